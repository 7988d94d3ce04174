using System.Text.RegularExpressions;
using Xunit;

namespace Ppid.Tests.House;

/// <summary>What README promises is there.</summary>
public sealed partial class The_readme
{
    private const string TestCommand = "dotnet test PpidServerless.Local.slnf";
    private const int MostLines = 120;

    private static readonly string[] Readme = Repository.Lines("README.md");

    [Fact]
    public void Is_short() => Assert.InRange(Readme.Length, 40, MostLines);

    [Fact]
    public void Sends_nobody_to_a_place_that_is_not_there()
    {
        var places = Table("Where is …")
            .SelectMany(row => Code().Matches(row[1]))
            .Select(code => code.Groups[1].Value)
            .Where(place => !place.StartsWith('/'));
        Assert.NotEmpty(places);
        Assert.DoesNotContain(places, place => !Repository.Exists(place));
    }

    [Fact]
    public void Names_a_place_in_every_row_of_the_table() =>
        Assert.DoesNotContain(Table("Where is …"), row => !Code().IsMatch(row[1]));

    [Fact]
    public void Lists_exactly_the_settings_that_are_read()
    {
        var listed = Table("Setting", Repository.Lines("docs/settings.md")).Select(row => row[0].Trim('`'));
        Assert.Equal(Settings.All, Repository.Sorted(listed));
    }

    [Fact]
    public void Gives_the_test_command_that_the_build_runs()
    {
        Assert.Contains(Readme, line => line.Contains(TestCommand, StringComparison.Ordinal));
        Assert.Contains(TestCommand, Repository.Text(".ci/run"), StringComparison.Ordinal);
    }

    /// <summary>Rows (cells trimmed) of the table whose first heading begins with these words.</summary>
    private static IEnumerable<string[]> Table(string heading, string[]? page = null) => (page ?? Readme)
        .SkipWhile(line => !line.StartsWith($"| {heading}", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
