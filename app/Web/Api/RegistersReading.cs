using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Letters;
using Ppid.App.Sops;
using Ppid.App.Web.Admin;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Api;

/// <param name="Book">"permohonan", "keberatan", or the id of an SOP.</param>
internal sealed record BookAnswer(string Book, string Title, IReadOnlyList<ColumnAnswer> Columns);

/// <param name="Withheld">True for what somebody wrote, to a key that may not read it.</param>
internal sealed record ColumnAnswer(string Name, bool Withheld);

/// <param name="Cells">As many as there are columns, as the page prints them; null where withheld.</param>
internal sealed record EntryAnswer(string Case, IReadOnlyList<string?> Cells);

/// <param name="From">First local day of receipt.</param>
/// <param name="Until">Last local day of receipt, inclusive.</param>
internal sealed record RegisterAnswer(
    string Book, string Title, DateOnly From, DateOnly Until, IReadOnlyList<ColumnAnswer> Columns, IReadOnlyList<EntryAnswer> Rows);

/// <summary>GET /api/registers and what lies under it: the registers of /kelola/register for other systems. No key is told
/// of the book of a secret SOP, nor of the books of numbers, in which secret cases leave their numbers.</summary>
internal static class RegistersReading
{
    public static Task<IResult> List(ApiCall call, ShownKey shown)
    {
        Paging.Only(call.Context);
        return Task.FromResult<IResult>(ApiAnswer.Of(Books(call, shown).Select(
            sop => new BookAnswer(Registers.NameOf(sop), Registers.TitleOf(sop), Columns(shown, sop)))));
    }

    public static Task<IResult> Show(ApiCall call, ShownKey shown) => Of(call, shown, ["limit", "cursor"], async (sop, period) =>
    {
        var limit = Paging.Limit(call.Context);
        var cursor = new Cursor(call.Context, $"registers/{Registers.NameOf(sop)}", shown.Office.File.Id)
        {
            Understood = new Dictionary<string, string> { ["dari"] = Instants.Text(period.From), ["sampai"] = Instants.Text(period.Until) },
        };
        var after = cursor.Read();

        // Every row of the period is read for each page of it.
        if (await call.Context.Service<Throttle>().Refuse(call.Context, "api-register", shown.Key.Id) is { } wait)
        {
            return wait;
        }

        var found = await Registers.Summaries(call.Context, shown.Office, sop, period.From, period.Until);
        var rest = found.Where(row => after is null || Behind(row.ReceivedAt, row.Number)).ToList();
        if (rest.Count > limit)
        {
            // Rows of one instant stand by their numbers, so the place is a number and not an id.
            cursor.Announce(new(rest[limit - 1].ReceivedAt, rest[limit - 1].Number));
        }

        var (columns, rows) = (Columns(shown, sop), await Registers.Rows(call.Context, sop, rest.Take(limit)));
        return ApiAnswer.Of(new RegisterAnswer(
            Registers.NameOf(sop), Registers.TitleOf(sop), period.From, period.Until, columns,
            [.. rows.Select(row => new EntryAnswer(
                row.Case!.Value.Value,
                [.. row.Cells.Select((cell, i) => columns[i].Withheld ? null : IndonesianText.MaskedWithin(cell))]))]));

        bool Behind(DateTimeOffset receivedAt, string number) => receivedAt > after.ReceivedAt
            || (receivedAt == after.ReceivedAt && string.CompareOrdinal(number, after.Stream) > 0);
    });

    /// <summary>The whole period as the page gives it, less the columns that are withheld.</summary>
    public static Task<IResult> Csv(ApiCall call, ShownKey shown) => Of(call, shown, [], async (sop, period) =>
    {
        // Every case of the period is read for it: dear enough for a limit of its own.
        if (await call.Context.Service<Throttle>().Refuse(call.Context, "api-register-csv", shown.Key.Id) is { } wait)
        {
            return wait;
        }

        var told = Columns(shown, sop).Select((column, i) => (column, i)).Where(each => !each.column.Withheld).ToList();
        var found = await Registers.Summaries(call.Context, shown.Office, sop, period.From, period.Until);
        var rows = await Registers.Rows(call.Context, sop, found);
        var text = CsvText.Of(
            [.. told.Select(each => each.column.Name)],
            rows.Select(row => told.Select(each => IndonesianText.MaskedWithin(row.Cells[each.i])).ToList()));
        return new ApiAnswer(StatusCodes.Status200OK, "\uFEFF" + text)
        {
            MediaType = "text/csv",
            SaveAs = string.Create(
                CultureInfo.InvariantCulture,
                $"register-{Registers.NameOf(sop)}-{period.From:yyyy-MM-dd}-{period.Until:yyyy-MM-dd}.csv"),
        };
    });

    private static async Task<IResult> Of(
        ApiCall call, ShownKey shown, string[] more, Func<Sop, (DateOnly From, DateOnly Until), Task<IResult>> handle)
    {
        if (Books(call, shown).FirstOrDefault(each => Registers.NameOf(each) == call.Context.Value("book")) is not { } sop)
        {
            return await call.NotHere();
        }

        Paging.Only(call.Context, ["dari", "sampai", .. more]);
        return await handle(sop, Period(call.Context, shown.Office.Calendar.LocalDate(call.Context.Now()).Year));
    }

    /// <summary>One book each, though an office may have several SOPs of one legal clock.</summary>
    private static IEnumerable<Sop> Books(ApiCall call, ShownKey shown)
    {
        var catalogue = call.Context.Service<SopCatalogue>();
        return Registers.Latest(call.Context, shown.Office)
            .DistinctBy(Registers.NameOf).Where(sop => !catalogue.IsSecret(sop.Office, sop.Id));
    }

    private static IReadOnlyList<ColumnAnswer> Columns(ShownKey shown, Sop sop)
    {
        var readable = shown.Key.Scopes.Contains(ApiScope.Read);
        return [.. Registers.Columns(sop).Zip(Registers.Bare(sop), (name, bare) => new ColumnAnswer(name, !bare && !readable))];
    }

    /// <summary>?dari= and ?sampai=, both inclusive: this year unless they say otherwise, a leap year at most.</summary>
    private static (DateOnly From, DateOnly Until) Period(HttpContext context, int thisYear)
    {
        var (from, until) = (Instants.Day(context, "dari"), Instants.Day(context, "sampai"));
        var first = from ?? new((until?.Year) ?? thisYear, 1, 1);
        var last = until ?? new(first.Year, 12, 31);
        if (last < first) throw Paging.Wrong("sampai", "Isi tanggal yang tidak mendahului “dari”.");
        if (last.DayNumber - first.DayNumber > 365)
        {
            throw Paging.Wrong("sampai", "Paling lama 366 hari sejak “dari”: minta tahun demi tahun.");
        }

        return (first, last);
    }
}
