using Ppid.App.Calendars;
using Ppid.App.Desk;
using Ppid.App.Screens.Cases;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Admin;

/// <summary>The register of an SOP for which no law prescribes columns: the fields its file names, between number and
/// status.</summary>
internal static class SopRegister
{
    public static IReadOnlyList<string> Columns(Sop sop) =>
    [
        "Nomor", "Tanggal", "Perihal", .. sop.RegisterFields.Select(name => sop.Field(name)?.Label ?? name),
        "Status", "Ditutup",
    ];

    /// <summary>Number, day, and at the end status and day of closing; what a field holds nobody can know.</summary>
    public static IReadOnlyList<bool> Bare(Sop sop) => [true, true, false, .. sop.RegisterFields.Select(_ => false), true, true];

    public static string[] Cells(Sop sop, OpenCase open)
    {
        var facts = open.Facts;
        return
        [
            facts.Number, IndonesianDates.Plain(facts.ReceivedOn), facts.Application.Title,
            .. sop.RegisterFields.Select(name => Value(open, name)),
            Status(open.State), Closed(open),
        ];
    }

    private static string Value(OpenCase open, string name) => open.Facts.Values.Named(name) is { } value
        ? FieldWords.Of(IdentityNumbers.Masked(value, open.Rules.Sop))
        : "";

    private static string Status(CaseFile state) => state is CaseFile.Closed { How: Closing.Cancelled }
        ? "batal"
        : StatusWords.Name(Summaries.Status(state));

    private static string Closed(OpenCase open) => open.History.Events.OfType<CaseEvent.Closed>().LastOrDefault() is { } end
        ? IndonesianDates.Plain(open.Rules.Calendar.LocalDate(end.At))
        : "";
}
