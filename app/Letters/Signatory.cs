using Ppid.Domain.Cases;
using Ppid.Domain.Offices;

namespace Ppid.App.Letters;

/// <summary>Who answers for a letter, and in which position: a substitute signs as "Plh."
/// or "Plt." of the post.</summary>
public sealed record Signatory(string Name, string Position)
{
    public string OneLine => Position.Length == 0 ? Name : $"{Name}, {Position}";

    /// <param name="role">The role in which the letter is signed; null for whoever did
    /// it in his own position.</param>
    public static Signatory Of(Actor by, string? role, DateOnly day, Roster roster)
    {
        var own = roster.Officer(by.Id)?.Position ?? "";
        var holder = role is null ? null : roster.Officers.FirstOrDefault(each => each.Roles.Contains(role));
        return holder is null || holder.Id == by.Id || Standing(by, day, roster) is not { } kind
            ? new(by.Name, own)
            : new(by.Name, $"{kind} {holder.Position}");
    }

    /// <summary>Whoever signs in a role that several may hold: in his own position when he holds it himself, else as
    /// the substitute of the holder he stands in for.</summary>
    public static Signatory Acting(Actor by, string role, DateOnly day, Roster roster)
    {
        var officer = roster.Officer(by.Id);
        if (officer?.Roles.Contains(role) != true && roster.Substitutions.LastOrDefault(each =>
            each.Substitute == by.Id && each.Covers(day)
            && roster.Officer(each.Officer)?.Roles.Contains(role) == true) is { } standing)
        {
            return new(by.Name, $"{standing.Kind.TrimEnd('.')}. {roster.Officer(standing.Officer)!.Position}");
        }

        return new(by.Name, officer?.Position ?? "");
    }

    private static string? Standing(Actor by, DateOnly day, Roster roster) => roster.Substitutions
        .LastOrDefault(each => each.Substitute == by.Id && each.Covers(day)) is { } substitution
            ? substitution.Kind.TrimEnd('.') + "."
            : null;
}
