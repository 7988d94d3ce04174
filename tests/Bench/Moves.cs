using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Ppid.App.Desk;
using Ppid.App.Move;
using Ppid.Host.Web;

namespace Ppid.Bench;

/// <summary>How fast an office moves: its ledger against plain reading of the same events, its documents against plain
/// copying of the same bytes, in turns.</summary>
internal sealed class Moves(string folder, int cases, int documents)
{
    private const int Document = 1 << 20;
    private readonly List<(string Subject, string Step, double Rate, double Ratio)> _readings = [];
    private int _places;

    public async Task Run(int rounds)
    {
        await using var ledger = await HttpHouse.Open(Place());
        await new HttpFilings(ledger, clients: 64).File(cases);
        await using var papers = await HttpHouse.Open(Place());
        await new HttpFilings(papers, clients: 1).File(1); // an office without any case is not exported
        for (var each = 0; each < documents; each++)
        {
            using var content = new MemoryStream(RandomNumberGenerator.GetBytes(Document));
            await papers.Service<IDocumentStore>().Save(content, Document, CancellationToken.None);
        }

        for (var round = 0; round < rounds; round++)
        {
            await Round("events", ledger, await Events(ledger), () => Events(ledger));
            await Round("MiB", papers, documents, () => Copy(papers));
        }
    }

    public void Print(TextWriter to)
    {
        to.WriteLine("| median of one run | per second | ratio to the plain way |");
        to.WriteLine("|---|---|---|");
        foreach (var step in _readings.GroupBy(reading => (reading.Subject, reading.Step)))
        {
            var (rate, ratio) = (Median(step.Select(one => one.Rate)), Median(step.Select(one => one.Ratio)));
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {step.Key.Step}, {step.Key.Subject} | {rate:F0} | {ratio:F2} |"));
        }
    }

    private async Task Round(string subject, HttpHouse house, long amount, Func<Task> plainly)
    {
        var package = Path.Combine(folder, $"ekspor-{_places++}");
        var place = Place();
        ServerKey.Place(Path.Combine(place, "house"), ServerKey.Existing(Path.Combine(house.Place, "house")));
        await using var next = await HttpHouse.Open(place);
        var before = await Seconds(plainly);
        var export = await Seconds(() => Command(house, "ekspor", package, "--salinan"));
        var import = await Seconds(() => Command(next, "impor", package));
        var verify = await Seconds(() => Command(next, "periksa", package));
        var plain = (before + await Seconds(plainly)) / 2;
        Note("plain", plain);
        Note("export", export);
        Note("import", import);
        Note("verify", verify);
        Directory.Delete(package, recursive: true);

        void Note(string step, double took) => _readings.Add((subject, step, amount / took, plain / took));
    }

    private static async Task<long> Events(HttpHouse house)
    {
        var count = 0L;
        await foreach (var stream in house.Service<IStoreArchive>().Streams(CancellationToken.None))
        {
            count += stream.Events.Count;
        }

        return count;
    }

    /// <summary>Every document into a new file, durably.</summary>
    private async Task Copy(HttpHouse house)
    {
        var copies = Directory.CreateDirectory(Path.Combine(folder, $"salinan-{_places++}")).FullName;
        await foreach (var document in house.Service<IDocumentArchive>().Documents(CancellationToken.None))
        {
            await using var content = await house.Service<IDocumentStore>().Open(document.Hash, CancellationToken.None);
            await using var copy = new FileStream(Path.Combine(copies, document.Hash), FileMode.CreateNew);
            await content!.CopyToAsync(copy);
            copy.Flush(flushToDisk: true);
        }

        Directory.Delete(copies, recursive: true);
    }

    private static async Task Command(HttpHouse house, params string[] args)
    {
        using var said = new StringWriter();
        if (await MoveCommand.Run(args, house.Service<IServiceProvider>(), said, terminal: false, CancellationToken.None) != 0)
        {
            throw new InvalidOperationException(said.ToString());
        }
    }

    private string Place() => Directory.CreateDirectory(Path.Combine(folder, $"kantor-{_places++}")).FullName;

    private static async Task<double> Seconds(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
