using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Admin;

/// <summary>A register in the columns the rules, or the SOP, ask for.</summary>
/// <param name="Book">"permohonan", "keberatan", the id of an SOP, or "nomor-" and a number series.</param>
public sealed record Register(
    string Book, string Title, int Year, IReadOnlyList<string> Columns, IReadOnlyList<RegisterRow> Rows);

/// <param name="Case">Null for a row that belongs to no case an administrator may open.</param>
/// <param name="Cells">As many as there are columns; the first is the number.</param>
public sealed record RegisterRow(CaseId? Case, IReadOnlyList<string> Cells);

/// <summary>A book of an office by its name in addresses and its title.</summary>
public sealed record RegisterBook(string Book, string Title);

/// <summary>The registers, written from the ledgers: there is no second book to keep.</summary>
internal static class Registers
{
    /// <summary>Every book of the office: the two of the law, one for each other SOP, one for each number series.</summary>
    public static IReadOnlyList<RegisterBook> Books(AdminVisit visit)
    {
        var sops = Latest(visit);
        return
        [
            .. sops.Select(sop => new RegisterBook(NameOf(sop), TitleOf(sop))).DistinctBy(book => book.Book),
            .. visit.Office.File.Numbers.Keys.Where(series => sops.All(sop => sop.Id != series))
                .Order(StringComparer.Ordinal)
                .Select(series => new RegisterBook(NumberRegister.Prefix + series, NumberRegister.TitleOf(series))),
        ];
    }

    /// <summary>Cases received, or numbers given, in a local year, oldest first; null for a book there is not.</summary>
    public static async Task<Register?> Of(AdminVisit visit, string book, int year)
    {
        if (Books(visit).FirstOrDefault(each => each.Book == book) is not { } known)
        {
            return null;
        }

        if (Latest(visit).FirstOrDefault(sop => NameOf(sop) == book) is not { } sop)
        {
            return await NumberRegister.Of(visit, known, year);
        }

        if (visit.Context.Service<SopCatalogue>().IsSecret(sop.Office, sop.Id))
        {
            return SecretRegister.Of(visit, known, year, await Summaries(visit, sop, year));
        }

        return new(known.Book, known.Title, year, Columns(sop), await Rows(visit, sop, year));
    }

    /// <summary>Name of its book in addresses.</summary>
    public static string NameOf(Sop sop) => sop.LegalClock switch
    {
        ClockKind.Answer => "permohonan",
        ClockKind.Reply => "keberatan",
        _ => sop.Id,
    };

    private static string TitleOf(Sop sop) => sop.LegalClock switch
    {
        ClockKind.Answer => "Register permohonan informasi",
        ClockKind.Reply => "Register keberatan",
        _ => $"Register {sop.Name}",
    };

    private static IReadOnlyList<string> Columns(Sop sop) => sop.LegalClock switch
    {
        ClockKind.Answer => RequestRegister.Columns,
        ClockKind.Reply => ObjectionRegister.Columns,
        _ => SopRegister.Columns(sop),
    };

    private static async Task<string[]> Cells(AdminVisit visit, Sop sop, OpenCase open) => sop.LegalClock switch
    {
        ClockKind.Answer => RequestRegister.Cells(open),
        ClockKind.Reply => await ObjectionRegister.Cells(visit, open),
        _ => SopRegister.Cells(sop, open),
    };

    /// <summary>One revision of each SOP the office ever had: the newest.</summary>
    private static List<Sop> Latest(AdminVisit visit) =>
    [
        .. visit.Context.Service<SopCatalogue>().All.Where(sop => sop.Office == visit.Office.File.Id)
            .GroupBy(sop => sop.Id).Select(revisions => revisions.Last()),
    ];

    private static async Task<IReadOnlyList<RegisterRow>> Rows(AdminVisit visit, Sop sop, int year)
    {
        var rows = new List<RegisterRow>();
        foreach (var summary in await Summaries(visit, sop, year))
        {
            if (await visit.Context.Service<CaseDesk>().Look(new CaseId(summary.Stream), visit.Cancel) is { } open)
            {
                rows.Add(new(open.Facts.Id, await Cells(visit, sop, open)));
            }
        }

        return rows;
    }

    private static async Task<IReadOnlyList<CaseSummary>> Summaries(AdminVisit visit, Sop sop, int year)
    {
        var found = await OpenCases.All(
            visit.Context.Service<ICaseStore>(), new CaseQuery(Sop: sop.Id, Office: sop.Office),
            row => LocalYear(row) >= year, visit.Cancel);
        return [.. found.Where(row => LocalYear(row) == year).OrderBy(row => row.ReceivedAt).ThenBy(row => row.Number)];

        int LocalYear(CaseSummary row) => visit.Office.Calendar.LocalDate(row.ReceivedAt).Year;
    }
}
