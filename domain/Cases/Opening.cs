using Ppid.Domain.Offices;
using Ppid.Domain.Sops;
using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>Whose turn it is: opens the task, or the tasks, of a step.</summary>
internal static class Opening
{
    public static Refusal? Open(Unfolding opening, Step step)
    {
        var lane = opening.Rules.Sop.Lane(step.Role);
        return step.Kind == StepKind.Each && lane.HasHolders
            ? OpenEach(opening, step, lane)
            : OpenOne(opening, step, lane);
    }

    private static Refusal? OpenOne(Unfolding opening, Step step, Lane lane)
    {
        if (lane.Kind is LaneKind.Applicant or LaneKind.System or LaneKind.Public)
        {
            opening.Add(Task(opening, step, null, null));
            return null;
        }

        if (Holder(opening, lane, lane.InUnit ? opening.Facts.Unit : null) is not { } officer)
        {
            return Refusal.NobodyInRole;
        }

        opening.Add(Task(opening, step, officer, null));
        return null;
    }

    private static Refusal? OpenEach(Unfolding opening, Step step, Lane lane)
    {
        var asked = lane.InUnit ? Units(opening, lane) : Holders(opening, lane);
        if (asked.Count < Math.Max(1, lane.InUnit ? opening.Facts.Asked.Count : 0))
        {
            return Refusal.NobodyInRole;
        }

        foreach (var (officer, unit) in asked)
        {
            opening.Add(Task(opening, step, officer, unit));
        }

        return null;
    }

    /// <summary>One for each unit that was asked, who must all have somebody; if none was named, for each that has
    /// somebody in the role.</summary>
    private static List<(Officer Officer, string? Unit)> Units(Unfolding opening, Lane lane)
    {
        var asked = opening.Facts.Asked;
        return
        [
            .. opening.Rules.Roster.Units
                .Where(unit => asked.Count == 0 || asked.Contains(unit.Id))
                .Select(unit => (Officer: ActingOrInstead(opening, lane, unit.Id), Unit: unit.Id))
                .Where(one => one.Officer is not null)
                .Select(one => (one.Officer!, (string?)one.Unit)),
        ];
    }

    private static List<(Officer Officer, string? Unit)> Holders(Unfolding opening, Lane lane) =>
    [
        .. opening.Rules.Roster.Officers.Where(officer => officer.Roles.Contains(lane.Role))
            .Select(holder => opening.Rules.Roster.ActingFor(holder, opening.On))
            .Where(officer => !opening.Facts.Barred.Contains(officer.Id))
            .DistinctBy(officer => officer.Id)
            .Select(officer => (officer, (string?)null)),
    ];

    /// <summary>Who takes the task: whoever was named for it, else whoever acts in the role; never somebody the
    /// report is about, for whom the SOP names another.</summary>
    internal static Officer? Holder(Unfolding opening, Lane lane, string? unit)
    {
        if (lane.Kind == LaneKind.Employee)
        {
            return Concerned(opening);
        }

        if (opening.Facts.Named is { } named
            && opening.Rules.Roster.Officer(named) is { } person && MayHold(opening, lane, person))
        {
            var acting = opening.Rules.Roster.ActingFor(person, opening.On);
            return opening.Facts.Barred.Contains(acting.Id) ? person : acting;
        }

        return ActingOrInstead(opening, lane, unit);
    }

    private static Officer? ActingOrInstead(Unfolding opening, Lane lane, string? unit) =>
        Acting(opening, lane.Role, unit) ?? (lane.Instead is { } instead ? Acting(opening, instead, null) : null);

    /// <summary>The employee himself or nobody: neither his Plh, who acts in his office and not in his own affairs, nor
    /// another employee when he has left the roster.</summary>
    private static Officer? Concerned(Unfolding opening) =>
        opening.Facts.Subject is { } subject && !opening.Facts.Barred.Contains(subject)
            ? opening.Rules.Roster.Officer(subject)
            : null;

    private static bool MayHold(Unfolding opening, Lane lane, Officer person) =>
        !opening.Facts.Barred.Contains(person.Id) && person.Roles.Contains(lane.Role);

    private static Officer? Acting(Unfolding opening, string role, string? unit) =>
        opening.Rules.Roster.Acting(role, opening.On, unit, opening.Facts.Barred);

    private static TaskOpened Task(Unfolding opening, Step step, Officer? officer, string? unit)
    {
        var (norm, counted) = TaskLimits.Of(opening.Rules.Sop, step, opening.At, opening.Rules.Calendar);
        return new(
            opening.At, opening.By, opening.Facts.NextTask, step.No, step.Role, officer?.Id, officer?.Name,
            norm, unit, step.Limit is not null && officer is not null, counted, LeftAt(opening, step));
    }

    /// <summary>The end of the day that a field of the case names; a day that is not known is none. Where nobody but
    /// the clock could go on, it is counted from today: no case waits for ever.</summary>
    private static DateTimeOffset? LeftAt(Unfolding opening, Step step)
    {
        DateOnly? otherwise = opening.Rules.Sop.LaneOf(step) == LaneKind.System ? opening.On : null;
        return step.Automatic is { } automatic && (Day(opening, automatic) ?? otherwise) is { } day
            ? AtLeastToday(opening, opening.Rules.Calendar.EndOf(day.AddDays(automatic.Days)))
            : null;
    }

    /// <summary>A day that has passed counts as today: steps that wait for it and lead to each other would otherwise
    /// follow one another for ever.</summary>
    private static DateTimeOffset AtLeastToday(Unfolding opening, DateTimeOffset end) =>
        end > opening.At ? end : opening.Rules.Calendar.EndOf(opening.On);

    private static DateOnly? Day(Unfolding opening, Automatic automatic) => automatic.After == Automatic.Entry
        ? opening.On
        : opening.Facts.Values.Day(automatic.After);
}
