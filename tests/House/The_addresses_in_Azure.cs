using System.Text.RegularExpressions;
using Ppid.App.Web;
using Xunit;

namespace Ppid.Tests.House;

/// <summary>Both hosts answer at the same addresses: docs/adr/0026-addresses-on-two-hosts.md. Read from the source, so that
/// no Azure package is needed; tests/Functions compares what was built.</summary>
public sealed partial class The_addresses_in_Azure
{
    private static readonly string[] Triggers =
    [
        .. Repository.Files
            .Where(file => file.StartsWith("functions/Web/", StringComparison.Ordinal))
            .SelectMany(file => Trigger().Matches(Repository.Text(file)))
            .Select(match => Line(
                match.Groups[1].Value, match.Groups[2].Value.Split(", ").Select(word => word.ToUpperInvariant()), match.Groups[3].Value)),
    ];

    [Fact]
    public void Are_those_of_the_one_process_host() =>
        Assert.Equal(
            Repository.Sorted(Routes.All.Select(route => Line(route.Name, route.Methods, route.Pattern.TrimStart('/')))),
            Repository.Sorted(Triggers));

    [Fact]
    public void Are_all_that_answers_there() =>
        Assert.Equal(
            Triggers.Length + 1,
            Repository.Sources
                .Where(file => file.StartsWith("functions/", StringComparison.Ordinal))
                .Sum(file => AnyHttpTrigger().Count(Repository.Text(file))));

    [Fact]
    public void Begin_with_nothing_that_the_platform_keeps_for_itself() =>
        Assert.DoesNotContain(Routes.All, route => Reserved().IsMatch(route.Pattern));

    private static string Line(string name, IEnumerable<string> methods, string pattern) =>
        $"{name} {string.Join(' ', methods)} {pattern}";

    [GeneratedRegex(
        """\[Function\("web_([^"]+)"\)\]\s+public static Page \w+\(\[At\(Open, ([A-Za-z, ]+), Route = "([^"]*)"\)\] """
        + """HttpRequest r\) => Found\(r\);""")]
    private static partial Regex Trigger();

    [GeneratedRegex(@"\[(At|HttpTrigger)\(")]
    private static partial Regex AnyHttpTrigger();

    [GeneratedRegex("^/(admin|runtime|[.]auth)", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
