namespace Ppid.Domain.Cases;

/// <summary>A decision in the making: each event is folded in at once, so the next rule sees
/// what the last one did.</summary>
internal sealed class Unfolding(CaseFile state, Rules rules, DateTimeOffset at, Actor by)
{
    private readonly List<CaseEvent> _events = [];

    public CaseFile State { get; private set; } = state;

    public Rules Rules { get; } = rules;

    public DateTimeOffset At { get; } = at.ToUniversalTime();

    public Actor By { get; } = by;

    /// <summary>The local day of the decision.</summary>
    public DateOnly On { get; } = rules.Calendar.LocalDate(at);

    public CaseFacts Facts => State.Known ?? throw new InvalidOperationException("Nothing is filed yet.");

    public ListOf<CaseEvent> Events => _events.ToListOf();

    public void Add(CaseEvent happened)
    {
        _events.Add(happened);
        State = CaseFolding.Evolve(State, happened);
    }

    public Decision Accept() => new Decision.Accepted(Events);
}
