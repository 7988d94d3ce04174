using Ppid.Domain.Sops;

namespace Ppid.App.Sops;

/// <summary>A step that is left by itself knows its day, and leads to somebody.</summary>
internal static class ProofOfWaiting
{
    /// <summary>Days that the calendar gives to a case it starts, and to no other.</summary>
    private static readonly string[] OfThePeriod = ["awal", "akhir"];

    public static void Check(Sop sop, Findings found)
    {
        foreach (var step in sop.Steps.Where(step => step.Automatic is not null))
        {
            CheckCircle(sop, step, found);
            if (sop.LaneOf(step) == LaneKind.System)
            {
                CheckDay(sop, step, step.Automatic!.After, found);
            }
        }
    }

    /// <summary>Steps that only the calendar leaves, in a circle, would turn without anybody and without end.</summary>
    private static void CheckCircle(Sop sop, Step step, Findings found)
    {
        var seen = new HashSet<string>();
        var at = step;
        while (at is { Automatic: { } automatic } && seen.Add(at.No))
        {
            at = at.Outcome(automatic.Outcome)?.To is { } to ? sop.Step(to) : null;
        }

        if (at?.No == step.No)
        {
            found.Add(step, "ditinggalkan sendiri, dan kembali sendiri tanpa ada yang bertindak.",
                "arahkan hasil otomatisnya ke langkah yang dikerjakan seseorang, atau akhiri.");
        }
    }

    /// <summary>Nobody else leaves the step: on every way to it the day was asked for, or it would wait for ever.</summary>
    private static void CheckDay(Sop sop, Step step, string day, Findings found)
    {
        var isGiven = day == Automatic.Entry
            || (OfThePeriod.Contains(day) && sop.Schedule is not null && sop.Starters.Count == 0);
        if (!isGiven && ProofOfFlow.Reached(sop, sop.StartStep, outcome => !Asks(outcome, day)).Contains(step.No))
        {
            found.Add(step, $"dapat dicapai sebelum hari pada \"{day}\" diketahui, dan lalu menunggu selamanya.",
                "jadikan isian tanggal itu wajib pada setiap jalan ke sana.");
        }
    }

    private static bool Asks(Outcome outcome, string day) => outcome.Fields.Any(field => field.Required
        && (field.Name == day || field.Columns.Any(column => column.Name == day)));
}
