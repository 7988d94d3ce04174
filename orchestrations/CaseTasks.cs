using Microsoft.DurableTask;

namespace Ppid.Orchestrations;

/// <summary>What a worker has to know: one orchestration under the name of each SOP, two activities.</summary>
public static class CaseTasks
{
    /// <param name="sops">Keys of all SOPs of which cases may still run, also superseded ones.</param>
    public static void Register(DurableTaskRegistry registry, IEnumerable<string> sops)
    {
        foreach (var name in sops.Append(CaseInstances.Office).Distinct())
        {
            registry.AddOrchestratorFunc(name, CaseOrchestration.Run);
        }

        registry.AddOrchestratorFunc(EngineCheck.Name, EngineCheck.Run);
        registry.AddActivity<AdvanceActivity>(AdvanceActivity.Name);
        registry.AddActivity<PerformActivity>(PerformActivity.Name);
    }
}
