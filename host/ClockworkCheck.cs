using Ppid.App.Flows;
using Ppid.Domain.Cases;

namespace Ppid.Host;

/// <summary>The check of the one-process host: the clockwork has to hear the bell and to finish a round that began after
/// the wait. Only the newest check is remembered.</summary>
internal sealed class ClockworkCheck(Bell bell, TimeProvider time) : IEngineCheck
{
    private readonly Lock _guard = new();
    private string? _id;
    private DateTimeOffset _ends;
    private DateTimeOffset _round = DateTimeOffset.MinValue;

    /// <summary>The clockwork finished a round that it began at this instant.</summary>
    public void Finished(DateTimeOffset began)
    {
        lock (_guard)
        {
            _round = began;
        }
    }

    public Task Start(string id, CancellationToken cancel)
    {
        lock (_guard)
        {
            if (_id != id)
            {
                (_id, _ends) = (id, time.GetUtcNow() + IEngineCheck.Wait);
            }
        }

        return Task.CompletedTask;
    }

    public Task<EngineCheckState?> Look(string id, CancellationToken cancel)
    {
        lock (_guard)
        {
            if (id != _id)
            {
                return Task.FromResult<EngineCheckState?>(null);
            }

            if (_round >= _ends)
            {
                return Task.FromResult<EngineCheckState?>(EngineCheckState.Completed);
            }
        }

        // It may sleep until the next alarm, up to a minute.
        bell.Poke(default(CaseId));
        return Task.FromResult<EngineCheckState?>(EngineCheckState.Running);
    }
}
