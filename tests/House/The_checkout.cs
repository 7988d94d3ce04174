using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Ppid.Tests.House;

/// <summary>Builds the same everywhere and says nothing about the machine it was written on.</summary>
public sealed partial class The_checkout
{
    [Fact]
    public void Pins_every_package_to_one_version()
    {
        var packages = XDocument.Parse(Repository.Text("Directory.Packages.props"))
            .Descendants("PackageVersion");
        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.Matches(Exact(), (string?)package.Attribute("Version")));
    }

    [Fact]
    public void Keeps_versions_in_one_place()
    {
        var elsewhere = Repository.Projects
            .SelectMany(file => XDocument.Parse(Repository.Text(file)).Descendants("PackageReference"))
            .Where(package => package.Attributes().Any(attribute => attribute.Name.LocalName.StartsWith(
                "Version", StringComparison.Ordinal)));
        Assert.Empty(elsewhere);
    }

    [Fact]
    public void Has_every_project_in_the_solution()
    {
        var solution = Repository.Text("PpidServerless.sln").Replace('\\', '/');
        Assert.All(
            Repository.Projects, project => Assert.Contains(project, solution, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_no_folder_of_anybodys_machine()
    {
        var named = Repository.TextFiles.SelectMany(file => Repository.Lines(file).Index()
            .Where(line => Private().IsMatch(line.Item))
            .Select(line => $"{file}:{line.Index + 1}"));
        Assert.Empty(named);
    }

    [Fact]
    public void Can_be_built_by_one_program()
    {
        Assert.Contains("run: sudo", Repository.Text(".github/workflows/ci.yml"), StringComparison.Ordinal);
        Assert.True(OperatingSystem.IsWindows()
            || File.GetUnixFileMode(Repository.At(".ci/run")).HasFlag(UnixFileMode.UserExecute));
    }

    [GeneratedRegex(@"^\d+(\.\d+)+(-[0-9A-Za-z.]+)?$")]
    private static partial Regex Exact();

    [GeneratedRegex(@"(?<![\w.])/(home|root|work)/\w")]
    private static partial Regex Private();
}
