using FsCheck;
using FsCheck.Fluent;
using Ppid.Domain.Cases;
using Xunit;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>Whatever people do, in whatever order and at whatever time: the file stays sound.</summary>
public sealed class Any_sequence_of_commands
{
    private static readonly string[] Officers =
        ["siti", "andi", "rina", "bambang", "maria", "dewi", "arif", "hantu"];

    private static readonly string[] Outcomes = [.. TestSops.Request.Steps
        .SelectMany(step => step.Outcomes).Select(outcome => outcome.Id).Append("x").Distinct()];

    private static readonly Gen<Actor> Actors = Gen.OneOf(
        Gen.Elements(Officers).Select(Officer), Gen.Elements(Citizen, Admin, Actor.Clockwork));

    private static readonly Gen<string> Words = Gen.Elements("", " ", "Alasan", "🙂");

    /// <summary>Half of the time somebody does what the SOP foresees, so that cases get somewhere.</summary>
    private static readonly Gen<Func<string, Deed>> Moves = Gen.Elements<Func<string, Deed>>(
        Deeds.FoundComplete, Deeds.ReturnedToApplicant, Deeds.Completed, Deeds.SentToUnit,
        Deeds.MaterialDelivered, day => Deeds.Answered(day), day => Deeds.DenialDrafted(day), Deeds.Signed,
        Deeds.SentBack, Deeds.HandedOver,
        day => Deeds.Took(day, "serahkan", new StepForm.NoticeFilled(Whole)),
        day => Deeds.Took(day, "serahkan-sebagian", new StepForm.NoticeFilled(Partial)),
        day => Deeds.Extended(day), day => Deeds.Rung(day), day => Deeds.Rung(day),
        day => Deeds.Decreed(day));

    private static readonly Gen<Func<string, Deed>> Nonsense =
        from who in Actors
        from task in Gen.Choose(-1, 6)
        from outcome in Gen.Elements(Outcomes)
        from form in Gen.Elements(Forms.All.ToArray())
        from word in Words
        from officer in Gen.Elements(Officers)
        from which in Gen.Choose(0, 9)
        select new Func<string, Deed>(day => which switch
        {
            0 => Deeds.Filed(day),
            1 => new CaseCommand.Extend(At(day), who, word),
            2 => new CaseCommand.Reassign(At(day), who, task, officer, word),
            3 => task > 4 ? Deeds.Withdrawn(day) with { By = who } : Deeds.Rung(day),
            4 => task > 4 ? new CaseCommand.Cancel(At(day), who, word) : Deeds.Decreed(day),
            5 => new CaseCommand.Correct(At(day), who, (CorrectableField)task, word, word),
            6 => new CaseCommand.Link(At(day), who, word, new CaseId(word), word, [(Ground)task]),
            7 => new CaseCommand.SettleLetter(At(day), word, word, word, null, task > 2 ? word : null),
            8 => task > 2 ? new CaseCommand.ResendLetter(At(day), who, word) : new CaseCommand.ReportDelivery(
                At(day), who, word, word, Forms.Budi.Email!, task > 1 ? null : (DeliveryFault)task, word, word),
            _ => new CaseCommand.TakeOutcome(At(day), who, task, outcome, form, []),
        });

    /// <summary>Days run on, at times by months, and now and then the server's clock is set back.</summary>
    private static readonly Gen<(Func<string, Deed> Deed, int Days, bool Decreed)> Steps =
        from move in Gen.OneOf(Moves, Moves, Nonsense)
        from days in Gen.Elements(-3, 0, 0, 0, 1, 1, 2, 5, 12, 60)
        from decreed in Gen.Elements(true, false)
        select (move, days, decreed);

    private static readonly Arbitrary<Life> Lives =
        Steps.ListOf().Select(steps => new Life([.. steps])).ToArbitrary();

    private static void Holds(Func<Moment, bool> rule) => Prop.ForAll(Lives, life => life.Moments.All(rule))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(60));

    [Fact]
    public void Counts_its_events() => Holds(now => now.Facts.Version == now.Events);

    [Fact]
    public void Leaves_at_most_one_task_open() =>
        Holds(now => now.State is CaseFile.Closed || now.Facts.Tasks.Count <= 1);

    [Fact]
    public void Leaves_somebody_at_work_while_it_is_in_progress() =>
        Holds(now => now.State is not CaseFile.InProgress || now.Facts.Tasks.Count == 1);

    [Fact]
    public void Opens_no_task_in_a_closed_case() =>
        Holds(now => now.State is not CaseFile.Closed || now.Facts.Tasks.Count == 0);

    [Fact]
    public void Never_rings_a_rung_twice() =>
        Holds(now => now.Facts.Rungs.Distinct().Count() == now.Facts.Rungs.Count);

    [Fact]
    public void Never_rings_for_a_stopped_or_paused_clock() => Holds(now => now.Happened
        .OfType<CaseEvent.ReminderRung>()
        .All(rung => now.Before.Known!.Clock(rung.Clock) is not { IsRunning: false }));

    [Fact]
    public void Leaves_nothing_unrung_behind_a_ringing() => Holds(now =>
        now.Command is not CaseCommand.RingAlarms
        || AlarmRules.Next(now.State, now.Rules.Calendar) is not { } next
        || next > now.Command.At);

    [Fact]
    public void Keeps_a_closed_case_closed() =>
        Holds(now => now.Before is not CaseFile.Closed || now.State is CaseFile.Closed);

    [Fact]
    public void Never_takes_a_decision_back() =>
        Holds(now => now.Before.Known?.Verdict is not { } verdict || now.Facts.Verdict == verdict);

    [Fact]
    public void Is_decided_the_same_way_twice() =>
        Holds(now => CaseDecider.Decide(now.Command, now.Before, now.Rules).Equals(now.Decision));

    [Fact]
    public void Reaches_every_state_and_so_proves_something()
    {
        var seen = new HashSet<Type>();
        Holds(now => seen.Add(now.State.GetType()) || true);
        Assert.Equal(4, seen.Count);
    }
}
