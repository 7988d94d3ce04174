using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;

namespace Ppid.App.Offices;

/// <summary>The Daftar Informasi Publik as it stands: what the office's file lists, and what its cases have added by
/// decree since. A later word on the same information replaces an earlier one.</summary>
public static class AnnouncedDip
{
    public static Dip With(this Dip file, ListOf<Announcement> announcements)
    {
        var added = announcements.Where(each => each is { Kind: AnnouncementKind.Dip, Table: not null })
            .SelectMany(each => each.Table!.Rows!.Where(row => !IsExcluded(each.Table, row))
                .Select(row => Entry(each.Table, row)))
            .ToList();
        if (added.Count == 0)
        {
            return file;
        }

        var all = file.Entries.Concat(added).Reverse()
            .DistinctBy(entry => entry.Summary, StringComparer.OrdinalIgnoreCase).Reverse()
            .Select((entry, index) => entry with { Number = index + 1 });
        return file with { Entries = all.ToListOf() };
    }

    /// <summary>An office may classify it in the same table; public it is not.</summary>
    private static bool IsExcluded(FieldValue table, ListOf<string> row) =>
        Cell(table, row, "klasifikasi").StartsWith("dikecualikan", StringComparison.OrdinalIgnoreCase);

    private static DipEntry Entry(FieldValue table, ListOf<string> row)
    {
        return new(
            0, Its("ringkasan"), Its("penguasa"), Its("penanggung_jawab"), Its("waktu_tempat"), Its("bentuk"),
            Its("retensi"), Kind(Its("klasifikasi")), null);

        string Its(string column) => Cell(table, row, column);
    }

    private static string Cell(FieldValue table, ListOf<string> row, string column)
    {
        var index = table.Columns!.ToList().IndexOf(column);
        return index < 0 ? "" : row[index];
    }

    private static DipKind Kind(string word) => word switch
    {
        "berkala" => DipKind.Periodic,
        "serta-merta" => DipKind.Immediate,
        _ => DipKind.AtAnyTime,
    };
}
