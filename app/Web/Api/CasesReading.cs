using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ppid.App.Letters;
using Ppid.App.Screens.Cases;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Api;

/// <param name="Start">Day the counting starts from.</param>
/// <param name="Days">Every civil day on the way: counted, or skipped because.</param>
internal sealed record CountAnswer(
    ClockAnswer Clock, DateOnly Start, int WorkingDays, IReadOnlyList<Pause> Pauses, IReadOnlyList<CountedDay> Days);

/// <param name="Type">Name of the event as it lies on disk: docs/events.md.</param>
/// <param name="By">Who did it; null towards the applicant.</param>
internal sealed record HappenedAnswer(
    long Seq, DateTimeOffset At, string Type, string Title, string? Detail, Actor? By);

internal sealed record FileAnswer(Applicant Applicant, Application Application, IReadOnlyList<PaperAnswer> Documents);

/// <param name="Kind">"identitas", "bahan", "diberikan", …</param>
internal sealed record PaperAnswer(DocumentKind Kind, string Name, string MediaType, long Length, string Sha256);

/// <summary>GET /api/cases/{id} and what lies under it: where the case stands, how its days are counted, what happened,
/// and (for the office) what the applicant wrote.</summary>
internal static class CasesReading
{
    private const int Page = 100;

    public static Task<IResult> Show(ApiCase open) => Task.FromResult<IResult>(ApiAnswer.Standing(open));

    public static Task<IResult> Clocks(ApiCase open) => Task.FromResult<IResult>(ApiAnswer.Of(open.Facts.Clocks.Select(
        clock => new CountAnswer(
            CaseAnswers.Clock(clock), clock.Deadline.Start, clock.Deadline.WorkingDays, clock.Pauses,
            clock.Deadline.Explanation))));

    /// <summary>Oldest first; ?after= is the seq of the last one already known.</summary>
    public static Task<IResult> History(ApiCase open)
    {
        Paging.Only(open.Context, "after");
        var asked = open.Context.Request.Query["after"].ToString();
        var after = asked.Length == 0 ? 0 : long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            ? seq
            : throw Paging.Wrong("after", "Isi nomor urut peristiwa.");
        var rows = open.Case.History.Stored.Zip(open.Case.History.Events)
            .Where(pair => pair.First.Seq > after)
            .Select(pair => (Stored: pair.First, Word: EventWords.Of(pair.Second), pair.Second.By))
            .Where(row => !open.IsApplicant || row.Word.Public)
            .Take(Page)
            .Select(row => new HappenedAnswer(
                row.Stored.Seq, open.Case.Rules.Calendar.Local(row.Stored.At), row.Stored.Type, row.Word.Title,
                row.Word.Detail is { } said ? IndonesianText.MaskedWithin(said) : null, open.IsApplicant ? null : row.By))
            .ToList();
        if (rows.Count == Page)
        {
            Paging.Link(open.Context, KeyValuePair.Create("after", rows[^1].Seq.ToString(CultureInfo.InvariantCulture)));
        }

        return Task.FromResult<IResult>(ApiAnswer.Of(rows));
    }

    /// <summary>Personal data: for the office, and for the applicant himself; never the whole identity number.</summary>
    public static Task<IResult> File(ApiCase open) => Task.FromResult<IResult>(ApiAnswer.Of(new FileAnswer(
        Masked(open.Facts.Applicant),
        Masked(open.Facts.Application, open.Case.Rules.Sop),
        [
            .. open.Facts.Documents.Concat(open.IsApplicant ? [] : open.Facts.DraftDocuments)
                .Where(document => !open.IsApplicant || document.Kind != DocumentKind.Material)
                .Select(document => new PaperAnswer(
                    document.Kind, document.Name, document.MediaType, document.Length, document.Hash)),
        ])));

    private static Applicant Masked(Applicant who) => who with
    {
        IdentityNumber = IndonesianText.Masked(who.IdentityNumber),
        Address = IndonesianText.MaskedWithin(who.Address),
    };

    private static Application Masked(Application application, Sop sop) => application switch
    {
        Application.InformationRequest asked => asked with
        {
            Details = IndonesianText.MaskedWithin(asked.Details),
            Purpose = IndonesianText.MaskedWithin(asked.Purpose),
        },
        Application.Objection objection => objection with
        {
            Purpose = IndonesianText.MaskedWithin(objection.Purpose),
            Story = IndonesianText.MaskedWithin(objection.Story),
        },
        Application.Filled filled => filled with
        {
            Subject = IndonesianText.MaskedWithin(filled.Subject),
            Values = filled.Values.Select(value => Masked(IdentityNumbers.Masked(value, sop))).ToListOf(),
        },
        _ => application,
    };

    private static FieldValue Masked(FieldValue value) => value with { Value = IndonesianText.MaskedWithin(value.Value) };
}
