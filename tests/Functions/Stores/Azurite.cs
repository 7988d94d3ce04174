using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Ppid.Tests.Functions.Stores;

/// <summary>The storage emulator, started once for all tests of this process and ended with it.</summary>
internal sealed class Azurite
{
    /// <summary>The account and key that every Azurite has; they are in its manual.</summary>
    private const string Account = "devstoreaccount1";

    /// <summary>The emulator is told at start which accounts there are.</summary>
    private const int MostAccounts = 20;

    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly Regex Listening = new(@"^Azurite (\w+) service is successfully listening at http://127\.0\.0\.1:(\d+)");

    private static readonly Lazy<Task<Azurite>> Once = new(Start);

    private static int _names;

    private static int _accounts = 1;

    private Azurite(int blobs, int queues, int tables) => ConnectionString =
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"BlobEndpoint=http://127.0.0.1:{blobs}/{Account};"
        + $"QueueEndpoint=http://127.0.0.1:{queues}/{Account};"
        + $"TableEndpoint=http://127.0.0.1:{tables}/{Account};";

    public static Task<Azurite> Running => Once.Value;

    public string ConnectionString { get; }

    /// <summary>The same emulator under an account that no other test has, for what calls its tables and containers by
    /// their names in production.</summary>
    public string NewAccount() =>
        Interlocked.Increment(ref _accounts) is var number and <= MostAccounts
            ? ConnectionString.Replace(Account, NameOf(number), StringComparison.Ordinal)
            : throw new InvalidOperationException("More accounts than the emulator was told.");

    /// <summary>A name for the tables and containers of one test.</summary>
    public static string NewName() => $"uji{Interlocked.Increment(ref _names)}x";

    private static string NameOf(int number) => $"devstoreaccount{number}";

    /// <summary>The system gives it three free ports, and it says which: ports that were free a moment ago may be
    /// somebody's.</summary>
    private static async Task<Azurite> Start()
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(1, MostAccounts).Select(number => $"{NameOf(number)}:{Key}")),
            },
        };
        string[] arguments =
        [
            Program(), "--inMemoryPersistence", "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.Kill(entireProcessTree: true);
        var errors = process.StandardError.ReadToEndAsync();
        var ports = await Ports(process.StandardOutput)
            ?? throw new InvalidOperationException($"Azurite ended at once: {await errors}");
        _ = process.StandardOutput.ReadToEndAsync();
        return new(ports["Blob"], ports["Queue"], ports["Table"]);
    }

    /// <summary>By what listens there, once all three do; null when it ends before.</summary>
    private static async Task<Dictionary<string, int>?> Ports(StreamReader output)
    {
        var ports = new Dictionary<string, int>();
        while (ports.Count < 3)
        {
            if (await output.ReadLineAsync() is not { } said) return null;
            if (Listening.Match(said) is { Success: true } open)
            {
                ports[open.Groups[1].Value] = int.Parse(open.Groups[2].Value, CultureInfo.InvariantCulture);
            }
        }

        return ports;
    }

    /// <summary>Where <c>.ci/run</c> installs it; another place by PPID_AZURITE.</summary>
    private static string Program()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        var folder = Environment.GetEnvironmentVariable("PPID_AZURITE")
            ?? Path.Combine(cache, "ppidserverless", "azurite");
        var program = Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");
        return File.Exists(program)
            ? program
            : throw new FileNotFoundException(
                $"Azurite, the storage emulator, is not there ({program}). Get it with Node.js 20 or newer: copy "
                + $"tests/Functions/package.json and package-lock.json to {folder}, then run \"npm ci\" there. "
                + ".ci/run does the same; PPID_AZURITE names another folder.");
    }
}
