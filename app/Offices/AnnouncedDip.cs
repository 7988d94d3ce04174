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
            .SelectMany(each => each.Table!.Rows!.Select(row => Entry(each.Table, row)))
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

    private static DipEntry Entry(FieldValue table, ListOf<string> row)
    {
        return new(
            0, Cell("ringkasan"), Cell("penguasa"), Cell("penanggung_jawab"), Cell("waktu_tempat"), Cell("bentuk"),
            Cell("retensi"), Kind(Cell("klasifikasi")), null);

        string Cell(string column)
        {
            var index = table.Columns!.ToList().IndexOf(column);
            return index < 0 ? "" : row[index];
        }
    }

    private static DipKind Kind(string word) => word switch
    {
        "berkala" => DipKind.Periodic,
        "serta-merta" => DipKind.Immediate,
        _ => DipKind.AtAnyTime,
    };
}
