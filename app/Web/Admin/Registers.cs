using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Web.Admin;

/// <summary>A register in the columns the rules ask for.</summary>
/// <param name="Book">"permohonan" or "keberatan".</param>
public sealed record Register(
    string Book, string Title, int Year, IReadOnlyList<string> Columns, IReadOnlyList<RegisterRow> Rows);

/// <param name="Cells">As many as there are columns; the first is the registration number.</param>
public sealed record RegisterRow(CaseId Case, IReadOnlyList<string> Cells);

/// <summary>The registers, written from the ledgers: there is no second book to keep.</summary>
internal static class Registers
{
    /// <summary>Cases received in a local year, oldest first; null for a book there is not.</summary>
    public static async Task<Register?> Of(AdminVisit visit, string book, int year) => book switch
    {
        "permohonan" => new(
            book, "Register permohonan informasi", year, RequestRegister.Columns,
            await Rows(visit, ClockKind.Answer, year, (_, open) => Task.FromResult(RequestRegister.Cells(open)))),
        "keberatan" => new(
            book, "Register keberatan", year, ObjectionRegister.Columns,
            await Rows(visit, ClockKind.Reply, year, ObjectionRegister.Cells)),
        _ => null,
    };

    private static async Task<IReadOnlyList<RegisterRow>> Rows(
        AdminVisit visit, ClockKind clock, int year, Func<AdminVisit, OpenCase, Task<string[]>> cells)
    {
        var rows = new List<RegisterRow>();
        foreach (var summary in await Summaries(visit, clock, year))
        {
            if (await visit.Context.Service<CaseDesk>().Look(new CaseId(summary.Stream), visit.Cancel) is { } open)
            {
                rows.Add(new(open.Facts.Id, await cells(visit, open)));
            }
        }

        return rows;
    }

    private static async Task<IEnumerable<CaseSummary>> Summaries(AdminVisit visit, ClockKind clock, int year)
    {
        var found = new List<CaseSummary>();
        var sops = visit.Context.Service<SopCatalogue>().All
            .Where(sop => sop.LegalClock == clock && sop.Office == visit.Office.File.Id)
            .Select(sop => sop.Id).Distinct();
        foreach (var sop in sops)
        {
            found.AddRange(await OpenCases.All(
                visit.Context.Service<ICaseStore>(), new CaseQuery(Sop: sop), row => LocalYear(row) >= year, visit.Cancel));
        }

        return found.Where(row => LocalYear(row) == year).OrderBy(row => row.ReceivedAt).ThenBy(row => row.Number);

        int LocalYear(CaseSummary row) => visit.Office.Calendar.LocalDate(row.ReceivedAt).Year;
    }
}
