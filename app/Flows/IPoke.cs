using Ppid.Domain.Cases;

namespace Ppid.App.Flows;

/// <summary>The door to whoever waits for the case: says "look again". Never fails and may be lost; the
/// clockwork (or the sweeper) finds what a lost poke left behind.</summary>
public interface IPoke
{
    void Poke(CaseId id);
}
