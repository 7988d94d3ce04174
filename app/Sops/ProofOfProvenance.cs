using Ppid.Domain.Sops;

namespace Ppid.App.Sops;

/// <summary>A guess is never shown as the SOP: whatever is inferred or added says why.</summary>
internal static class ProofOfProvenance
{
    private const string Remedy = "tambahkan \"catatan\" yang menjelaskan mengapa.";

    public static void Check(Sop sop, Findings found)
    {
        foreach (var lane in sop.Lanes.Where(lane => IsOurs(lane.Provenance) && lane.Note is null))
        {
            found.Add(
                SopFile.OfLane(lane.Role),
                $"pelaksana \"{lane.Role}\" bukan dari naskah, tanpa catatan.",
                Remedy);
        }

        foreach (var step in sop.Steps)
        {
            CheckStep(step, found);
        }
    }

    private static void CheckStep(Step step, Findings found)
    {
        if ((IsOurs(step.Provenance) || IsOurs(step.RoleProvenance)) && step.Note is null)
        {
            found.Add(step, "atau pelaksananya bukan dari naskah, tanpa catatan.", Remedy);
        }

        if ((step.PrintedNo is null) != (step.Provenance == Provenance.Added))
        {
            found.Add(step, "tidak jelas tercetak atau ditambahkan.",
                "langkah tambahan tidak mempunyai no_tercetak; langkah lain mempunyainya.");
        }

        foreach (var outcome in step.Outcomes.Where(
            outcome => IsOurs(outcome.Provenance) && outcome.Note is null))
        {
            found.Add(step, outcome, "bukan dari naskah, tanpa catatan.", Remedy);
        }
    }

    private static bool IsOurs(Provenance provenance) =>
        provenance is Provenance.Inferred or Provenance.Added;
}
