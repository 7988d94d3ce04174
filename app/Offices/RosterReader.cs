using Ppid.App.Yaml;
using Ppid.Domain;
using Ppid.Domain.Offices;

namespace Ppid.App.Offices;

/// <summary>Reads pejabat.yaml. Substitutes come from the office's ledger, not from the file.</summary>
internal static class RosterReader
{
    public static RosterFile? Read(YamlFile file, string office) =>
        file.Root() is { } root ? Read(root, office) : null;

    private static RosterFile Read(YamlMap root, string office)
    {
        var example = root.Flag("masih_contoh");
        var roles = root.Map("peran")?.Pairs().ToDictionary() ?? [];
        var units = root.Maps("unit").Select(Unit).ToListOf();
        var officers = root.Maps("pejabat").Select(map => Officer(map, roles, units)).ToListOf();
        CheckIds(root, units.Select(unit => unit.Id), "unit");
        CheckIds(root, officers.Select(officer => officer.Id), "pejabat");
        root.Close();
        return new RosterFile(new Roster(office, officers, units, []), roles, example);
    }

    private static Unit Unit(YamlMap map)
    {
        var unit = new Unit(map.Text("id"), map.Text("nama"));
        map.Close();
        return unit;
    }

    private static Officer Officer(YamlMap map, Dictionary<string, string> roles, ListOf<Unit> units)
    {
        var officer = new Officer(
            map.Text("id"),
            map.Text("nama"),
            map.Text("jabatan"),
            OfficeReader.Email(map, "surel"),
            map.Texts("peran").ToListOf(),
            map.OptionalText("unit"),
            map.Has("tmt_kgb") ? map.Date("tmt_kgb") : null);
        map.Close();
        foreach (var role in officer.Roles.Where(role => !roles.ContainsKey(role)))
        {
            map.Fault($"peran \"{role}\" pada {officer.Name} tidak dikenal.",
                $"pilih dari: {string.Join(", ", roles.Keys)}; atau tambahkan pada \"peran\".");
        }

        if (officer.Unit is { } unit && units.All(known => known.Id != unit))
        {
            map.Fault($"unit \"{unit}\" pada {officer.Name} tidak dikenal.",
                $"pilih dari: {string.Join(", ", units.Select(known => known.Id))}.");
        }

        return officer;
    }

    private static void CheckIds(YamlMap root, IEnumerable<string> ids, string what)
    {
        foreach (var id in ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            root.Fault(
                $"id {what} \"{id}\" ditulis dua kali.", "beri id lain; id tidak pernah dipakai ulang.");
        }
    }
}

/// <summary>What pejabat.yaml says.</summary>
/// <param name="Roles">Names of the office's roles by id.</param>
/// <param name="StillExample">True until the office has put in its own people.</param>
public sealed record RosterFile(Roster Roster, IReadOnlyDictionary<string, string> Roles, bool StillExample);
