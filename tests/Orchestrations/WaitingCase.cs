using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ppid.App.Flows;
using Ppid.Domain.Cases;
using Ppid.Host.Store;
using Ppid.Orchestrations;

namespace Ppid.Tests.Orchestrations;

/// <summary>One case whose orchestration runs on the real worker. What the two activities answer is the test's to say;
/// the list of cases and the outbox are a real store.</summary>
internal sealed partial class WaitingCase(Backend? backend = null, Tape? tape = null) : IAsyncDisposable
{
    public const string Sop = "permohonan-informasi";
    public static readonly CaseId Id = new("permohonan-informasi-dp2kukm-2026-000001");
    public static readonly CancellationToken Always = CancellationToken.None;

    private static readonly DateTimeOffset HourAgo = DateTimeOffset.UtcNow.AddHours(-1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _data = Directory.CreateTempSubdirectory("ppid-orkestrasi-").FullName;
    private Backend _backend = backend ?? Backend.InMemory();
    private Engine _engine = null!;

    /// <summary>Answers turn 1, 2, 3, …</summary>
    public required Func<int, Turn> Advance { get; init; }

    public Func<string, Task> Perform { get; init; } = _ => Task.CompletedTask;

    /// <summary>Another one than the real one, under the same name.</summary>
    public Func<TaskOrchestrationContext, Task>? Orchestration { get; set; }

    /// <summary>Answers look 1, 2, 3, … of a schedule: when the next period is due.</summary>
    public Func<int, string, DateTimeOffset?> Schedule { get; init; } = (_, _) => null;

    public int Turns;

    /// <summary>Looks that schedules have taken.</summary>
    public int Looks;

    public ConcurrentQueue<string> Performed { get; } = new();

    public SqliteCaseStore Store { get; private set; } = null!;

    public IHost Worker { get; private set; } = null!;

    public DurableTaskClient Client => Worker.Services.GetRequiredService<DurableTaskClient>();

    public CaseInstances Instances => new(Client, Store, new FlowRecord(Store));

    public DurableFlowKeeper Keeper => new(Client, Instances);

    public Sweeper Sweeper => new(new Leftovers(Store, new FlowRecord(Store), TimeProvider.System), Instances, Store);

    public static Turn Resting(DateTimeOffset? wake = null) => new([], wake, "4", new DateOnly(2026, 3, 16), false);

    public static Turn Owing(params string[] effects) => Resting() with { Effects = effects };

    public static Turn Batches(params string[][] batches) => Resting() with
    {
        Effects = [.. batches.SelectMany(batch => batch)],
        Batches = batches,
    };

    public static Turn Done { get; } = Resting() with { Done = true };

    public async Task<WaitingCase> Begin()
    {
        _engine = new(_backend, tape);
        await _engine.Start();
        Store = SqliteCaseStore.Open(_data);
        await File();
        await Work();
        return this;
    }

    /// <summary>The worker goes away and another one comes, and has shown that it works: what the engine hands to one whose
    /// going it has not noticed yet is, in memory, handed to nobody else.</summary>
    public async Task Restart()
    {
        await _engine.StopWorkers();
        await Work();
        var check = new EngineCheck(Client);
        using var patience = new CancellationTokenSource(Patience);
        List<string> asked = [];
        while (!await Any(asked))
        {
            asked.Add($"uji-{asked.Count}");
            await check.Start(asked[^1], Always);
            await Task.Delay(IEngineCheck.Wait + TimeSpan.FromSeconds(1), patience.Token);
        }

        async Task<bool> Any(List<string> checks)
        {
            foreach (var id in checks)
            {
                if (await check.Look(id, Always) == EngineCheckState.Completed) return true;
            }

            return false;
        }
    }

    /// <summary>Engine and worker are gone without a word; others take their place.</summary>
    public async Task Die()
    {
        await _engine.Die();
        _backend = await _backend.AfterDeath();
        _engine = new(_backend, tape);
        await _engine.Start();
        await Work();
    }

    private async Task Work() => Worker = await _engine.Work(registry =>
    {
        EngineCheck.Register(registry);
        if (Orchestration is { } other)
        {
            registry.AddOrchestratorFunc(Sop, other);
        }
        else
        {
            CaseOrchestration.Register(registry, Sop);
        }

        CaseOrchestration.Register(registry, CaseInstances.Office);
        ScheduleOrchestration.Register(registry);
        registry.AddActivityFunc<string, DateTimeOffset?>(
            ScheduleActivity.Name, (_, id) => Schedule(Interlocked.Increment(ref Looks), id));
        registry.AddActivityFunc<string, Turn>(
            AdvanceActivity.Name, (_, id) => id == Id.Value ? Advance(Interlocked.Increment(ref Turns)) : Resting());
        registry.AddActivityFunc<string>(PerformActivity.Name, async (_, effect) =>
        {
            Performed.Enqueue(effect);
            await Perform(effect);
        });
    });

    public Task Poke() => Client.RaiseEventAsync(Id.Value, CaseOrchestration.Poke);

    /// <summary>Until the orchestration has begun that many turns.</summary>
    public Task Turned(int turns) => Until(() => Task.FromResult(Volatile.Read(ref Turns) >= turns));

    /// <summary>Until schedules have looked that often.</summary>
    public Task Looked(int looks) => Until(() => Task.FromResult(Volatile.Read(ref Looks) >= looks));

    /// <summary>Until a worker has an effect in its hands.</summary>
    public Task Performing() => Until(() => Task.FromResult(!Performed.IsEmpty));

    /// <summary>Until the engine has kept what the turn found and the instance waits: what comes now is a new turn.</summary>
    public Task Rests(DateTimeOffset? wake = null) => Until(async () =>
        await Keeper.Look(Id, 0, Always) is { State: FlowState.Waiting, Step: not null } sight && sight.Wake == wake);

    /// <summary>Until nothing has happened to the instance for a while, where nothing is what should happen. Whoever waits for
    /// something waits for that.</summary>
    public async Task Settled()
    {
        for (var (quiet, before) = (0, await LastSeen()); quiet < 3;)
        {
            await Task.Delay(1000);
            var now = await LastSeen();
            (quiet, before) = (now == before ? quiet + 1 : 0, now);
        }
    }

    public async Task<DateTimeOffset> LastSeen() => (await Client.GetInstanceAsync(Id.Value))!.LastUpdatedAt;

    public async Task<OrchestrationRuntimeStatus> Status() => (await Client.GetInstanceAsync(Id.Value))!.RuntimeStatus;

    public Task Until(OrchestrationRuntimeStatus status) =>
        Until(async () => await Client.GetInstanceAsync(Id.Value) is { } seen && seen.RuntimeStatus == status);

    public static async Task Until(Func<Task<bool>> happened)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await happened())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    public async Task<OrchestrationMetadata> Ended()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await Client.WaitForInstanceCompletionAsync(Id.Value, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        await _backend.DisposeAsync();
        await Store.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
