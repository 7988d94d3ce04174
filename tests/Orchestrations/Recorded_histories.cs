using System.Runtime.CompilerServices;
using Ppid.Orchestrations;
using Xunit;

namespace Ppid.Tests.Orchestrations;

/// <summary>Cases wait for months, and their histories are run again with whatever code is there when they wake. These
/// were recorded from real runs, one folder per released version, and are never changed.</summary>
public sealed class Recorded_histories
{
    public static TheoryData<string> All => [.. Directory
        .GetFiles(Folder(), "*.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder(), file)).Order(StringComparer.Ordinal)];

    /// <summary>An answer that differs would fail the waiting instance, or be taken for another one.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Are_answered_by_todays_code_as_they_were(string file)
    {
        var recorded = Episode.Read(File.ReadAllText(Path.Combine(Folder(), file)));

        Assert.Equal(recorded.Wanted, recorded.Replay(CaseOrchestration.Run).Wanted);
    }

    /// <summary>Records what is not recorded yet; the file is then there to be read and committed.</summary>
    [Fact]
    public async Task Exist_for_the_version_that_cases_start_with()
    {
        var folder = Path.Combine(Folder(), CaseOrchestration.Version.Version!);
        var exists = Directory.Exists(folder);
        if (!exists)
        {
            await Record(folder);
        }

        Assert.True(exists, $"Recorded now, read and commit it: {folder}");
    }

    /// <summary>Effects together and one by one, a poke in time and one too early, a timer that wins and one that is
    /// beaten, and so many turns that the history starts afresh; at the end the case rests.</summary>
    private static async Task Record(string folder)
    {
        var tape = new Tape();
        await using var waiting = await new WaitingCase(tape)
        {
            Advance = turn => turn switch
            {
                1 => WaitingCase.Owing("x:1:0", "x:1:1", "x:2:0"),
                2 => WaitingCase.Resting(DateTimeOffset.UtcNow.AddSeconds(1)),
                3 => WaitingCase.Resting(DateTimeOffset.UtcNow.AddDays(40)),
                4 => WaitingCase.Resting(),
                < 44 => WaitingCase.Owing($"x:{turn}:0"),
                _ => WaitingCase.Resting(DateTimeOffset.UtcNow.AddDays(40)),
            },
        }.Begin();
        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Turned(3);
        await waiting.Resting();
        await waiting.Poke();
        await waiting.Turned(4);
        await waiting.Poke();
        await waiting.Turned(44);
        await waiting.Resting();

        Directory.CreateDirectory(folder);
        foreach (var (order, last) in tape.Executions.Values)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{order + 1}.json"), last.Write());
        }
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "recorded");
}
