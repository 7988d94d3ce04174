using Ppid.App.Yaml;
using Ppid.Domain;
using Ppid.Domain.Offices;

namespace Ppid.App.Offices;

/// <summary>Reads dip.yaml.</summary>
internal static class DipReader
{
    public static Dip? Read(YamlFile file, Roster roster)
    {
        if (file.Root() is not { } root)
        {
            return null;
        }

        var dip = new Dip(
            root.OptionalText("sk", mayBeAbsent: false),
            root.Flag("masih_contoh"),
            root.Maps("informasi").Select(map => Entry(map, roster)).ToListOf());
        root.Close();
        return dip;
    }

    private static DipEntry Entry(YamlMap map, Roster roster)
    {
        var entry = new DipEntry(
            map.Whole("nomor"),
            map.Text("ringkasan"),
            map.Text("unit"),
            map.Text("penanggung_jawab"),
            map.Text("waktu_tempat"),
            map.Text("bentuk"),
            map.Text("retensi"),
            map.Name<DipKind>("jenis"),
            map.OptionalText("tautan"));
        map.Close();
        if (roster.Units.All(unit => unit.Id != entry.Unit))
        {
            map.Fault($"unit \"{entry.Unit}\" tidak dikenal.",
                $"pilih dari: {string.Join(", ", roster.Units.Select(unit => unit.Id))}.");
        }

        return entry;
    }
}
