using Microsoft.AspNetCore.Http;
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
        var sops = Latest(visit.Context, visit.Office);
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

        if (Latest(visit.Context, visit.Office).FirstOrDefault(sop => NameOf(sop) == book) is not { } sop)
        {
            return await NumberRegister.Of(visit, known, year);
        }

        var found = await Summaries(visit.Context, visit.Office, sop, new(year, 1, 1), new(year, 12, 31));
        return visit.Context.Service<SopCatalogue>().IsSecret(sop.Office, sop.Id)
            ? SecretRegister.Of(visit, known, year, found)
            : new(known.Book, known.Title, year, Columns(sop), await Rows(visit.Context, sop, found));
    }

    /// <summary>Name of its book in addresses.</summary>
    public static string NameOf(Sop sop) => sop.LegalClock switch
    {
        ClockKind.Answer => "permohonan",
        ClockKind.Reply => "keberatan",
        _ => sop.Id,
    };

    public static string TitleOf(Sop sop) => sop.LegalClock switch
    {
        ClockKind.Answer => "Register permohonan informasi",
        ClockKind.Reply => "Register keberatan",
        _ => $"Register {sop.Name}",
    };

    public static IReadOnlyList<string> Columns(Sop sop) => sop.LegalClock switch
    {
        ClockKind.Answer => RequestRegister.Columns,
        ClockKind.Reply => ObjectionRegister.Columns,
        _ => SopRegister.Columns(sop),
    };

    /// <summary>Of each column, whether it holds nothing that somebody wrote: numbers, days, choices, sums.</summary>
    public static IReadOnlyList<bool> Bare(Sop sop) => sop.LegalClock switch
    {
        ClockKind.Answer => [.. RequestRegister.Columns.Select(RequestRegister.Bare.Contains)],
        ClockKind.Reply => [.. ObjectionRegister.Columns.Select(ObjectionRegister.Bare.Contains)],
        _ => SopRegister.Bare(sop),
    };

    private static async Task<string[]> Cells(HttpContext context, Sop sop, OpenCase open) => sop.LegalClock switch
    {
        ClockKind.Answer => RequestRegister.Cells(open),
        ClockKind.Reply => await ObjectionRegister.Cells(context, open),
        _ => SopRegister.Cells(sop, open),
    };

    /// <summary>One revision of each SOP the office ever had: the newest.</summary>
    public static IReadOnlyList<Sop> Latest(HttpContext context, OfficeInForce office) =>
    [
        .. context.Service<SopCatalogue>().All.Where(sop => sop.Office == office.File.Id)
            .GroupBy(sop => sop.Id).Select(revisions => revisions.Last()),
    ];

    public static async Task<IReadOnlyList<RegisterRow>> Rows(HttpContext context, Sop sop, IEnumerable<CaseSummary> found)
    {
        var rows = new List<RegisterRow>();
        foreach (var summary in found)
        {
            if (await context.Service<CaseDesk>().Look(new CaseId(summary.Stream), context.RequestAborted) is { } open)
            {
                rows.Add(new(open.Facts.Id, await Cells(context, sop, open)));
            }
        }

        return rows;
    }

    /// <summary>Cases received on local days from the one to the other, oldest first.</summary>
    public static async Task<IReadOnlyList<CaseSummary>> Summaries(
        HttpContext context, OfficeInForce office, Sop sop, DateOnly from, DateOnly until)
    {
        // Nobody reads the years since for a register that ended before them.
        var end = until == DateOnly.MaxValue ? null : ListedAfter.Until(office.Calendar.EndOf(until));
        var found = await OpenCases.All(
            context.Service<ICaseStore>(), new CaseQuery(Sop: sop.Id, Office: sop.Office) { After = end },
            row => Day(row) >= from, context.RequestAborted);
        return
        [
            .. found.Where(row => Day(row) <= until)
                .OrderBy(row => row.ReceivedAt).ThenBy(row => row.Number, StringComparer.Ordinal),
        ];

        DateOnly Day(CaseSummary row) => office.Calendar.LocalDate(row.ReceivedAt);
    }
}
