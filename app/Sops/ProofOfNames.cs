using Ppid.Domain.Sops;

namespace Ppid.App.Sops;

/// <summary>Every name is given once and every name used was given.</summary>
internal static class ProofOfNames
{
    private static readonly string[] Units = ["menit", "jam", "hari", "minggu", "bulan"];

    public static void Check(Sop sop, Findings found)
    {
        CheckFileName(sop, found);
        foreach (var role in Repeated(sop.Lanes.Select(lane => lane.Role)))
        {
            found.Add(SopFile.OfLane(role), $"peran \"{role}\" ditulis dua kali.", "hapus salah satu.");
        }

        foreach (var no in Repeated(sop.Steps.Select(step => step.No)))
        {
            found.Add(SopFile.OfStep(no), $"langkah \"{no}\" ditulis dua kali.", "beri nomor lain.");
        }

        if (sop.Step(sop.StartStep) is null)
        {
            found.Add("", $"langkah_awal \"{sop.StartStep}\" tidak ada.",
                $"isi dengan salah satu dari: {Steps(sop)}.");
        }

        foreach (var step in sop.Steps)
        {
            CheckStep(sop, step, found);
            CheckTime(step, found);
        }
    }

    private static void CheckFileName(Sop sop, Findings found)
    {
        var expected = $"{sop.Id}.{sop.Revision}.yaml";
        if (found.FileName != expected)
        {
            found.Add("", "nama berkas tidak cocok dengan id dan revisi.",
                $"namai berkas ini \"{expected}\".");
        }
    }

    private static void CheckStep(Sop sop, Step step, Findings found)
    {
        if (sop.Lanes.All(lane => lane.Role != step.Role))
        {
            found.Add(step, $"menyebut peran \"{step.Role}\" yang bukan kolom pelaksana.",
                Remedy(Roles(sop)));
        }

        foreach (var mark in step.Marks.Where(mark => sop.Lanes.All(lane => lane.Role != mark.Role)))
        {
            found.Add(step, $"menaruh tanda pada peran \"{mark.Role}\" yang tidak ada.",
                Remedy(Roles(sop)));
        }

        if (step.Outcomes.Count == 0)
        {
            found.Add(step, "tidak mempunyai hasil.", "tambahkan sedikitnya satu butir pada \"hasil\".");
        }

        foreach (var id in Repeated(step.Outcomes.Select(outcome => outcome.Id)))
        {
            found.Add(step, $"menulis hasil \"{id}\" dua kali.", "beri id lain.");
        }

        foreach (var outcome in step.Outcomes.Where(outcome => outcome.To is { } to && sop.Step(to) is null))
        {
            found.Add(step, outcome, $"menuju langkah \"{outcome.To}\" yang tidak ada.",
                $"isi \"ke\" dengan salah satu dari: {Steps(sop)}, selesai.");
        }
    }

    private static void CheckTime(Step step, Findings found)
    {
        var time = step.Time;
        if (time.Unit is not null && !Units.Contains(time.Unit))
        {
            found.Add(step, $"memakai satuan waktu \"{time.Unit}\".", Remedy(Units));
        }

        if (time.Min > time.Max)
        {
            found.Add(step, "mempunyai waktu min yang lebih besar daripada maks.", "tukar keduanya.");
        }
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key);

    private static string Steps(Sop sop) => string.Join(", ", sop.Steps.Select(step => step.No));

    private static IEnumerable<string> Roles(Sop sop) => sop.Lanes.Select(lane => lane.Role);

    private static string Remedy(IEnumerable<string> names) => $"pilih dari: {string.Join(", ", names)}.";
}
