using FsCheck;
using FsCheck.Fluent;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Xunit;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>Whatever an office writes into an SOP and whatever people then do: nobody is forgotten, and nobody handles
/// a report about himself.</summary>
public sealed class Any_sequence_of_commands_in_any_SOP
{
    private static readonly Gen<Func<CaseFile, DateTimeOffset, CaseCommand>> Moves =
        from which in Gen.Choose(0, 9)
        from values in AnySop.Forms
        from task in Gen.Choose(0, 3)
        from officer in Gen.Elements("siti", "andi", "rina", "maria", "dewi", "arif", "hantu")
        select new Func<CaseFile, DateTimeOffset, CaseCommand>((file, at) => which switch
        {
            0 => new CaseCommand.Reassign(at, Admin, Open(file, task)?.Number ?? 0, officer, "Cuti"),
            1 => new CaseCommand.Write(at, Officer(officer), "Halo", []),
            2 => new CaseCommand.ApplyCalendar(at, Admin, Decree),
            3 or 4 => new CaseCommand.RingAlarms(at),
            5 => Take(file, at, task, Officer(officer), "a", new StepForm.FieldsFilled(values)),
            6 => Take(file, at, task, null, "b", new StepForm.Empty()),
            _ => Take(file, at, task, null, "a", new StepForm.FieldsFilled(values)),
        });

    private static readonly Arbitrary<Story> Stories = (
        from sop in AnySop.Sops
        from first in AnySop.Forms
        from moves in (from move in Moves from days in Gen.Elements(0, 0, 1, 3, 20) select (move, days)).ListOf()
        select new Story(sop, first, [.. moves])).ToArbitrary();

    private static void Holds(Func<Story.Scene, bool> rule) => Prop.ForAll(Stories, story => story.Scenes.All(rule))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithEndSize(30));

    [Fact]
    public void Counts_its_events() => Holds(now => now.State.Known is not { } facts || facts.Version == now.Events);

    [Fact]
    public void Never_leaves_an_open_case_without_a_task() =>
        Holds(now => now.State is CaseFile.NotFiled or CaseFile.Closed || now.State.Known!.Tasks.Count > 0);

    [Fact]
    public void Never_leaves_a_step_that_only_the_clock_can_leave_without_an_alarm() => Holds(now =>
        now.State is CaseFile.NotFiled or CaseFile.Closed
        || now.State.Known!.Tasks.All(task => task.Role != "sistem" || task.Automatic is not null)
        && (now.State.Known.Tasks.All(task => task.Role != "sistem") || AlarmRules.Next(now.State, Calendar) is not null));

    [Fact]
    public void Never_leaves_a_task_with_somebody_the_report_is_about() => Holds(now =>
        now.State.Known is not { } facts || facts.Tasks.All(task => !facts.Barred.Contains(task.Officer ?? "")));

    [Fact]
    public void Never_takes_an_outcome_from_somebody_the_report_is_about() => Holds(now =>
        now.Before.Known is not { } facts || !now.Happened.OfType<CaseEvent.OutcomeTaken>()
            .Any(taken => facts.Barred.Contains(taken.By.Id)));

    [Fact]
    public void Never_writes_to_somebody_the_report_is_about() => Holds(now => now.State.Known is not { } facts
        || Ppid.Domain.Letters.Letters.For(now.Before, now.Happened)
            .All(letter => letter.Officer is not { } officer || now.Before.Known?.Barred.Contains(officer) != true));

    [Fact]
    public void Rings_each_rung_of_a_limit_once() => Holds(now => now.State.Known is not { } facts
        || facts.Tasks.All(task => task.Rungs.Distinct().Count() == task.Rungs.Count));

    [Fact]
    public void Reaches_every_state_and_so_proves_something()
    {
        var seen = new HashSet<string>();
        Holds(now => seen.Add(now.State.GetType().Name) | now.Happened.Select(CaseSpec.Name).Any(seen.Add) || true);
        Assert.Superset(new HashSet<string>
        {
            nameof(CaseFile.InProgress), nameof(CaseFile.Returned), nameof(CaseFile.Closed), "task-reassigned",
            "task-reminded", "clock-stopped", "deadline-lapsed", "message-written",
        }, seen);
    }

    private static CaseTask? Open(CaseFile file, int at) =>
        file.Known is { Tasks: { Count: > 0 } tasks } ? tasks[at % tasks.Count] : null;

    private static CaseCommand.TakeOutcome Take(
        CaseFile file, DateTimeOffset at, int task, Actor? by, string outcome, StepForm form)
    {
        var open = Open(file, task);
        var holder = open?.Officer is { } officer ? Officer(officer) : Citizen;
        return new(at, by ?? holder, open?.Number ?? 0, outcome, form, []);
    }

    /// <summary>A case of a made-up SOP and everything that was then wanted of it.</summary>
    internal sealed record Story(
        Sop Sop, ListOf<FieldValue> First, (Func<CaseFile, DateTimeOffset, CaseCommand> Move, int Days)[] Moves)
    {
        internal sealed record Scene(CaseFile Before, CaseFile State, ListOf<CaseEvent> Happened, int Events);

        public IEnumerable<Scene> Scenes
        {
            get
            {
                var (state, events, now) = (CaseFile.Start, 0, At("2025-08-04"));
                foreach (var (move, days) in Moves.Prepend(((_, _) => MadeUp.Filed("2025-08-04", [.. First]), 0)))
                {
                    now = now.AddDays(days);
                    var decided = CaseDecider.Decide(move(state, now), state, For(Sop));
                    var happened = decided is Decision.Accepted accepted ? accepted.Events : [];
                    var after = happened.Aggregate(state, CaseFolding.Evolve);
                    events += happened.Count;
                    yield return new(state, after, happened, events);
                    state = after;
                }
            }
        }
    }
}
