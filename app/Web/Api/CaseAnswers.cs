using Ppid.App.Desk;
using Ppid.App.Screens.Cases;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Web.Api;

/// <summary>A last local day, with the article that sets it.</summary>
/// <param name="Provisional">True when the count reaches into a year without decree.</param>
internal sealed record DueAnswer(DateOnly Date, bool Provisional, string LegalBasis);

/// <param name="Tracking">Absolute address of the secret tracking page.</param>
/// <param name="ReceivedAt">With the office's offset.</param>
internal sealed record ReceiptAnswer(
    string Id, string Number, string Ticket, string Tracking, DateTimeOffset ReceivedAt, DueAnswer? Due);

/// <param name="Clock">"jawaban", "keberatan", "tanggapan", "sengketa".</param>
/// <param name="Due">Null while the clock is paused.</param>
internal sealed record ClockAnswer(
    string Clock, DueAnswer? Due, DateOnly? Earlier, DateOnly? PausedSince, DateOnly? StoppedOn, bool Lapsed);

internal sealed record DocumentAnswer(string Name, string MediaType, long Length, string Sha256);

/// <param name="Status">"berjalan", "di-pemohon", "dijawab", "selesai", "ditarik", "dibatalkan", "ditolak".</param>
/// <param name="Step">Number of the SOP step it stands at; null when none is open.</param>
internal sealed record StandingAnswer(
    string Id, string Number, string Sop, string Status, string? Step, DateTimeOffset ReceivedAt,
    IReadOnlyList<ClockAnswer> Clocks, IReadOnlyList<DocumentAnswer> Documents);

/// <summary>What the API says of a case.</summary>
internal static class CaseAnswers
{
    public static ReceiptAnswer Receipt(OpenCase open, Tokens tokens, SiteAddress site)
    {
        var facts = open.Facts;
        var ticket = tokens.Ticket(facts.Id.Value);
        return new(
            facts.Id.Value, facts.Number, ticket, site.Url(Tracked.PageOf(facts.Id, ticket)),
            open.Rules.Calendar.Local(facts.ReceivedAt),
            facts.OfficeClock is { } clock ? Due(clock.Deadline) : null);
    }

    public static StandingAnswer Standing(OpenCase open)
    {
        var facts = open.Facts;
        return new(
            facts.Id.Value, facts.Number, facts.Sop, Summaries.Status(open.State),
            facts.Tasks.Count > 0 ? facts.Tasks[0].Step : null, open.Rules.Calendar.Local(facts.ReceivedAt),
            [.. facts.Clocks.Select(Clock)],
            [.. facts.Documents.Where(document => document.Kind == DocumentKind.Released).Select(Document)]);
    }

    private static ClockAnswer Clock(Clock clock) => new(
        ClockWords.Slug(clock.Kind), clock.PausedSince is null ? Due(clock.Deadline) : null,
        clock.Extension?.Earlier.Due, clock.PausedSince, clock.StoppedOn, clock.Lapsed);

    private static DueAnswer Due(Deadline deadline) =>
        new(deadline.Due, deadline.Provisional, deadline.LegalBasis);

    private static DocumentAnswer Document(Document document) =>
        new(document.Name, document.MediaType, document.Length, document.Hash);
}
