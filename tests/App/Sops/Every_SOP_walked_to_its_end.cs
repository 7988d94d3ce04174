using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Xunit;

namespace Ppid.Tests.App.Sops;

public sealed class Every_SOP_walked_to_its_end
{
    private static readonly string[] TheirNames = [TableNames.Dip, TableNames.Excluded];

    /// <summary>Every outcome of every SOP whose forms are data.</summary>
    public static TheoryData<string, string, string, string> Outcomes
    {
        get
        {
            var all = new TheoryData<string, string, string, string>();
            foreach (var sop in SopWalk.Sops)
            {
                foreach (var step in sop.Steps.Where(step => step.Kind != StepKind.Entry))
                {
                    foreach (var outcome in step.Outcomes)
                    {
                        all.Add(sop.Office, sop.Id, step.No, outcome.Id);
                    }
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Each_outcome_can_be_taken_and_leads_to_the_end(
        string office, string id, string step, string outcome)
    {
        var walk = new SopWalk(office, id);
        var target = walk.Sop.Step(step)!.Outcome(outcome)!;
        var hops = Way(walk.Sop, walk.Sop.StartStep, [], hop => hop.Step == step && hop.Outcome == target);
        if (target.To is { } next)
        {
            hops.AddRange(Way(walk.Sop, next, Tables(hops), hop => hop.Outcome.To is null));
        }

        walk.File(hops[0].Outcome);
        foreach (var hop in hops.Skip(1).TakeWhile(_ => walk.State is not CaseFile.Closed))
        {
            walk.Take(hop.Step, hop.Outcome);
        }

        Assert.IsType<CaseFile.Closed>(walk.State);
    }

    /// <summary>The shortest way from a step to a hop that is wanted, that hop included. A table is set only
    /// where it was filled in on the way.</summary>
    private static List<Hop> Way(Sop sop, string from, HashSet<string> tables, Func<Hop, bool> wanted)
    {
        var open = new Queue<(string Step, List<Hop> Way)>([(from, [])]);
        var seen = new HashSet<string> { Place(from, tables) };
        while (open.TryDequeue(out var here))
        {
            HashSet<string> filled = [.. tables, .. Tables(here.Way)];
            foreach (var outcome in sop.Step(here.Step)!.Outcomes.Where(outcome => MaySet(outcome, filled)))
            {
                List<Hop> way = [.. here.Way, new(here.Step, outcome)];
                if (wanted(way[^1]))
                {
                    return way;
                }

                if (outcome.To is { } to && seen.Add(Place(to, [.. tables, .. Tables(way)])))
                {
                    open.Enqueue((to, way));
                }
            }
        }

        throw new InvalidOperationException($"{sop.Id}: no way from {from}.");
    }

    private static bool MaySet(Outcome outcome, HashSet<string> filled) =>
        (!outcome.Does(CaseAction.SetDip) || filled.Contains(TableNames.Dip))
        && (!outcome.Does(CaseAction.SetExcluded) || filled.Contains(TableNames.Excluded));

    private static HashSet<string> Tables(IEnumerable<Hop> way) =>
    [
        .. way.SelectMany(hop => hop.Outcome.Fields)
            .Where(field => field.Kind == FieldKind.Table).Select(field => field.Name),
    ];

    private static string Place(string step, HashSet<string> tables) =>
        $"{step} {string.Join(' ', tables.Where(TheirNames.Contains).Order(StringComparer.Ordinal))}";

    private sealed record Hop(string Step, Outcome Outcome);
}
