using System.Globalization;
using Xunit;

namespace Ppid.Tests.Host.Crash;

/// <summary>Kills the host at random instants under load, again and again on the same folder,
/// then lets it finish in peace. PPID_CRASH_ROUNDS and PPID_CRASH_SEED repeat a run (as far as a
/// race can be repeated).</summary>
public sealed class Storm : IAsyncLifetime
{
    private const int Applicants = 6;
    private const int MostAnswers = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly (string, string)[] Settings = [("Ppid__ProksiTepercaya", "1")];

    private readonly string _data = Directory.CreateTempSubdirectory("ppid-badai-").FullName;
    private readonly List<int> _course = [];
    private readonly Random _random;

    public Storm()
    {
        Seed = Number("PPID_CRASH_SEED", Environment.TickCount);
        Rounds = Number("PPID_CRASH_ROUNDS", 8);
        _random = new Random(Seed);
    }

    public int Seed { get; }

    public int Rounds { get; }

    /// <summary>How many answers each round gave before its kill.</summary>
    public string Course => string.Join(", ", _course);

    internal Promises Promises { get; } = new();

    internal Aftermath Aftermath { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Clerk.Prepare(_data);
        var clients = Errands()
            .Select(errand => new Client(errand, new Random(_random.Next()), Promises)).ToList();
        for (var round = 1; round <= Rounds; round++)
        {
            var before = Promises.Kept;
            await Strike(clients, atStart: round % 4 == 0);
            _course.Add(Promises.Kept - before);
        }

        using (var host = HostProcess.Start(_data, Settings))
        {
            await host.Ready();
            Aftermath = new Aftermath(_data);
            await Aftermath.Settled(DateTimeOffset.UtcNow);
            host.Kill();
        }

        clients.ForEach(client => client.Dispose());
    }

    public Task DisposeAsync()
    {
        Aftermath?.Dispose();
        Directory.Delete(_data, recursive: true);
        return Task.CompletedTask;
    }

    private IEnumerable<IErrand> Errands() => Enumerable.Range(1, Applicants)
        .Select(number => (IErrand)new Applicant($"pemohon-{number}", new Random(_random.Next()), Promises))
        .Append(new Clerk(_data, Promises));

    private async Task Strike(List<Client> clients, bool atStart)
    {
        using var host = HostProcess.Start(_data, Settings);
        if (atStart)
        {
            await Task.Delay(_random.Next(1500));
            host.Kill();
            return;
        }

        var house = await host.Ready();
        using var dead = new CancellationTokenSource();
        var work = clients.Select(client => client.Work(house, dead.Token)).ToList();
        await Busy(Task.WhenAll(work), host);
        host.Kill();
        await dead.CancelAsync();
        await Task.WhenAll(work);
    }

    /// <summary>Waits for some answers more, a decision among all of them, and a random moment: so the kill comes under load
    /// however slow the machine is.</summary>
    private async Task Busy(Task work, HostProcess host)
    {
        var (enough, since) = (Promises.Kept + _random.Next(5, MostAnswers), DateTimeOffset.UtcNow);
        while (Promises.Kept < enough || Promises.Decisions.Count == 0)
        {
            Assert.False(work.IsCompleted,
                $"nobody killed it, but it answers nobody: {work.Exception}\n{host.Said}");
            Assert.True(DateTimeOffset.UtcNow - since < Patience, "the house answers nobody");
            await Task.Delay(5);
        }

        await Task.Delay(_random.Next(50));
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable),
            CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
