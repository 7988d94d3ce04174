using Ppid.Domain.Offices;

namespace Ppid.Domain.Cases;

/// <summary>With whom of the office lies what the applicant says while nobody holds a task: it lies with somebody as long as
/// the office has anybody who may know of it.</summary>
public static class Listeners
{
    /// <summary>Ids; none while somebody of the roster holds a task, for there it lies with the task.</summary>
    /// <param name="day">Local day: who is away on it is heard for by whoever acts for him.</param>
    public static ListOf<string> Of(CaseFacts facts, Rules rules, DateOnly day) => IsHeld(facts, rules)
        ? []
        : InTurn(facts, rules, day)
            .Select(way => way.OfType<Officer>().Select(each => each.Id).Where(each => !facts.Barred.Contains(each)).Distinct().ToListOf())
            .FirstOrDefault(way => way.Count > 0, []);

    /// <summary>A task of somebody who has left the roster is in nobody's hands until an administrator passes it on.</summary>
    private static bool IsHeld(CaseFacts facts, Rules rules) =>
        facts.Tasks.Any(task => task.Officer is { } holder && rules.Roster.Officer(holder) is not null);

    /// <summary>The first of these that is anybody. Of a secret case only those who would get its next task: neither the
    /// counter nor an administrator may learn of it.</summary>
    private static IEnumerable<IEnumerable<Officer?>> InTurn(CaseFacts facts, Rules rules, DateOnly day)
    {
        var last = facts.Trail.LastOrDefault(passage => passage.By.Kind == ActorKind.Officer);
        if (facts.Tasks.FirstOrDefault(task => task.Officer is not null) is { } left)
        {
            yield return InRole(left.Role, left.Unit ?? facts.Unit);
        }

        if (last is not null)
        {
            var role = rules.Sop.Step(last.Step)?.Role;
            yield return [Himself(last.By.Id, role)];
            yield return InRole(role, facts.Unit);
        }

        foreach (var other in rules.Sop.Secret ? [] : (string[])[rules.Sop.Counter, Roster.Ppid, Roster.Administrator])
        {
            yield return rules.Roster.AllActing(other, day);
        }

        // Whoever has another role by now would not get the next task of a secret case, nor would his Plh.
        Officer? Himself(string id, string? role) => !facts.Barred.Contains(id) && rules.Roster.Officer(id) is { } officer
            && (!rules.Sop.Secret || (role is not null && officer.Roles.Contains(role)))
                ? rules.Roster.ActingFor(officer, day)
                : null;

        Officer?[] InRole(string? role, string? unit) =>
            rules.Sop.Lanes.FirstOrDefault(lane => lane.Role == role) is { HasHolders: true } lane
                ? [Acting(lane.Role, lane.InUnit ? unit : null) ?? (lane.Instead is { } instead ? Acting(instead, null) : null)]
                : [];

        Officer? Acting(string role, string? unit) => rules.Roster.Acting(role, day, unit, facts.Barred);
    }
}
