using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Ppid.App.Flows;
using Ppid.Orchestrations;
using Xunit;

namespace Ppid.Tests.Orchestrations;

public class Starting_and_sweeping
{
    private protected virtual Backend Somewhere => Backend.InMemory();

    /// <summary>An engine that is asked to start an id twice might end the running case to make room.</summary>
    [Fact]
    public async Task A_case_started_many_times_runs_once()
    {
        var closed = false;
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = _ => Volatile.Read(ref closed) ? WaitingCase.Done : WaitingCase.Resting(),
        }.Begin();

        var started = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => waiting.Instances.Ensure(WaitingCase.Id, default)));
        await waiting.Turned(1);
        await waiting.Settled();
        var first = await waiting.Client.GetInstanceAsync(WaitingCase.Id.Value);
        Assert.False(await waiting.Instances.Ensure(WaitingCase.Id, default));
        Assert.Equal(first!.CreatedAt, (await waiting.Client.GetInstanceAsync(WaitingCase.Id.Value))!.CreatedAt);

        Volatile.Write(ref closed, true);
        var before = waiting.Turns;
        await waiting.Poke();

        // Azure Storage looks first and starts then, so several may believe that they were the one.
        Assert.Contains(true, started);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await waiting.Ended()).RuntimeStatus);
        await waiting.Settled();
        Assert.Equal(before + 1, waiting.Turns);
    }

    /// <summary>An administrator re-sends a letter of a closed case.</summary>
    [Fact]
    public async Task A_case_that_ended_starts_again_when_it_is_woken()
    {
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = turn => turn == 2 ? WaitingCase.Owing("surat-lagi") : WaitingCase.Done,
        }.Begin();

        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Ended();
        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Turned(3);
        await waiting.Ended();

        Assert.Equal(["surat-lagi"], waiting.Performed);
    }

    [Fact]
    public async Task A_lost_poke_is_repaired_by_the_sweeper()
    {
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = turn => turn == 1 ? WaitingCase.Resting() : WaitingCase.Done,
        }.Begin();
        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Turned(1);

        Assert.Equal(1, await waiting.Sweeper.SweepNeglected(default));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await waiting.Ended()).RuntimeStatus);
        Assert.Equal(2, waiting.Turns);
    }

    [Fact]
    public async Task An_open_case_without_an_instance_gets_one_and_only_one()
    {
        await using var waiting = await new WaitingCase(Somewhere) { Advance = _ => WaitingCase.Resting() }.Begin();

        Assert.Equal((1, null), await waiting.Sweeper.SweepOpen(null, default));
        await waiting.Turned(1);
        Assert.Equal((0, null), await waiting.Sweeper.SweepOpen(null, default));
    }

    [Fact]
    public async Task A_poke_never_throws_even_when_nobody_can_hear_it()
    {
        var waiting = await new WaitingCase(Somewhere) { Advance = _ => WaitingCase.Done }.Begin();
        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Ended();
        var poke = new DurablePoke(waiting.Instances, NullLogger<DurablePoke>.Instance);
        await waiting.DisposeAsync();

        Assert.Null(Record.Exception(() => poke.Poke(WaitingCase.Id)));
    }

    [Fact]
    public async Task A_failed_instance_is_started_again()
    {
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = _ => WaitingCase.Done,
            Orchestration = _ => throw new InvalidOperationException("Kode yang keliru."),
        }.Begin();
        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Until(OrchestrationRuntimeStatus.Failed);
        Assert.Equal(FlowState.Failed, (await waiting.Keeper.Look(WaitingCase.Id, 0, default)).State);
        waiting.Orchestration = null;
        await waiting.Restart();

        Assert.Equal((1, null), await waiting.Sweeper.SweepOpen(null, default));

        await waiting.Turned(1);
        await waiting.Until(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task What_is_over_is_forgotten_by_the_engine_and_what_is_not_stays()
    {
        await using var waiting = await new WaitingCase(Somewhere) { Advance = _ => WaitingCase.Done }.Begin();
        var finished = new FinishedInstances(waiting.Client, waiting.Store, new(TimeSpan.FromDays(30)));
        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Ended();
        var later = DateTimeOffset.UtcNow.AddDays(31);

        Assert.Equal(0, await finished.Purge(100, later, default)); // the case is open
        await waiting.Close();
        Assert.Equal(0, await finished.Purge(100, DateTimeOffset.UtcNow, default)); // ended just now
        Assert.Equal(1, await finished.Purge(100, later, default));

        Assert.Null(await waiting.Client.GetInstanceAsync(WaitingCase.Id.Value));
    }

    [Fact]
    public async Task An_offices_schedule_and_its_owing_ledger_get_an_instance_and_only_one()
    {
        await using var waiting = await new WaitingCase(Somewhere) { Advance = _ => WaitingCase.Resting() }.Begin();
        await waiting.Owe("hitung-ulang");

        Assert.Equal(2, await waiting.Sweeper.SweepOffices(["dp2kukm"], default));
        Assert.Equal(0, await waiting.Sweeper.SweepOffices(["dp2kukm"], default));

        Assert.Equal(
            ["jadwal-dp2kukm", "kantor-dp2kukm"],
            (await waiting.Keeper.Living(null, 10, default)).Flows.Select(flow => flow.Value).Order());
    }

    /// <summary>What a deployment is tried with: started, woken by the timer, completed; asked twice, one.</summary>
    [Fact]
    public async Task A_check_of_the_machine_waits_for_its_timer_and_completes()
    {
        await using var waiting = await new WaitingCase { Advance = _ => WaitingCase.Done }.Begin();
        var check = new EngineCheck(waiting.Client);
        const string id = "uji-mesin-202603090100";
        Assert.Null(await check.Look(id, default));

        await check.Start(id, default);
        await check.Start(id, default);
        var ended = await waiting.Client.WaitForInstanceCompletionAsync(id);
        await check.Start(id, default);

        Assert.Equal(EngineCheckState.Completed, await check.Look(id, default));
        Assert.InRange(ended.LastUpdatedAt - ended.CreatedAt, IEngineCheck.Wait, TimeSpan.MaxValue);
        Assert.Equal(ended.CreatedAt, (await waiting.Client.GetInstanceAsync(id))!.CreatedAt);
        Assert.Equal(0, waiting.Turns);
    }
}
