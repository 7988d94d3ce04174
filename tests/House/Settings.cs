using System.Text.RegularExpressions;

namespace Ppid.Tests.House;

/// <summary>The settings the code reads, found in the code itself.</summary>
internal static partial class Settings
{
    /// <summary>Read by ASP.NET Core, named in README because an operator needs them.</summary>
    public static readonly string[] OfTheFramework = ["ASPNETCORE_ENVIRONMENT", "ASPNETCORE_URLS"];

    /// <summary>"Ppid__Data", …: every literal "Ppid:…" of app and host, as an environment variable.</summary>
    public static IReadOnlyList<string> Read { get; } =
    [
        .. Repository.Sources
            .Where(file => file.StartsWith("host/", StringComparison.Ordinal) || file.StartsWith("app/", StringComparison.Ordinal))
            .SelectMany(file => Literal().Matches(Repository.Text(file)))
            .Select(match => match.Groups[1].Value.Replace(":", "__", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex("\"(Ppid:[A-Za-z:]+)\"")]
    private static partial Regex Literal();
}
