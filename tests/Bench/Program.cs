using System.Globalization;
using Ppid.Bench;
using Ppid.Host.Store;

// dotnet run -c Release --project tests/Bench -- [--seconds 2] [--rounds 7] [--data folder]
// The folder must lie on the disk that is to be measured; a subfolder of it is used and removed.
var seconds = double.Parse(Option("--seconds", "2"), CultureInfo.InvariantCulture);
var rounds = int.Parse(Option("--rounds", "7"), CultureInfo.InvariantCulture);
var folder = Path.Combine(Option("--data", "."), $"bench-{Guid.NewGuid():N}");
Directory.CreateDirectory(folder);
try
{
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"SQLite {SqliteLibrary.Load()}, {rounds} rounds of {seconds} s"));
    using var raw = new RawFlush(folder, grows: true);
    using var again = new RawFlush(folder, grows: false);
    await using var alone = new StoreAppend(folder, writers: 1);
    await using var crowd = new StoreAppend(folder, writers: 64);
    var all = new Rounds(raw, [again, alone, crowd]);
    await all.Run(rounds, TimeSpan.FromSeconds(seconds));
    all.Print(Console.Out);
}
finally
{
    Directory.Delete(folder, recursive: true);
}

string Option(string name, string otherwise) =>
    Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
