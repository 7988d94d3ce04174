using Ppid.Domain.Sops;

namespace Ppid.Tests.Host.Ways;

/// <summary>The outcomes of an SOP, which of them have been taken, and how to get to the others.</summary>
internal sealed class Ways(Sop sop)
{
    private readonly HashSet<(string Step, string Outcome)> _taken = [];

    public int Existing => sop.Steps.Sum(step => step.Outcomes.Count);

    public int Taken => _taken.Count;

    public IEnumerable<string> Missing => sop.Steps
        .SelectMany(step => step.Outcomes.Select(outcome => (step.No, outcome.Id)))
        .Where(each => !_taken.Contains(each)).Select(each => $"{each.No}/{each.Id}");

    public void Note(string step, string outcome) => _taken.Add((step, outcome));

    /// <summary>The outcome to take next: a new one here, else the first on the shortest way to a new one, else the
    /// first on the shortest way out.</summary>
    public Outcome Next(Step step) =>
        step.Outcomes.FirstOrDefault(outcome => !_taken.Contains((step.No, outcome.Id)))
        ?? First(step, to => sop.Step(to)!.Outcomes.Any(outcome => !_taken.Contains((to, outcome.Id))))
        ?? ToTheEnd(step);

    public bool IsNew(Step step, Outcome outcome) => !_taken.Contains((step.No, outcome.Id));

    private Outcome ToTheEnd(Step step) =>
        step.Outcomes.FirstOrDefault(outcome => outcome.To is null)
        ?? First(step, to => sop.Step(to)!.Outcomes.Any(outcome => outcome.To is null))
        ?? throw new InvalidOperationException($"No way out of {step.No}.");

    private Outcome? First(Step from, Func<string, bool> sought)
    {
        var seen = new HashSet<string> { from.No };
        var open = new Queue<(string Step, Outcome First)>();
        foreach (var outcome in from.Outcomes.Where(outcome => outcome.To is { } to && seen.Add(to)))
        {
            open.Enqueue((outcome.To!, outcome));
        }

        while (open.TryDequeue(out var at))
        {
            if (sought(at.Step))
            {
                return at.First;
            }

            foreach (var to in sop.Step(at.Step)!.Outcomes.Select(outcome => outcome.To).OfType<string>().Where(seen.Add))
            {
                open.Enqueue((to, at.First));
            }
        }

        return null;
    }
}
