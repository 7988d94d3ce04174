using Ppid.App.Yaml;
using Ppid.Domain;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;

namespace Ppid.App.Sops;

/// <summary>
/// Reads one SOP revision. Says what is missing, unknown or unreadable; <see cref="SopProof"/> says what
/// makes no sense.
/// </summary>
public sealed class SopReader
{
    private readonly Dictionary<string, int> _lines = [];

    private SopReader()
    {
    }

    /// <summary>The SOP in the file, or null with faults added to those of the file.</summary>
    public static SopFile? Read(YamlFile file) =>
        file.Root() is { } root ? new SopReader().Read(file, root) : null;

    private SopFile Read(YamlFile file, YamlMap root)
    {
        var sop = new Sop(
            Id: root.Text("id"),
            Source: root.Text("sumber"),
            Office: root.Text("kantor"),
            Revision: root.Whole("revisi"),
            Hash: file.Hash,
            Name: root.Text("nama"),
            Number: root.Text("nomor"),
            ProposedNumber: root.OptionalText("usulan_nomor"),
            LegalClock: root.OptionalName<ClockKind>("jam_hukum"),
            Public: root.Flag("publik"),
            StartStep: root.Text("langkah_awal"),
            Header: SopHeadReader.Read(root),
            Lanes: root.Maps("pelaksana").Select(Lane).ToListOf(),
            Steps: root.Maps("langkah").Select(Step).ToListOf())
        {
            InForceFrom = root.Date("berlaku_sejak"),
            Conflicts = root.Maps("benturan", mayBeAbsent: true).Select(Conflict).ToListOf(),
        };
        sop = SopTraitsReader.Read(root, sop);
        root.Close();
        return new SopFile(file.Path, sop, _lines);
    }

    private static LawConflict Conflict(YamlMap map)
    {
        var conflict = new LawConflict(map.Text("sop"), map.Text("hukum"));
        map.Close();
        return conflict;
    }

    private Lane Lane(YamlMap map)
    {
        var lane = new Lane(
            Role: map.Text("peran"),
            Name: map.Text("nama"),
            Kind: map.Name<LaneKind>("jenis"),
            Provenance: map.Name<Provenance>("asal"),
            Note: map.OptionalText("catatan"),
            Instead: map.OptionalText("pengganti"));
        map.Close();
        _lines.TryAdd(SopFile.OfLane(lane.Role), map.Line);
        return lane;
    }

    private Step Step(YamlMap map)
    {
        var no = map.Text("no");
        var actor = map.Map("pelaksana");
        var step = new Step(
            No: no,
            PrintedNo: map.OptionalText("no_tercetak", mayBeAbsent: false),
            Activity: map.Text("kegiatan"),
            Role: actor?.Text("peran") ?? "",
            RoleProvenance: actor?.Name<Provenance>("asal") ?? default,
            Requirements: map.OptionalText("kelengkapan", mayBeAbsent: false),
            Time: Time(map),
            Output: map.OptionalText("output", mayBeAbsent: false),
            Provenance: map.Name<Provenance>("asal"),
            Note: map.OptionalText("catatan"),
            Outcomes: map.Maps("hasil").Select(outcome => Outcome(no, outcome)).ToListOf())
        {
            Marks = Marks(map),
            Kind = map.OptionalName<StepKind>("jenis") ?? StepKind.Decide,
            Limit = SopTraitsReader.Limit(map),
            Automatic = SopTraitsReader.Automatic(map),
        };
        actor?.Close();
        map.Close();
        _lines.TryAdd(SopFile.OfStep(no), map.Line);
        return step;
    }

    private static ListOf<LaneMark> Marks(YamlMap step) =>
        step.OptionalMap("tanda") is { } marks
            ? marks.Pairs().Select(pair => new LaneMark(pair.Key, pair.Value)).ToListOf()
            : [];

    private static TimeNorm Time(YamlMap step)
    {
        if (step.OptionalMap("waktu", mayBeAbsent: false) is not { } map)
        {
            return new TimeNorm(null, null, null, null, null);
        }

        var time = new TimeNorm(
            Printed: map.OptionalText("tertulis"),
            Min: map.OptionalNumber("min"),
            Max: map.OptionalNumber("maks"),
            Unit: map.OptionalText("satuan"),
            Working: map.OptionalFlag("kerja"));
        map.Close();
        return time;
    }

    private Outcome Outcome(string no, YamlMap map)
    {
        var to = map.Text("ke");
        var outcome = new Outcome(
            Id: map.Text("id"),
            Label: map.Text("label"),
            To: to == "selesai" ? null : to,
            Form: map.Name<FormKind>("formulir"),
            Actions: map.Names<CaseAction>("tindakan").ToListOf(),
            Provenance: map.Name<Provenance>("asal"),
            Note: map.OptionalText("catatan"))
        {
            Fields = map.Maps("isian", mayBeAbsent: true).Select(FieldSpecReader.Read).ToListOf(),
            Series = map.OptionalText("seri"),
            Paper = map.OptionalText("naskah"),
            News = map.OptionalText("kabar"),
        };
        map.Close();
        _lines.TryAdd(SopFile.OfOutcome(no, outcome.Id), map.Line);
        return outcome;
    }
}
