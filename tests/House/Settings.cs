using System.Text.RegularExpressions;

namespace Ppid.Tests.House;

/// <summary>The settings the code reads, found in the code itself.</summary>
internal static partial class Settings
{
    /// <summary>Read by ASP.NET Core, named in README because an operator needs them.</summary>
    public static readonly string[] OfTheFramework = ["ASPNETCORE_ENVIRONMENT", "ASPNETCORE_URLS"];

    /// <summary>Read by the Functions host, never by the code: why each of them stands in the sample.</summary>
    public static readonly IReadOnlyDictionary<string, string> OfThePlatform = new Dictionary<string, string>
    {
        ["FUNCTIONS_WORKER_RUNTIME"] = "the tools ask which language to start",
        ["AzureWebJobsStorage"] = "where the host keeps its timers and, unless told otherwise, what waits",
        ["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"] = "the host refuses more than 100 MiB, officers may upload more",
    };

    /// <summary>"Ppid__Data", …: every literal "Ppid:…" of app and hosts, as a variable.</summary>
    public static IReadOnlyList<string> Read { get; } =
    [
        .. Repository.Sources
            .Where(file => file.Split('/')[0] is "app" or "host" or "functions")
            .SelectMany(file => Literal().Matches(Repository.Text(file)))
            .Select(match => match.Groups[1].Value.Replace(":", "__", StringComparison.Ordinal))
            .Distinct(),
    ];

    /// <summary>All that an operator can set, sorted.</summary>
    public static IEnumerable<string> All => Repository.Sorted(Read.Concat(OfTheFramework));

    [GeneratedRegex("\"(Ppid:[A-Za-z:]+)\"")]
    private static partial Regex Literal();
}
