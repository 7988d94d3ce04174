using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;

namespace Ppid.App.Sops;

/// <summary>Every step can be reached, can be left, and the legal clock is stopped before the end.</summary>
internal static class ProofOfFlow
{
    public static void Check(Sop sop, Findings found)
    {
        var reached = Reached(sop, sop.StartStep, _ => true);
        if (sop.Steps.FirstOrDefault(step => step.Kind == StepKind.Entry) is { } entry)
        {
            reached.UnionWith(Reached(sop, entry.No, _ => true));
        }

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

    /// <summary>Who is looked for in a unit can only act once a unit was chosen; where each of several is asked,
    /// all units are. An employee concerned must be known.</summary>
    private static void CheckUnit(Sop sop, Findings found)
    {
        var early = Reached(sop, sop.StartStep, outcome => !Chooses(outcome, FieldKind.Unit));
        foreach (var step in sop.Steps.Where(step => early.Contains(step.No)
            && step.Kind != StepKind.Each && step.No != sop.StartStep && sop.Lane(step.Role).InUnit
            && !Names(sop, step)))
        {
            found.Add(step, "dapat dicapai sebelum unitnya dipilih.",
                "beri hasil yang menuju ke sana \"formulir: unit\", atau isian wajib berjenis unit.");
        }

        if (sop.Filer == FilerKind.Employee && sop.Schedule is null
            || sop.Schedule?.Every == Rhythm.PeriodicRaise)
        {
            return;
        }

        var unknown = Reached(sop, sop.StartStep, outcome => !Chooses(outcome, FieldKind.Employee));
        foreach (var step in sop.Steps.Where(
            step => unknown.Contains(step.No) && sop.LaneOf(step) == LaneKind.Employee))
        {
            found.Add(step, "dapat dicapai sebelum pegawainya dipilih.", "tambahkan isian wajib berjenis pegawai.");
        }
    }

    private static bool Chooses(Outcome outcome, FieldKind kind) =>
        (kind == FieldKind.Unit && outcome.Form == FormKind.Unit)
        || outcome.Fields.Any(field => field.Kind == kind && field.Required);

    /// <summary>Every way to the step names the officer who gets it.</summary>
    private static bool Names(Sop sop, Step step)
    {
        var ways = sop.Steps.SelectMany(other => other.Outcomes).Where(outcome => outcome.To == step.No).ToList();
        return ways.Count > 0 && ways.All(way => Chooses(way, FieldKind.Officer));
    }

    private static bool Ends(Sop sop, string from, Func<Outcome, bool> may) =>
        Reached(sop, from, may).Select(no => sop.Step(no)!)
            .Any(step => step.Outcomes.Any(outcome => outcome.To is null && may(outcome)));

    internal static HashSet<string> Reached(Sop sop, string from, Func<Outcome, bool> may)
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
