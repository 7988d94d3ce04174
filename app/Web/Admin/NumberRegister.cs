using Ppid.App.Calendars;
using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Admin;

/// <summary>The numbers of a series with what they were given to. One that was reserved for a decision that did not
/// come about is void, and stays in the book: no number is given twice.</summary>
internal static class NumberRegister
{
    /// <summary>Begins the names of these books in addresses.</summary>
    public const string Prefix = "nomor-";

    private static readonly string[] Columns = ["Nomor", "Tanggal", "Untuk", "Keadaan"];

    public static string TitleOf(string series) => $"Buku nomor {series}";

    public static async Task<Register> Of(AdminVisit visit, RegisterBook book, int year)
    {
        var (series, rows) = (book.Book[Prefix.Length..], new List<RegisterRow>());
        var store = visit.Context.Service<ICaseStore>();
        for (var number = 1; ; number++)
        {
            var stored = await store.Load(
                SeriesNumbers.Stream(series, visit.Office.File.Id, year, number), visit.Cancel);
            if (stored.Count == 0)
            {
                return new(book.Book, book.Title, year, Columns, rows);
            }

            rows.Add(await Row(visit, (OfficeEvent.NumberReserved)Ledger.Read<OfficeEvent>(stored[0].Json)));
        }
    }

    private static async Task<RegisterRow> Row(AdminVisit visit, OfficeEvent.NumberReserved reserved)
    {
        var day = IndonesianDates.Plain(visit.Office.Calendar.LocalDate(reserved.At));
        var open = await CaseOf(visit, reserved);
        if (open is null || !open.History.Events.Any(each => Gives(each, reserved)))
        {
            return new(null, [reserved.Number, day, "", "batal"]);
        }

        return visit.Context.Service<SopCatalogue>().IsSecret(open.Facts.Office, open.Facts.Sop)
            ? new(null, [reserved.Number, day, Veil.Word, "dipakai"])
            : new(open.Facts.Id, [reserved.Number, day, $"{open.Rules.Sop.Name} {open.Facts.Number}", "dipakai"]);
    }

    /// <summary>A number is reserved for a task of a case ("case:task:outcome"), or for the command that files
    /// one.</summary>
    private static async Task<OpenCase?> CaseOf(AdminVisit visit, OfficeEvent.NumberReserved reserved)
    {
        var (desk, store) = (visit.Context.Service<CaseDesk>(), visit.Context.Service<ICaseStore>());
        var stream = await store.Answered(reserved.For, visit.Cancel) is { } filed
            ? filed.Stream
            : reserved.For.Split(':')[0];
        return await store.Summary(stream, visit.Cancel) is not null
            ? await desk.Look(new CaseId(stream), visit.Cancel)
            : null;
    }

    private static bool Gives(CaseEvent happened, OfficeEvent.NumberReserved reserved) => happened switch
    {
        CaseEvent.NumberGiven given => given.Series == reserved.Series && given.Number == reserved.Number,
        CaseEvent.PaperIssued issued => issued.Number == reserved.Number,
        _ => false,
    };
}
