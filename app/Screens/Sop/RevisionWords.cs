using Ppid.Domain.Sops;

namespace Ppid.App.Screens.SopPages;

/// <summary>What one revision of an SOP changes against another, in words.</summary>
public static class RevisionWords
{
    public static IReadOnlyList<string> Changes(Sop from, Sop to) =>
    [
        .. to.Steps.Where(step => from.Step(step.No) is null).Select(step => $"Langkah {step.No} baru: {step.Activity}"),
        .. from.Steps.Where(step => to.Step(step.No) is null).Select(step => $"Langkah {step.No} dihapus: {step.Activity}"),
        .. to.Steps.SelectMany(step => from.Step(step.No) is { } old ? Changes(old, step, from, to) : []),
    ];

    private static IEnumerable<string> Changes(Step old, Step step, Sop from, Sop to)
    {
        if (old.Activity != step.Activity)
        {
            yield return $"Langkah {step.No} berbunyi lain: {step.Activity}";
        }

        if (old.Role != step.Role)
        {
            yield return $"Langkah {step.No} pindah dari {from.Lane(old.Role).Name} ke {to.Lane(step.Role).Name}";
        }

        if (old.Time.Printed != step.Time.Printed)
        {
            yield return $"Waktu langkah {step.No}: {old.Time.Printed ?? "tidak ada"} menjadi {step.Time.Printed ?? "tidak ada"}";
        }

        foreach (var line in Outcomes(old, step))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Outcomes(Step old, Step step) =>
    [
        .. step.Outcomes.Where(outcome => old.Outcome(outcome.Id) is null)
            .Select(outcome => $"Langkah {step.No}, hasil baru: {outcome.Label} ({SopWords.Next(outcome)})"),
        .. old.Outcomes.Where(outcome => step.Outcome(outcome.Id) is null)
            .Select(outcome => $"Langkah {step.No}, hasil dihapus: {outcome.Label}"),
        .. step.Outcomes.Where(outcome => old.Outcome(outcome.Id) is { } before && before != outcome)
            .Select(outcome => Changed(step, old.Outcome(outcome.Id)!, outcome)),
    ];

    private static string Changed(Step step, Outcome before, Outcome after) => before.To == after.To
        ? $"Langkah {step.No}, hasil diubah: {after.Label}"
        : $"Langkah {step.No}, hasil {after.Label} sekarang {SopWords.Next(after)} (semula {SopWords.Next(before)})";
}
