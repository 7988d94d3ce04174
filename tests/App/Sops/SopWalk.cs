using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.Tests.App.Sops;

/// <summary>Runs cases of an SOP, by the rules of a real case, until every way out of every step has been
/// taken once.</summary>
internal sealed class SopWalk(Sop sop, Roster roster, WorkingCalendar calendar)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly FilledByHand _hand = new(roster, DateOnly.FromDateTime(Start.Date));

    private readonly Queue<CaseFile> _open = [];

    private readonly HashSet<(string Step, string Outcome)> _taken = [];

    /// <summary>A way may be closed to one case (its table is empty) and open to another.</summary>
    private readonly Dictionary<(string Step, string Outcome), string> _refused = [];

    private readonly List<CaseTask> _seen = [];

    private Rules Rules { get; } = new(sop, roster, calendar);

    /// <summary>Ways that every case was refused or none came to; empty when the SOP can be run.</summary>
    public IReadOnlyList<string> Stuck()
    {
        File();
        while (_open.TryDequeue(out var state))
        {
            Leave(state);
        }

        var ways = sop.Steps.Where(step => step.Kind != StepKind.Entry)
            .SelectMany(step => step.Outcomes.Select(outcome => (step.No, outcome.Id)));
        return
        [
            .. ways.Except(_taken).Select(way =>
                $"step {way.Item1}, {way.Item2}: {_refused.GetValueOrDefault(way, "no case came there")}"),
        ];
    }

    /// <summary>The open task of each case that came to the step.</summary>
    public IReadOnlyList<CaseTask> TasksAt(string step) => [.. _seen.Where(task => task.Step == step)];

    private void File()
    {
        foreach (var outcome in sop.Step(sop.StartStep)!.Outcomes.Where(_ => sop.Schedule is null))
        {
            Try((sop.StartStep, outcome.Id), CaseFile.Start, Filing(outcome) with { Outcome = outcome.Id });
        }

        if (sop.Schedule is not null)
        {
            Go(CaseFile.Start, Filing(null) with { AtFirstStep = true });
        }
    }

    private CaseCommand.Submit Filing(Outcome? outcome) => new(
        Start, Starter(), new CaseId($"{sop.Id}-uji"), "1/UJI/2026", "portal", Who(),
        new Application.Filled(sop.Name, outcome is null ? Scheduled : _hand.Values(outcome)),
        outcome is null ? [] : FilledByHand.Documents(outcome))
    {
        SeriesNumber = "7/UJI/2026",
    };

    private static ListOf<FieldValue> Scheduled =>
    [
        new("periode", "Periode", FieldKind.Text, "2026-1"),
        new("awal", "Awal", FieldKind.Date, "2026-01-01"),
        new("akhir", "Akhir", FieldKind.Date, "2026-06-30"),
    ];

    private Actor Starter() => sop switch
    {
        { Schedule: not null } => Actor.Clockwork,
        { Starters: [var role, ..] } => Of(roster.Officers.First(officer => officer.Roles.Contains(role))),
        _ => Citizen,
    };

    private Actor Citizen => new(ActorKind.Applicant, $"{sop.Id}-uji", "Budi", "portal");

    private Applicant Who() => sop switch
    {
        { Schedule: not null } => Applicant.Of(sop.Office),
        { Filer: FilerKind.Employee } => Applicant.Of(roster.Officer(Starter().Id)!),
        { Filer: FilerKind.Anonymous } => Applicant.Nobody,
        _ => new(ApplicantKind.Person, "Budi", "", "Samarinda", null, "0812000000", null, null, null),
    };

    private void Leave(CaseFile state)
    {
        var task = state.Known!.Tasks[0];
        var step = sop.Step(task.Step)!;
        _seen.Add(task);
        if (task.Automatic is { } automatic)
        {
            Try((step.No, step.Automatic!.Outcome), state, new CaseCommand.RingAlarms(automatic));
        }

        foreach (var outcome in step.Outcomes.Where(outcome => sop.LaneOf(step) != LaneKind.System))
        {
            Try((step.No, outcome.Id), state, Take(task, outcome));
        }
    }

    private CaseCommand.TakeOutcome Take(CaseTask task, Outcome outcome) => new(
        Start.AddHours(1), By(task), task.Number, outcome.Id, _hand.Form(outcome),
        FilledByHand.Documents(outcome))
    {
        SeriesNumber = "8/UJI/2026",
    };

    private Actor By(CaseTask task) =>
        task.Officer is { } officer ? Of(roster.Officer(officer)!) : Citizen;

    private static Actor Of(Officer officer) =>
        new(ActorKind.Officer, officer.Id, officer.Name, "tautan + PIN");

    private void Try((string Step, string Outcome) way, CaseFile state, CaseCommand command)
    {
        if (_taken.Contains(way))
        {
            return;
        }

        if (Go(state, command) is { } refusal)
        {
            _refused[way] = refusal.Code;
        }
        else
        {
            _taken.Add(way);
        }
    }

    private Refusal? Go(CaseFile state, CaseCommand command)
    {
        var decision = CaseDecider.Decide(command, state, Rules);
        if (decision is Decision.Refused refused)
        {
            return refused.Refusal;
        }

        var next = After(decision, state);
        while (next is not CaseFile.Closed && Others(next) is { } other)
        {
            next = After(CaseDecider.Decide(other, next, Rules), next);
        }

        if (next is not CaseFile.Closed)
        {
            _open.Enqueue(next);
        }

        return null;
    }

    private static CaseFile After(Decision decision, CaseFile state) =>
        ((Decision.Accepted)decision).Events.Aggregate(state, CaseFolding.Evolve);

    /// <summary>Where several are asked, the others answer too, until one is left to try its ways.</summary>
    private CaseCommand.TakeOutcome? Others(CaseFile state) => state.Known!.Tasks is [var first, _, ..]
        ? Take(first, sop.Step(first.Step)!.Outcomes[0])
        : null;
}
