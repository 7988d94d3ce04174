using System.Reflection;
using System.Text.Json.Serialization;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;
using Xunit;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>Given what happened, when somebody wants something, then this happens, or is
/// refused, or nothing does.</summary>
public abstract class CaseSpec
{
    private static readonly Dictionary<Type, string> Names = typeof(CaseEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(each => each.DerivedType, each => (string)each.TypeDiscriminator!);

    private readonly List<CaseEvent> _history = [];
    private Decision? _decision;

    private protected Rules Rules { get; private set; } = For(TestSops.Request);

    private protected CaseFile State => CaseFolding.Replay(_history);

    private protected CaseFacts Facts => State.Known!;

    /// <summary>What the last command made happen.</summary>
    private protected IReadOnlyList<CaseEvent> Happened =>
        Assert.IsType<Decision.Accepted>(_decision).Events;

    internal static string Name(CaseEvent happened) => Names[happened.GetType()];

    private protected void Under(Sop sop) => Rules = Rules with { Sop = sop };

    private protected void Under(WorkingCalendar calendar) => Rules = Rules with { Calendar = calendar };

    private protected void Under(Roster roster) => Rules = Rules with { Roster = roster };

    /// <summary>A second case begins; the first is over for this test.</summary>
    private protected void Anew(Sop sop)
    {
        _history.Clear();
        Under(sop);
    }

    private protected void Given(params CaseEvent[] events) => _history.AddRange(events);

    /// <summary>Events that came of earlier commands, each of them accepted.</summary>
    private protected void Given(params Deed[] deeds)
    {
        foreach (var deed in deeds)
        {
            When(deed);
            Assert.True(_decision is Decision.Accepted, $"{_decision}");
        }
    }

    private protected void When(Deed deed)
    {
        _decision = CaseDecider.Decide(deed.On(State), State, Rules);
        if (_decision is Decision.Accepted accepted)
        {
            _history.AddRange(accepted.Events);
        }
    }

    private protected void Then(params CaseEvent[] events) => Assert.Equal(events, Happened);

    /// <summary>The stable names of what happened, in order.</summary>
    private protected void ThenHappens(params string[] names) => Assert.Equal(names, Happened.Select(Name));

    private protected void ThenNothing() => Assert.Empty(Happened);

    private protected void ThenRefused(Refusal refusal) =>
        Assert.Equal(new Decision.Refused(refusal), _decision);

    private protected void ThenRefused(string code, params string[] details)
    {
        var refusal = Assert.IsType<Decision.Refused>(_decision).Refusal;
        Assert.Equal((code, string.Join(' ', details)), (refusal.Code, string.Join(' ', refusal.Details)));
    }

    /// <summary>The one event of that kind among those that just happened.</summary>
    private protected TEvent The<TEvent>() where TEvent : CaseEvent =>
        Assert.Single(Happened.OfType<TEvent>());

    private protected TState ThenIs<TState>() where TState : CaseFile => Assert.IsType<TState>(State);

    private protected Clock Clock(ClockKind kind) => Facts.Clock(kind)!;

    private protected CaseTask OpenTask => Assert.Single(Facts.Tasks);
}
