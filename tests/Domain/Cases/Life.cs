using System.Globalization;
using Ppid.Domain.Cases;

namespace Ppid.Tests.Domain.Cases;

/// <summary>One decision in the life of a case.</summary>
/// <param name="Events">How many events there are now.</param>
internal sealed record Moment(
    CaseFile Before, CaseCommand Command, Rules Rules, Decision Decision, CaseFile State, int Events)
{
    public CaseFacts Facts => State.Known!;

    public IReadOnlyList<CaseEvent> Happened => Decision is Decision.Accepted accepted ? accepted.Events : [];
}

/// <summary>A request and everything that was then wanted of it.</summary>
internal sealed class Life((Func<string, Deed> Deed, int Days, bool Decreed)[] steps)
{
    public IEnumerable<Moment> Moments
    {
        get
        {
            var (state, events) = (CaseFile.Start, 0);
            var now = TestOffice.At("2025-08-04");
            foreach (var (deed, days, decreed) in steps.Prepend((day => Deeds.Filed(day), 0, false)))
            {
                now = now.AddDays(days);
                var calendar = decreed ? TestOffice.WithoutMonday18August : TestOffice.Calendar;
                var rules = TestOffice.For(TestSops.Request) with { Calendar = calendar };
                var command = deed(now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)).On(state);
                var moment = Decided(command, state, rules, events);
                yield return moment;
                (state, events) = (moment.State, moment.Events);
            }
        }
    }

    public override string ToString() => string.Join('\n', Moments.Select(moment =>
        $"{moment.Command.At:yyyy-MM-dd} {moment.Command.GetType().Name} by {moment.Command.By.Id}: "
        + string.Join(' ', moment.Happened.Select(CaseSpec.Name)) + $" -> {moment.State.GetType().Name}"));

    private static Moment Decided(CaseCommand command, CaseFile before, Rules rules, int events)
    {
        var decision = CaseDecider.Decide(command, before, rules);
        var happened = decision is Decision.Accepted accepted ? accepted.Events : [];
        return new(
            before, command, rules, decision, happened.Aggregate(before, CaseFolding.Evolve),
            events + happened.Count);
    }
}
