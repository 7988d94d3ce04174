using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.App.Sops;

/// <summary>Several who answer, entries that are collected, steps that are left by themselves, limits that bind:
/// each has what it needs, and every deadline has an owner and somebody who hears of its passing.</summary>
internal static class ProofOfTraits
{
    private static readonly string[] Given = ["awal", "akhir", Automatic.Entry];

    /// <summary>What needs something from outside the rules cannot happen by itself.</summary>
    private static readonly CaseAction[] Prepared = [CaseAction.GiveNumber, CaseAction.TallySurvey];

    public static void Check(Sop sop, Roster roster, Findings found)
    {
        foreach (var step in sop.Steps)
        {
            CheckKind(sop, step, found);
            CheckLimit(sop, step, roster, found);
            CheckAutomatic(sop, step, found);
        }

        foreach (var lane in sop.Lanes)
        {
            CheckInstead(sop, lane, roster, found);
        }

        foreach (var role in sop.Starters.Where(role => !Holds(roster, role)))
        {
            found.Add("", $"\"mulai\" menyebut peran \"{role}\" yang tidak dipegang siapa pun.",
                "berikan peran itu kepada seorang pejabat dalam pejabat.yaml.");
        }
    }

    private static void CheckKind(Sop sop, Step step, Findings found)
    {
        var lane = sop.Lane(step.Role);
        if (step.Kind == StepKind.Each
            && (!lane.HasHolders || step.Outcomes.Select(outcome => outcome.To).Distinct().Count() > 1))
        {
            found.Add(step, "bertanya kepada beberapa pejabat, tetapi tidak dapat dilanjutkan bersama.",
                "pakai kolom petugas atau unit, dan arahkan semua hasilnya ke langkah yang sama.");
        }

        if ((step.Kind == StepKind.Entry) != (lane.Kind == LaneKind.Public) && lane.Kind == LaneKind.Public)
        {
            found.Add(step, "dijalankan masyarakat, padahal bukan langkah isian.",
                "tulis \"jenis: isian\", atau pakai kolom pemohon.");
        }

        if (step.Kind == StepKind.Entry && sop.Collection is null)
        {
            found.Add(step, "adalah isian tanpa kumpulan.", "beri salah satu langkah \"jenis: kumpulan\".");
        }
    }

    private static void CheckLimit(Sop sop, Step step, Roster roster, Findings found)
    {
        if (step.Limit is not { } limit)
        {
            return;
        }

        if (!Holds(roster, limit.Escalation))
        {
            found.Add(step, $"melapor kepada peran \"{limit.Escalation}\" yang tidak dipegang siapa pun.",
                "isi \"eskalasi\" dengan peran dari pejabat.yaml.");
        }

        if (step.Time.Max is null || !(sop.Lane(step.Role) is { HasHolders: true } or { Kind: LaneKind.Employee }))
        {
            found.Add(step, "mempunyai tenggat tanpa waktu atau tanpa pemegang.",
                "hapus \"tenggat\", atau isi waktunya dan pakai kolom petugas.");
        }
    }

    private static void CheckAutomatic(Sop sop, Step step, Findings found)
    {
        if (step.Automatic is not { } automatic)
        {
            if (sop.Lane(step.Role).Kind == LaneKind.System && step.Kind != StepKind.Entry)
            {
                found.Add(step, "menunggu tanpa akhir.", "tambahkan \"otomatis: { hasil, sesudah }\".");
            }

            return;
        }

        if (step.Outcome(automatic.Outcome) is not { Form: FormKind.None } outcome || outcome.Actions.Any(Prepared.Contains)
            || (outcome.Paper is { } paper && sop.Paper(paper)?.Series is not null))
        {
            found.Add(step, $"tidak dapat ditinggalkan sendiri lewat \"{automatic.Outcome}\".",
                "sebut hasil langkah ini yang memakai \"formulir: tanpa\", tanpa nomor dan tanpa hitung-survei.");
        }

        if (!Given.Contains(automatic.After) && !HasDay(sop, automatic.After))
        {
            found.Add(step, $"menunggu hari pada \"{automatic.After}\" yang tidak ada.",
                "sebut isian berjenis tanggal, \"masuk\" (hari langkah ini dimulai), atau awal/akhir untuk SOP terjadwal.");
        }
    }

    /// <summary>A day may stand in a table of its own: the earliest of them counts.</summary>
    private static bool HasDay(Sop sop, string name) => sop.Field(name) is { Kind: FieldKind.Date }
        || sop.Steps.SelectMany(step => step.Outcomes).SelectMany(outcome => outcome.Fields)
            .SelectMany(field => field.Columns)
            .Any(column => column.Name == name && column.Kind == FieldKind.Date);

    private static void CheckInstead(Sop sop, Lane lane, Roster roster, Findings found)
    {
        var place = SopFile.OfLane(lane.Role);
        if (lane.Instead is { } instead && !Holds(roster, instead))
        {
            found.Add(place, $"penggantinya \"{instead}\" tidak dipegang siapa pun.",
                "isi dengan peran dari pejabat.yaml.");
        }

        if (sop.Secret && lane.HasHolders && lane.Instead is null)
        {
            found.Add(place, $"pelaksana \"{lane.Role}\" pada SOP rahasia tidak mempunyai pengganti.",
                "tambahkan \"pengganti:\" dengan peran pihak di luar kantor.");
        }
    }

    private static bool Holds(Roster roster, string role) =>
        roster.Officers.Any(officer => officer.Roles.Contains(role));
}
