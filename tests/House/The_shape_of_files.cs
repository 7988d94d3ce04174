using System.Text.RegularExpressions;
using Xunit;

namespace Ppid.Tests.House;

/// <summary>Small files with names that say what they are: CONTRIBUTING.md, 1 and 7.</summary>
public sealed partial class The_shape_of_files
{
    private const int MostLines = 150;

    /// <summary>One behaviour, told in full, stays in one file.</summary>
    private const int MostLinesOfATest = 200;

    private const int WidestLine = 140;

    /// <summary>Longer than the rule, and why. A file that shrank below the rule leaves this list.</summary>
    private static readonly Dictionary<string, (int Most, string Because)> Longer = new()
    {
        ["app/Assets/css/30-parts.css"] = (180, "all parts of a page in one cascade"),
        ["app/Desk/ICaseStore.cs"] = (200, "the store's whole contract is read in one go"),
    };

    [Fact]
    public void No_file_is_longer_than_the_rule()
    {
        var tooLong = Repository.Sources
            .Where(file => Repository.Lines(file).Length > Most(file))
            .Select(file => $"{file}: {Repository.Lines(file).Length}");
        Assert.Empty(tooLong);

        static int Most(string file) => Longer.TryGetValue(file, out var more) ? more.Most
            : file.StartsWith("tests/", StringComparison.Ordinal) ? MostLinesOfATest
            : MostLines;
    }

    [Fact]
    public void The_list_of_longer_files_is_not_out_of_date() =>
        Assert.DoesNotContain(
            Longer.Keys,
            file => !File.Exists(Repository.At(file)) || Repository.Lines(file).Length <= MostLines);

    [Fact]
    public void No_line_of_code_is_wider_than_a_screen()
    {
        var wide = Repository.Sources.Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => Repository.Lines(file).Index()
                .Where(line => line.Item.Length > WidestLine)
                .Select(line => $"{file}:{line.Index + 1}"));
        Assert.Empty(wide);
    }

    [Fact]
    public void No_file_bears_a_name_that_says_nothing() =>
        Assert.DoesNotContain(
            Repository.Sources, file => Empty().IsMatch(Path.GetFileName(file).Split('.')[0]));

    [Fact]
    public void No_type_bears_a_name_that_says_nothing()
    {
        var empty = new[] { Houses.Domain, Houses.App, Houses.Host }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("Ppid", StringComparison.Ordinal) == true)
            .Select(type => type.Name.Split('`')[0])
            .Where(name => Empty().IsMatch(name));
        Assert.Empty(empty);
    }

    [GeneratedRegex("(Manager|Helpers?|Service|Utils?|Utility|Base|Dto|Impl)$")]
    private static partial Regex Empty();
}
