using System.Globalization;
using Ppid.Bench;
using Ppid.Host.Store;

// dotnet run -c Release --project tests/Bench -- [--seconds 2] [--rounds 7] [--data folder] [--only http]
//                                                [--move 3000]: how fast an office of so many cases moves, and nothing else
// The folder must lie on the disk that is to be measured; a subfolder of it is used and removed.
var seconds = double.Parse(Option("--seconds", "2"), CultureInfo.InvariantCulture);
var rounds = int.Parse(Option("--rounds", "7"), CultureInfo.InvariantCulture);
var folder = Path.GetFullPath(Path.Combine(Option("--data", "."), $"bench-{Guid.NewGuid():N}"));
Directory.CreateDirectory(folder);
try
{
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"SQLite {SqliteLibrary.Load()}, {Environment.ProcessorCount} processors, {rounds} rounds of "
            + $"{seconds} s"));
    if (int.TryParse(Option("--move", ""), CultureInfo.InvariantCulture, out var cases))
    {
        var moves = new Moves(folder, cases, documents: 200);
        await moves.Run(rounds);
        moves.Print(Console.Out);
        return;
    }

    using var raw = new RawFlush(folder, grows: true);
    using var again = new RawFlush(folder, grows: false);
    await using var alone = new StoreAppend(folder, writers: 1);
    await using var crowd = new StoreAppend(folder, writers: 64);
    await using var house = await HttpHouse.Open(folder);
    IMeasurement[] chosen =
    [
        again, alone, crowd,
        new HttpFilings(house, clients: 64), new HttpDecisions(house, clients: 64), new Letters(house),
    ];
    var only = Option("--only", "");
    var all = new Rounds(
        raw, [.. chosen.Where(one => one.Name.StartsWith(only, StringComparison.OrdinalIgnoreCase))]);
    await all.Run(rounds, TimeSpan.FromSeconds(seconds));
    all.Print(Console.Out);
}
finally
{
    Directory.Delete(folder, recursive: true);
}

string Option(string name, string otherwise) =>
    Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
