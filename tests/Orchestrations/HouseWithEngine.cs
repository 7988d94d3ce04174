using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using Ppid.App.Flows;
using Ppid.App.Sops;
using Ppid.Domain.Cases;
using Ppid.Orchestrations;
using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Orchestrations;

/// <summary>The whole house with the engine in place of the clockwork: its activities, its pokes. Durable timers follow the
/// real clock and the office's clock is the test's; it lies far ahead, so that no timer fires by itself.</summary>
internal sealed class HouseWithEngine(Backend backend) : IAsyncDisposable
{
    /// <summary>Monday morning, WITA. No decree reaches so far: only weekends are closed.</summary>
    public static readonly DateTimeOffset Monday = new(2035, 3, 5, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly Engine _engine = new(backend);

    public HouseUnderTest House { get; private set; } = null!;

    public DurableTaskClient Client { get; private set; } = null!;

    public CaseInstances Instances { get; private set; } = null!;

    public Sweeper Sweeper => new(new Leftovers(House.Store, new FlowRecord(House.Store), House.Time), Instances, House.Store);

    /// <param name="perform">Around each effect that is performed: what happens to the worker meanwhile.</param>
    public static async Task<HouseWithEngine> Open(
        Backend backend, DateTimeOffset? at = null, Func<Func<Task>, Task>? perform = null)
    {
        var open = new HouseWithEngine(backend);
        open.House = await HouseUnderTest.Start(at ?? Monday, adjust: services =>
            services.Replace(ServiceDescriptor.Singleton<IPoke>(new Pokes(() => open.Instances))));
        await open._engine.Start();
        var worker = await open._engine.Work(
            registry => open.Register(registry, perform ?? (effect => effect())),
            services => services.AddSingleton(open.House.Service<CaseFlow>()).AddSingleton(open.House.Service<ScheduleFlow>()));
        open.Client = worker.Services.GetRequiredService<DurableTaskClient>();
        open.Instances = new(open.Client, open.House.Store, new FlowRecord(open.House.Store));
        return open;
    }

    /// <summary>Where the instance stands, as operators see it; null where there is none.</summary>
    public async Task<(OrchestrationMetadata Seen, Standing? Standing)?> Look(CaseId id) =>
        await Client.GetInstanceAsync(id.Value, getInputsAndOutputs: true) is { } seen
            ? (seen, seen.SerializedCustomStatus is null ? null : seen.ReadCustomStatusAs<Standing>())
            : null;

    /// <summary>Until the case's instance has seen everything that is in the ledger, performed what is owed, and waits.</summary>
    public Task Rested(CaseId id) => WaitingCase.Until(async () =>
    {
        var (row, owed) = (await House.Store.Summary(id.Value, default), await House.Store.PendingEffects(id.Value, default));
        return owed.Count == 0 && await Look(id) is { Standing: { } standing } && standing.Step == row!.Step
            && standing.Due == row.Due && standing.Wake == row.NextAlarm;
    });

    /// <summary>The clock comes to an alarm of a case, and a poke stands for the durable timer. Until it has rung and what
    /// it owes is performed.</summary>
    public async Task RingsAt(CaseId id, DateTimeOffset alarm)
    {
        House.Time.Now = alarm;
        await Instances.Wake(id, default);
        await WaitingCase.Until(async () => !((await House.Store.Summary(id.Value, default))!.NextAlarm <= alarm));
        await Rested(id);
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        await backend.DisposeAsync();
        await House.DisposeAsync();
    }

    private void Register(DurableTaskRegistry registry, Func<Func<Task>, Task> perform)
    {
        foreach (var sop in House.Service<SopCatalogue>().All.Select(each => each.Id).Append(CaseInstances.Office).Distinct())
        {
            CaseOrchestration.Register(registry, sop);
        }

        ScheduleOrchestration.Register(registry);
        registry.AddActivity<ScheduleActivity>(ScheduleActivity.Name);
        registry.AddActivity<AdvanceActivity>(AdvanceActivity.Name);
        var flow = House.Service<CaseFlow>();
        registry.AddActivityFunc<string>(
            PerformActivity.Name, (_, effect) => perform(() => flow.Perform(effect, CancellationToken.None)));
    }

    private sealed class Pokes(Func<CaseInstances> instances) : IPoke
    {
        public void Poke(CaseId id) => new DurablePoke(instances(), NullLogger<DurablePoke>.Instance).Poke(id);
    }
}
