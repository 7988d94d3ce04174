using System.Collections.Concurrent;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.Domain.Cases;
using Ppid.Host.Store;
using Ppid.Orchestrations;

namespace Ppid.Tests.Orchestrations;

/// <summary>One case whose orchestration runs on the real worker. What the two activities answer is the test's to say;
/// the list of cases and the outbox are a real store.</summary>
internal sealed class WaitingCase(Tape? tape = null) : IAsyncDisposable
{
    public const string Sop = "permohonan-informasi";
    public static readonly CaseId Id = new("permohonan-informasi-dp2kukm-2026-000001");
    public static readonly CancellationToken Always = CancellationToken.None;

    private static readonly DateTimeOffset HourAgo = DateTimeOffset.UtcNow.AddHours(-1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _data = Directory.CreateTempSubdirectory("ppid-orkestrasi-").FullName;
    private readonly Engine _engine = new(tape);

    /// <summary>Answers turn 1, 2, 3, …</summary>
    public required Func<int, Turn> Advance { get; init; }

    public Func<string, Task> Perform { get; init; } = _ => Task.CompletedTask;

    public int Turns;

    public ConcurrentQueue<string> Performed { get; } = new();

    public SqliteCaseStore Store { get; private set; } = null!;

    public IHost Worker { get; private set; } = null!;

    public DurableTaskClient Client => Worker.Services.GetRequiredService<DurableTaskClient>();

    public CaseInstances Instances => new(Client, Store);

    public Sweeper Sweeper => new(new Leftovers(Store, TimeProvider.System), Instances);

    public static Turn Resting(DateTimeOffset? wake = null) => new([], wake, "4", new DateOnly(2026, 3, 16), false);

    public static Turn Owing(params string[] effects) => Resting() with { Effects = effects };

    public static Turn Done { get; } = Resting() with { Done = true };

    public async Task<WaitingCase> Begin()
    {
        await _engine.Start();
        Store = SqliteCaseStore.Open(_data);
        await File();
        await Work();
        return this;
    }

    /// <summary>The worker goes away and another one comes.</summary>
    public async Task Restart()
    {
        await _engine.StopWorkers();
        await Work();
    }

    private async Task Work() => Worker = await _engine.Work(registry =>
    {
        registry.AddOrchestratorFunc(Sop, CaseOrchestration.Run);
        registry.AddOrchestratorFunc(EngineCheck.Name, EngineCheck.Run);
        registry.AddActivityFunc<string, Turn>(
            AdvanceActivity.Name, (_, id) => id == Id.Value ? Advance(Interlocked.Increment(ref Turns)) : Done);
        registry.AddActivityFunc<string>(PerformActivity.Name, async (_, effect) =>
        {
            Performed.Enqueue(effect);
            await Perform(effect);
        });
    });

    public Task Poke() => Client.RaiseEventAsync(Id.Value, CaseOrchestration.Poke);

    /// <summary>Until the orchestration has taken that many turns.</summary>
    public async Task Turned(int turns)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (Volatile.Read(ref Turns) < turns)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>Until nothing has happened to the instance for a while.</summary>
    public async Task Resting()
    {
        for (var (before, now) = (default(DateTimeOffset), await LastSeen()); before != now;)
        {
            await Task.Delay(1000);
            (before, now) = (now, await LastSeen());
        }
    }

    public async Task<DateTimeOffset> LastSeen() => (await Client.GetInstanceAsync(Id.Value))!.LastUpdatedAt;

    public async Task<OrchestrationMetadata> Ended()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await Client.WaitForInstanceCompletionAsync(Id.Value, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        await Store.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>In the store: one event an hour ago, one row, and a letter that is owed since.</summary>
    private Task<Appended> File() => Store.Append(
        new(Id.Value, 0, "terima", Id.Value,
            [new(Id.Value, 1, HourAgo, "case-submitted", "{}", "-")],
            [new($"{Id}:1:0", Id.Value, 1, 0, "surat", "{}")],
            [],
            new(Id.Value, "dp2kukm", Sop, "K-07", "1/PPID/2026", "berjalan", "4", [], "Anggaran", "Budi", HourAgo, null,
                false, false, null, "1/PPID/2026"),
            []),
        Always);
}
