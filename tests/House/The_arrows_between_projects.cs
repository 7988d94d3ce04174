using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Ppid.Tests.House;

/// <summary>domain ← app ← host, and never back: docs/adr/0002.</summary>
public sealed partial class The_arrows_between_projects
{
    private static readonly string[] BesideApp = ["Ppid.Domain", "YamlDotNet", "QRCoder", "MimeKit"];

    private static readonly string[] BesideHost =
    [
        "Ppid.Domain", "Ppid.App", "MailKit", "MimeKit",
        "Microsoft.Data.Sqlite", "SQLitePCLRaw.core", "SQLitePCLRaw.provider.e_sqlite3",
    ];

    private const BindingFlags Everything = BindingFlags.DeclaredOnly | BindingFlags.Public
        | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    /// <summary>What the runtime brings lies in its shared folders, packages beside the program.</summary>
    private static readonly HashSet<string> Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension)
            .OfType<string>()];

    [Fact]
    public void The_domain_knows_nothing_but_the_base_library() =>
        Assert.All(
            References(Houses.Domain), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void The_app_knows_the_domain_the_framework_and_three_packages() =>
        Assert.Equal(BesideApp.Order(), Packages(Houses.App));

    [Fact]
    public void The_host_knows_the_app_and_its_store() =>
        Assert.Empty(Packages(Houses.Host).Except(BesideHost));

    /// <summary>Read from the project files: these two are not built where their packages do not restore.</summary>
    [Theory]
    [InlineData("orchestrations/Ppid.Orchestrations.csproj", "app")]
    [InlineData("functions/Ppid.Functions.csproj", "app", "orchestrations")]
    public void The_projects_for_Azure_know(string project, params string[] known) => Assert.Equal(
        known, Reference().Matches(Repository.Text(project)).Select(match => match.Groups[1].Value).Order());

    [Fact]
    public void The_domain_waits_for_nothing()
    {
        var waiting = Houses.Domain.GetTypes()
            .SelectMany(type => type.GetMethods(Everything))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");
        Assert.Empty(waiting);
    }

    private static IEnumerable<string> Packages(Assembly assembly) =>
        References(assembly).Except(Framework).Order();

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

    [GeneratedRegex("<ProjectReference Include=\"\\.\\./([a-z]+)/")]
    private static partial Regex Reference();
}
