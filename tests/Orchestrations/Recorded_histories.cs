using System.Runtime.CompilerServices;
using Microsoft.DurableTask;
using Ppid.App.Flows;
using Ppid.Orchestrations;
using Xunit;

namespace Ppid.Tests.Orchestrations;

/// <summary>Cases wait for months, and their histories are run again with whatever code is there when they wake. These
/// were recorded from real runs, one folder per released version, and are never changed.</summary>
public sealed class Recorded_histories
{
    private static readonly Dictionary<string, (Func<TaskOrchestrationContext, Task> Run, string Version)> Ours = new()
    {
        ["berkas"] = (CaseOrchestration.Run, CaseOrchestration.Version.Version!),
        ["jadwal"] = (ScheduleOrchestration.Run, ScheduleOrchestration.Version.Version!),
    };

    /// <summary>What somebody might make of the loop without raising its version.</summary>
    private static readonly Dictionary<string, Func<TaskOrchestrationContext, Task>> Mistaken = new()
    {
        ["calls an activity by another name"] = context => context.CallActivityAsync("Maju", context.InstanceId),
        ["calls one activity more"] = async context =>
        {
            await context.CallActivityAsync("Catat", context.InstanceId);
            await CaseOrchestration.Run(context);
        },
        ["waits before it looks"] = async context =>
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddSeconds(1), CancellationToken.None);
            await CaseOrchestration.Run(context);
        },
        ["performs one after the other what went out together"] = async context =>
        {
            var turn = await context.CallActivityAsync<Turn>(AdvanceActivity.Name, context.InstanceId);
            foreach (var effect in turn.Effects)
            {
                await context.CallActivityAsync(PerformActivity.Name, effect);
            }
        },
        ["ends where it should look again"] = async context =>
        {
            var turn = await context.CallActivityAsync<Turn>(AdvanceActivity.Name, context.InstanceId);
            await Task.WhenAll(turn.Batches[0].Select(effect => context.CallActivityAsync(PerformActivity.Name, effect)));
        },
        ["is that of schedules"] = ScheduleOrchestration.Run,
    };

    public static TheoryData<string> Mistakes => [.. Mistaken.Keys];

    public static TheoryData<string> All => [.. Directory
        .GetFiles(Folder(), "*.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder(), file)).Order(StringComparer.Ordinal)];

    /// <summary>An answer that differs would fail the waiting instance, or be taken for another one.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Are_answered_by_todays_code_as_they_were(string file)
    {
        var recorded = Episode.Read(File.ReadAllText(Path.Combine(Folder(), file)));

        Assert.Equal(recorded.Wanted, recorded.Replay(Ours[file.Split(Path.DirectorySeparatorChar)[0]].Run).Wanted);
    }

    /// <summary>So that the comparison can fail. The engine itself would fail the instance in the same way: it compares
    /// number, kind and name.</summary>
    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Tell_a_loop_that_asks_otherwise(string mistake)
    {
        var recorded = Episode.Read(File.ReadAllText(Path.Combine(Folder(), "berkas", "2.0", "1.json")));

        var answered = recorded.Replay(Mistaken[mistake]).Wanted;

        Assert.NotEqual(recorded.Wanted, answered);
        Assert.Contains("Non-Deterministic", answered[^1], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Records what is not recorded yet; the files are then there to be read and committed.</summary>
    [Theory]
    [InlineData("berkas")]
    [InlineData("jadwal")]
    public async Task Exist_for_the_version_that_instances_start_with(string which)
    {
        var folder = Path.Combine(Folder(), which, Ours[which].Version);
        var exists = Directory.Exists(folder);
        if (!exists)
        {
            var tape = new Tape();
            await (which == "berkas" ? Case(tape) : Schedule(tape));
            Directory.CreateDirectory(folder);
            foreach (var (order, last) in tape.Executions.Values)
            {
                await File.WriteAllTextAsync(Path.Combine(folder, $"{order + 1}.json"), last.Write());
            }
        }

        Assert.True(exists, $"Recorded now, read and commit it: {folder}");
    }

    /// <summary>Effects together and one by one, a poke in time and one too early, a timer that wins and one that is
    /// beaten, and so many turns that the history starts afresh; at the end the case rests.</summary>
    private static async Task Case(Tape tape)
    {
        await using var waiting = await new WaitingCase(tape: tape)
        {
            Advance = turn => turn switch
            {
                1 => WaitingCase.Batches(["x:1:0", "x:1:1"], ["x:2:0"]),
                2 => WaitingCase.Resting(DateTimeOffset.UtcNow.AddSeconds(1)),
                3 => WaitingCase.Resting(DateTimeOffset.UtcNow.AddDays(40)),
                4 => WaitingCase.Resting(),
                < 44 => WaitingCase.Owing($"x:{turn}:0"),
                _ => WaitingCase.Resting(DateTimeOffset.UtcNow.AddDays(40)),
            },
        }.Begin();
        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Turned(3);
        await waiting.Settled();
        await waiting.Poke();
        await waiting.Turned(4);
        await waiting.Poke();
        await waiting.Turned(44);
        await waiting.Settled();
    }

    /// <summary>A period that begins at once, one that is far off, pokes until the history starts afresh.</summary>
    private static async Task Schedule(Tape tape)
    {
        await using var waiting = await new WaitingCase(tape: tape)
        {
            Advance = _ => WaitingCase.Done,
            Schedule = (look, _) => look == 1 ? DateTimeOffset.UtcNow.AddSeconds(1) : DateTimeOffset.UtcNow.AddDays(40),
        }.Begin();
        await waiting.Sweeper.SweepOffices(["dp2kukm"], default);
        for (var look = 2; look <= 42; look++)
        {
            await waiting.Looked(look);
            await Task.Delay(200);
            await waiting.Instances.Wake(FlowIds.Schedule("dp2kukm"), default);
        }

        await waiting.Looked(43);
        await Task.Delay(2000);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "recorded");
}
