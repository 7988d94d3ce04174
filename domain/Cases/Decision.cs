using Ppid.Domain.Deadlines;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.Domain.Cases;

/// <summary>The answer to a command.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>Done; no events means there was nothing (left) to do.</summary>
    public sealed record Accepted(ListOf<CaseEvent> Events) : Decision;

    public sealed record Refused(Refusal Refusal) : Decision;

    public static implicit operator Decision(Refusal refusal) => new Refused(refusal);

    public static implicit operator Decision(CaseEvent happened) => new Accepted([happened]);
}

/// <summary>Everything a decision may look at besides the case itself.</summary>
/// <param name="Sop">The revision the case is pinned to.</param>
/// <param name="Calendar">The office's calendar in force.</param>
public sealed record Rules(Sop Sop, Roster Roster, WorkingCalendar Calendar);
