using Ppid.Domain.Offices;

namespace Ppid.Domain.Cases;

/// <summary>What may be done to a case of a secret SOP by somebody who must not read it.</summary>
public static class Secrecy
{
    /// <summary>Those who may take a task over: whoever acts in the role of its lane, then in the role that stands in
    /// for it; never somebody the report is about. The next after the present holder comes first.</summary>
    /// <param name="on">Local day.</param>
    public static IReadOnlyList<Officer> Successors(CaseTask task, CaseFacts facts, Rules rules, DateOnly on)
    {
        var lane = rules.Sop.Lane(task.Role);
        var own = Acting(lane.Role, lane.InUnit ? task.Unit ?? facts.Unit : null);
        var present = own.FindIndex(officer => officer.Id == task.Officer);
        var others = lane.Instead is { } instead ? Acting(instead, null) : [];
        return
        [
            .. own.Skip(present + 1).Concat(own.Take(Math.Max(0, present))).Concat(others)
                .Where(officer => officer.Id != task.Officer && !facts.Barred.Contains(officer.Id))
                .DistinctBy(officer => officer.Id),
        ];

        List<Officer> Acting(string role, string? unit) =>
        [
            .. rules.Roster.Officers
                .Where(officer => officer.Roles.Contains(role) && (unit is null || officer.Unit == unit))
                .Select(officer => rules.Roster.ActingFor(officer, on)),
        ];
    }

    /// <summary>One answer for everybody who may not have the task: another one for the accused would tell who he
    /// is.</summary>
    internal static bool Forbids(CaseCommand.Reassign reassign, CaseFacts facts, Rules rules) =>
        rules.Sop.Secret && facts.Task(reassign.Task) is { } task
        && Successors(task, facts, rules, rules.Calendar.LocalDate(reassign.At))
            .All(officer => officer.Id != reassign.Officer);
}
