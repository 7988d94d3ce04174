using Microsoft.DurableTask;

namespace Ppid.Orchestrations;

/// <summary>What a worker has to know: one orchestration under the name of each SOP, one for schedules, and
/// their three activities.</summary>
public static class CaseTasks
{
    /// <param name="sops">Keys of all SOPs of which cases may still run, also superseded ones.</param>
    public static void Register(DurableTaskRegistry registry, IEnumerable<string> sops)
    {
        foreach (var name in sops.Append(CaseInstances.Office).Distinct())
        {
            CaseOrchestration.Register(registry, name);
        }

        EngineCheck.Register(registry);
        ScheduleOrchestration.Register(registry);
        registry.AddActivity<ScheduleActivity>(ScheduleActivity.Name);
        registry.AddActivity<AdvanceActivity>(AdvanceActivity.Name);
        registry.AddActivity<PerformActivity>(PerformActivity.Name);
    }
}
