using Ppid.Domain.Sops;
using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>Moves a running case to another revision of its SOP: an explicit act, never a side effect.</summary>
public static class Migration
{
    /// <summary>Why the case cannot move; null when it can. The step everybody waits at must be there, and belong
    /// to the same role, or the people who hold the tasks would be asked something else.</summary>
    public static Refusal? Obstacle(CaseFacts facts, Sop from, Sop to)
    {
        if (facts.Sop != to.Id || facts.Office != to.Office)
        {
            return Refusal.OtherSop;
        }

        if (facts.SopHash == to.Hash)
        {
            return Refusal.SameRevision;
        }

        if (from.Secret && !to.Secret)
        {
            return Refusal.SecrecyLost;
        }

        // A step that waits for a day must be left by itself there too, or nobody ever leaves it.
        var lost = facts.Tasks.Where(task => to.Step(task.Step) is not { } step || step.Role != task.Role
                || (task.Automatic is not null && step.Automatic is null))
            .Select(task => task.Step).Distinct().ToList();
        return lost.Count > 0 ? Refusal.StepGone(lost) : null;
    }

    internal static Decision Decide(CaseCommand.Migrate migrate, CaseFacts facts, Rules rules) => migrate switch
    {
        { By.Kind: not ActorKind.Admin } => Refusal.NotAllowed,
        _ when FormRules.Blank(migrate.Reason) => Refusal.ReasonMissing,
        _ when Obstacle(facts, rules.Sop, migrate.To) is { } no => no,
        _ => new RevisionChanged(
            migrate.At.ToUniversalTime(), migrate.By, facts.SopHash, migrate.To.Hash, migrate.To.Revision,
            migrate.Reason),
    };
}
