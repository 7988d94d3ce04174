using Ppid.Domain;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.App.Screens.Citizen;

/// <summary>One entry of the list of excluded information: what it is and why, never what it says.</summary>
/// <param name="Letter">Letter of UU 14/2008 art. 17.</param>
/// <param name="Ends">Last local day of the exclusion; null where none was set.</param>
public sealed record ExcludedRow(
    string Information, string Letter, string Basis, string Consequence, DateOnly? Ends, string Number)
{
    /// <summary>The latest word on each piece of information. Past its last day it is excluded no longer, and off the
    /// list.</summary>
    public static IReadOnlyList<ExcludedRow> All(ListOf<Announcement> announcements, DateOnly today) =>
    [
        .. announcements.Where(each => each is { Kind: AnnouncementKind.Excluded, Table: not null })
            .SelectMany(each => each.Table!.Rows!.Select(row => Of(each, row)))
            .Reverse().DistinctBy(row => row.Information)
            .Where(row => row.Ends is null || row.Ends >= today)
            .OrderBy(row => row.Information, StringComparer.Ordinal),
    ];

    private static ExcludedRow Of(Announcement announcement, ListOf<string> row)
    {
        return new(
            Cell("informasi"), Cell("huruf"), Cell("dasar"), Cell("konsekuensi"),
            IsoDay.Read(Cell(TableNames.Ends)), announcement.Number);

        string Cell(string column)
        {
            var index = announcement.Table!.Columns!.ToList().IndexOf(column);
            return index < 0 ? "" : row[index];
        }
    }
}
