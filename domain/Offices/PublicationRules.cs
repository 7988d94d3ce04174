using Ppid.Domain.Cases;
using static Ppid.Domain.Offices.OfficeCommand;
using static Ppid.Domain.Offices.OfficeEvent;

namespace Ppid.Domain.Offices;

/// <summary>A document that was public and is no longer: published by mistake, or showing what nobody should see.</summary>
/// <param name="Number">Registration number of the case that had published it last.</param>
/// <param name="Reason">Told to the public.</param>
public sealed record Withdrawal(string Hash, string Number, DateTimeOffset At, string Reason);

/// <summary>Rules for taking back what was published. The document stays in its case; only the public loses it.</summary>
internal static class PublicationRules
{
    public static readonly Refusal NotPublished = new("not-published", []);

    internal static OfficeDecision Withdraw(WithdrawPublication withdraw, OfficeRecord state) =>
        state.Announcements.LastOrDefault(each => Shows(each, withdraw.Hash)) switch
        {
            null => NotPublished,
            _ when string.IsNullOrWhiteSpace(withdraw.Reason) => Refusal.ReasonMissing,
            var shown => new PublicationWithdrawn(
                withdraw.At.ToUniversalTime(), withdraw.By, withdraw.Hash, shown.Number, withdraw.Reason),
        };

    /// <summary>Gone from every announcement: the same file may have been published twice. A later announcement may
    /// publish it again.</summary>
    internal static OfficeRecord Evolve(OfficeRecord state, PublicationWithdrawn gone) => state with
    {
        Announcements = state.Announcements.Select(each => Shows(each, gone.Hash)
            ? each with { Documents = each.Documents.Where(document => document.Hash != gone.Hash).ToListOf() }
            : each).ToListOf(),
        Withdrawals = state.Withdrawals.Add(new(gone.Hash, gone.Number, gone.At, gone.Reason)),
    };

    private static bool Shows(Announcement announcement, string hash) => announcement.Kind == AnnouncementKind.Documents
        && announcement.Documents.Any(document => document.Hash == hash);
}
