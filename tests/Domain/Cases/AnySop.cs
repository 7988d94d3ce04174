using FsCheck;
using FsCheck.Fluent;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using static Ppid.Tests.Domain.Cases.MadeUp;

namespace Ppid.Tests.Domain.Cases;

/// <summary>SOPs with ways between any of their steps, every lane with a substitute, and the clumsiest people.</summary>
internal static class AnySop
{
    private static readonly string[] People = ["siti", "andi", "rina", "bambang", "maria", "dewi", "arif"];

    private static readonly Lane[] Lanes =
    [
        Filer, Clockwork, Lane("petugas-pelayanan", instead: "atasan-ppid"),
        Lane("petugas-pengelolaan", instead: "ppid"), Lane("kepala-bidang", LaneKind.UnitHead, "ppid"),
        Lane("pns", LaneKind.Employee, "petugas-pelayanan"),
    ];

    private static readonly FieldSpec[] Fields =
    [
        Optional("terlapor", FieldKind.Accused) with { Many = true }, Optional("unit", FieldKind.Unit) with { Many = true },
        Optional("pejabat", FieldKind.Officer), Optional("pegawai", FieldKind.Employee),
        Optional("hari", FieldKind.Date),
        Optional("golongan", FieldKind.Choice) with { Options = [new("a", "A", 5), new("b", "B", 14), new("c", "C")] },
    ];

    public static Gen<Sop> Sops { get; } =
        from steps in Gen.Choose(2, 6).SelectMany(count => Gen.CollectToList(
            Enumerable.Range(1, count), no => Step(no, count)))
        select Sop(Lanes.ToListOf(), [.. steps]);

    /// <summary>What somebody fills in; most fields stay empty.</summary>
    public static Gen<ListOf<FieldValue>> Forms { get; } =
        from accused in Gen.Elements("", "", "", "", "siti", "siti,andi", "maria", "rina,arif", "siti,andi,arif")
        from unit in Gen.Elements("", "bidang-perdagangan", "bidang-perdagangan,bidang-perindustrian")
        from named in Gen.Elements([.. People, "", "", ""])
        from employee in Gen.Elements([.. People, "", ""])
        from day in Gen.Elements("", "2025-08-05", "2025-09-01")
        from which in Gen.Elements("", "a", "b", "c")
        select new[]
        {
            Value("terlapor", accused, FieldKind.Accused), Value("unit", unit, FieldKind.Unit),
            Value("pejabat", named, FieldKind.Officer), Value("pegawai", employee, FieldKind.Employee),
            Value("hari", day, FieldKind.Date), Value("golongan", which, FieldKind.Choice),
        }.Where(value => !value.IsBlank).ToListOf();

    private static Gen<Step> Step(int no, int count) =>
        from lane in Gen.Elements(Lanes)
        from each in Gen.Elements(true, false)
        from limited in Gen.Elements(true, false)
        from after in Gen.Elements("hari", Automatic.Entry)
        from days in Gen.Choose(0, 10)
        from to in Gen.Choose(1, count + 1)
        from other in Gen.Choose(1, count + 1)
        select Traits(no, no == 1 ? Filer : lane, each, limited, new("b", after, days), Next(to, count), Next(other, count));

    private static string? Next(int to, int count) => to > count ? null : $"{to}";

    private static Step Traits(
        int no, Lane lane, bool each, bool limited, Automatic automatic, string? to, string? other)
    {
        var several = each && lane.HasHolders && no > 1;
        var waits = lane.Kind == LaneKind.System || (limited && !several);
        var step = MadeUp.Step($"{no}", lane.Role, Way("a", no == 1 ? "2" : to, Fields), Way("b", several ? to : other)) with
        {
            Kind = several ? StepKind.Each : StepKind.Decide,
            Automatic = waits ? automatic : null,
        };
        return limited && lane.Kind is not (LaneKind.System or LaneKind.Applicant) ? step.Within(3, "ppid") : step;
    }
}
