using System.Globalization;
using Ppid.App.Desk;
using Ppid.App.Screens.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>The register of a secret SOP: how many in each month, and how they stand. Nothing of a single case.</summary>
internal static class SecretRegister
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static Register Of(AdminVisit visit, RegisterBook book, int year, IReadOnlyList<CaseSummary> rows)
    {
        var months = rows.GroupBy(row => visit.Office.Calendar.LocalDate(row.ReceivedAt).Month).OrderBy(month => month.Key);
        return new(
            book.Book, book.Title, year, ["Bulan", "Diterima", .. StatusWords.All.Select(status => status.Name)],
            [.. months.Select(month => new RegisterRow(null, Cells(year, month.Key, [.. month])))]);
    }

    private static string[] Cells(int year, int month, IReadOnlyList<CaseSummary> rows) =>
    [
        new DateOnly(year, month, 1).ToString("MMMM", Indonesian), Count(rows.Count),
        .. StatusWords.All.Select(status => Count(rows.Count(row => row.Status == status.Status))),
    ];

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
