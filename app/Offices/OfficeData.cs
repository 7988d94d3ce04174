using System.Text.RegularExpressions;
using Ppid.App.Sops;
using Ppid.App.Yaml;
using Ppid.Domain.Offices;

namespace Ppid.App.Offices;

/// <summary>One office as its folder describes it.</summary>
public sealed record Office(OfficeFile File, RosterFile People, Dip Dip)
{
    public Roster Roster => People.Roster;
}

/// <summary>Everything the folder sops/ says: read and proved once at start.</summary>
public sealed partial record OfficeData(IReadOnlyDictionary<string, Office> Offices, SopCatalogue Sops)
{
    /// <summary>The office whose portal stands at the front.</summary>
    public Office Main => Offices.Values.FirstOrDefault(office => office.File.Main) ?? Offices.Values.First();

    private static readonly string[] OtherFiles = ["kantor.yaml", "pejabat.yaml", "dip.yaml"];

    /// <summary>
    /// Reads every office under <paramref name="root"/> (a folder with kantor.yaml is an office).
    /// </summary>
    /// <exception cref="DataFileException">With every mistake of every file.</exception>
    public static OfficeData Load(string root)
    {
        var faults = new List<Fault>();
        var offices = new Dictionary<string, Office>();
        var sops = new List<SopFile>();
        foreach (var folder in Directory.GetDirectories(root).Order(StringComparer.Ordinal))
        {
            if (File.Exists(Path.Combine(folder, "kantor.yaml")))
            {
                new OfficeFolder(root, folder, faults).Read(offices, sops);
            }
        }

        CheckOfficers(offices.Values, faults);
        DataFileException.ThrowIfAny(faults);
        return new OfficeData(offices, new SopCatalogue(sops.Select(file => file.Sop)));
    }

    /// <summary>A PIN and a session belong to an officer's id: two people must not share one.</summary>
    private static void CheckOfficers(IEnumerable<Office> offices, List<Fault> faults)
    {
        var twins = offices.SelectMany(office => office.Roster.Officers.Select(officer => (officer.Id, Office: office.File.Id)))
            .GroupBy(each => each.Id).Where(group => group.Count() > 1);
        foreach (var twin in twins)
        {
            var last = twin.Last().Office;
            faults.Add(new Fault(
                $"sops/{last}/pejabat.yaml", 1, "pejabat", $"id \"{twin.Key}\" sudah dipakai kantor {twin.First().Office}.",
                $"beri id lain, misalnya \"{twin.Key}-{last}\"."));
        }
    }

    /// <summary>One office's folder while it is read.</summary>
    private sealed class OfficeFolder(string root, string folder, List<Fault> faults)
    {
        public void Read(Dictionary<string, Office> offices, List<SopFile> sops)
        {
            if (ReadOffice() is not { } office)
            {
                return;
            }

            offices.Add(Path.GetFileName(folder), office);
            foreach (var name in SopNames())
            {
                var before = faults.Count;
                if (SopReader.Read(Open(name)) is { } file && faults.Count == before)
                {
                    Prove(file, office);
                    sops.Add(file);
                }
            }
        }

        private void Prove(SopFile file, Office office)
        {
            faults.AddRange(SopProof.Check(file, office.Roster));
            if (!office.File.Numbers.ContainsKey(file.Sop.Id))
            {
                faults.Add(new Fault(
                    Shown("kantor.yaml"), 1, "nomor", $"SOP \"{file.Sop.Id}\" tidak mempunyai bentuk nomor.",
                    $"tambahkan \"{file.Sop.Id}\" pada \"nomor\"."));
            }

            foreach (var series in file.Sop.Series.Where(series => !office.File.Numbers.ContainsKey(series)))
            {
                faults.Add(new Fault(
                    Shown("kantor.yaml"), 1, "nomor", $"seri nomor \"{series}\" tidak mempunyai bentuk.",
                    $"tambahkan \"{series}\" pada \"nomor\"; SOP {file.Sop.Id} memakainya."));
            }
        }

        private Office? ReadOffice()
        {
            var id = Path.GetFileName(folder);
            var file = OfficeReader.Read(Open("kantor.yaml"));
            var people = RosterReader.Read(Open("pejabat.yaml"), id);
            var dip = people is null ? null : DipReader.Read(Open("dip.yaml"), people.Roster);
            if (file is not null && file.Id != id)
            {
                faults.Add(new Fault(
                    Shown("kantor.yaml"), 1, "id", $"id \"{file.Id}\" bukan nama folder ini.",
                    $"tulis \"id: {id}\"."));
            }

            return file is null || people is null || dip is null ? null : new Office(file, people, dip);
        }

        private IEnumerable<string> SopNames()
        {
            var names = Directory.GetFiles(folder, "*.y*ml").Select(Path.GetFileName).OfType<string>()
                .Except(OtherFiles).Order(StringComparer.Ordinal).ToList();
            foreach (var name in names.Where(name => !SopName().IsMatch(name)))
            {
                faults.Add(new Fault(
                    Shown(name), 1, "", "nama berkas tidak dikenal.", "namai SOP \"id.revisi.yaml\"."));
            }

            return names.Where(name => SopName().IsMatch(name));
        }

        private YamlFile Open(string name) => YamlFile.Open(Path.Combine(folder, name), Shown(name), faults);

        /// <summary>
        /// The path as people know it, without the machine's own folders: "sops/dp2kukm/kantor.yaml".
        /// </summary>
        private string Shown(string name) =>
            string.Join('/', Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root))),
                Path.GetFileName(folder), name);
    }

    [GeneratedRegex(@"^[a-z0-9-]+\.[1-9][0-9]*\.yaml$")]
    private static partial Regex SopName();
}
