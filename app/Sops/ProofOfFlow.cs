using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;

namespace Ppid.App.Sops;

/// <summary>Every step can be reached, can be left, and the legal clock is stopped before the end.</summary>
internal static class ProofOfFlow
{
    public static void Check(Sop sop, Findings found)
    {
        var reached = Reached(sop, sop.StartStep, _ => true);
        foreach (var step in sop.Steps.Where(step => !reached.Contains(step.No)))
        {
            found.Add(step, "tidak dapat dicapai dari langkah awal.",
                "arahkan hasil suatu langkah ke sana, atau hapus langkah ini.");
        }

        foreach (var step in sop.Steps.Where(step => !Ends(sop, step.No, _ => true)))
        {
            found.Add(step, "tidak pernah sampai ke akhir.",
                "beri salah satu langkah sesudahnya hasil dengan \"ke: selesai\".");
        }

        CheckClock(sop, found);
        CheckUnit(sop, found);
    }

    /// <summary>
    /// Without the outcomes that stop the clock the end must be out of reach: then every way passes one.
    /// </summary>
    private static void CheckClock(Sop sop, Findings found)
    {
        CaseAction[] stops = sop.LegalClock switch
        {
            ClockKind.Answer => [CaseAction.GiveNotice, CaseAction.SignDenial],
            ClockKind.Reply => [CaseAction.GiveReply],
            _ => [],
        };
        if (sop.LegalClock is not null
            && Ends(sop, sop.StartStep, outcome => !outcome.Actions.Any(stops.Contains)))
        {
            found.Add("", "ada jalan sampai selesai yang tidak menghentikan jam hukum.",
                $"pastikan setiap jalan melewati hasil dengan tindakan: {Actions(stops)}.");
        }
    }

    /// <summary>A head of unit can only act once a unit was chosen.</summary>
    private static void CheckUnit(Sop sop, Findings found)
    {
        var reached = Reached(sop, sop.StartStep, outcome => outcome.Form != FormKind.Unit);
        foreach (var step in sop.Steps.Where(
            step => reached.Contains(step.No) && sop.LaneOf(step) == LaneKind.UnitHead))
        {
            found.Add(step, "dapat dicapai sebelum unitnya dipilih.",
                "beri hasil yang menuju ke sana \"formulir: unit\".");
        }
    }

    private static bool Ends(Sop sop, string from, Func<Outcome, bool> may) =>
        Reached(sop, from, may).Select(no => sop.Step(no)!)
            .Any(step => step.Outcomes.Any(outcome => outcome.To is null && may(outcome)));

    private static HashSet<string> Reached(Sop sop, string from, Func<Outcome, bool> may)
    {
        var reached = new HashSet<string> { from };
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var no))
        {
            var next = sop.Step(no)!.Outcomes.Where(may).Select(outcome => outcome.To).OfType<string>();
            foreach (var to in next.Where(reached.Add))
            {
                open.Enqueue(to);
            }
        }

        return reached;
    }

    private static string Actions(CaseAction[] actions) =>
        string.Join(" atau ", actions.Select(Yaml.Spelling.Of));
}
