using Microsoft.Extensions.Logging;
using Ppid.App.Flows;
using Ppid.Domain.Cases;

namespace Ppid.Orchestrations;

/// <summary>Pokes on the side: nobody waits for the engine to have heard it, and a fault is only logged.</summary>
public sealed partial class DurablePoke(CaseInstances instances, ILogger<DurablePoke> log) : IPoke
{
    public void Poke(CaseId id) => _ = Send(id);

    private async Task Send(CaseId id)
    {
        try
        {
            await instances.Wake(id, CancellationToken.None);
        }
        catch (Exception error)
        {
            // The decision is recorded and the person has been answered: the sweeper repairs what is lost here.
            Gauges.PokesLost.Add(1);
            PokeLost(log, error, id.Value);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Poke of {Case} was lost")]
    private static partial void PokeLost(ILogger logger, Exception error, string @case);
}
