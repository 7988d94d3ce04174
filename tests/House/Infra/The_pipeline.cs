using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Ppid.Tests.House.Infra;

/// <summary>.github/workflows, as far as it can be judged without GitHub.</summary>
public sealed partial class The_pipeline
{
    private const string To = ".github/workflows/deploy-to.yml";

    private static readonly string[] Workflows =
        [.. Repository.Files.Where(file => file.StartsWith(".github/workflows/", StringComparison.Ordinal))];

    public static TheoryData<string> All => [.. Workflows];

    [Theory, MemberData(nameof(All))]
    public void Takes_other_peoples_actions_at_one_commit_and_says_which_version_that_is(string file) =>
        Assert.All(Uses().Matches(Repository.Text(file)).Select(match => match.Groups[1].Value), action => Assert.Matches(
            @"^(\./\.github/workflows/[a-z-]+\.yml|[A-Za-z]+/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$", action));

    [Theory, MemberData(nameof(All))]
    public void May_nothing_but_what_a_job_asks_for(string file)
    {
        var workflow = Workflow(file);
        Assert.Empty(Map(workflow, "permissions").Children);
        Assert.All(Jobs(workflow), job => Assert.Contains("permissions", Keys(job.Job)));
        Assert.All(Jobs(workflow), job => Assert.DoesNotContain("write", Map(job.Job, "permissions").Children
            .Where(each => each.Key.ToString() != "id-token").Select(each => each.Value.ToString())));
    }

    [Theory, MemberData(nameof(All))]
    public void Keeps_no_secret(string file)
    {
        Assert.DoesNotMatch(@"\bsecrets(\.[A-Z_]|\[)", Repository.Text(file));
        Assert.DoesNotContain("secrets: inherit", Repository.Text(file), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public void Says_little_in_shell_and_hands_no_expression_to_it(string file)
    {
        var runs = Jobs(Workflow(file)).SelectMany(job => Steps(job.Job)).Select(step => Text(step, "run")).OfType<string>();
        Assert.All(runs, run => Assert.InRange(run.Trim().Split('\n').Length, 1, 5));
        Assert.All(runs, run => Assert.DoesNotContain("${{", run, StringComparison.Ordinal));
    }

    [Fact]
    public void Calls_scripts_that_are_there() => Assert.All(
        Workflows.SelectMany(file => Scripts().Matches(Repository.Text(file))).Select(match => match.Value), script => Assert.True(
            File.Exists(Repository.At(script))
                && (OperatingSystem.IsWindows() || File.GetUnixFileMode(Repository.At(script)).HasFlag(UnixFileMode.UserExecute)),
            script));

    [Fact]
    public void Tests_before_it_builds_and_builds_before_it_deploys()
    {
        var jobs = Jobs(Workflow(".github/workflows/deploy.yml")).ToDictionary(job => job.Name, job => job.Job);
        Assert.Contains(Steps(jobs["test"]), step => Text(step, "run")?.EndsWith(" .ci/run", StringComparison.Ordinal) == true);
        Assert.Equal("test", Text(jobs["package"], "needs"));
        Assert.Equal("package", Text(jobs["dev"], "needs"));
        Assert.Equal("[ package, dev ]", jobs["prod"].Children["needs"].ToString());
        Assert.Contains("needs.package.result == 'success'", Text(jobs["prod"], "if"), StringComparison.Ordinal);
    }

    [Fact]
    public void Looks_before_somebody_says_yes_and_tries_what_it_has_brought()
    {
        var jobs = Jobs(Workflow(To)).ToDictionary(job => job.Name, job => job.Job);
        Assert.Equal("plan", Text(jobs["deploy"], "needs"));
        Assert.Equal("${{ inputs.environment }}", Text(jobs["deploy"], "environment"));
        Assert.Equal("${{ inputs.environment }}-plan", Text(jobs["plan"], "environment"));
        Assert.Equal(
            ["preflight", "order", "provision", "secrets", "vault-door", "deploy", "smoke", "rollback"],
            Steps(jobs["deploy"]).Select(step => Scripts().Match(Text(step, "run") ?? "").Value)
                .Where(script => script.EndsWith(".sh", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension));
        Assert.StartsWith("always()", When("infra/vault-door.sh"), StringComparison.Ordinal);
        Assert.StartsWith("failure()", When("infra/rollback.sh"), StringComparison.Ordinal);
        Assert.Equal("false", Text(Map(jobs["deploy"], "concurrency"), "cancel-in-progress"));

        string? When(string script) => Text(
            Steps(jobs["deploy"]).Single(step => Text(step, "run")?.StartsWith(script, StringComparison.Ordinal) == true), "if");
    }

    /// <summary>What it shows Azure at sign-in is good for minutes; the vault wants to see it after the resources are made.</summary>
    [Fact]
    public void Signs_in_anew_right_before_it_asks_the_vault()
    {
        var steps = Steps(Jobs(Workflow(To)).Single(job => job.Name == "deploy").Job).ToList();
        var asks = steps.FindIndex(step => Text(step, "run") == "infra/secrets.sh");
        Assert.StartsWith("azure/login@", Text(steps[asks - 1], "uses"), StringComparison.Ordinal);
        Assert.Null(Text(steps[asks - 1], "if"));
    }

    [Fact]
    public void Compiles_the_templates_as_the_build_server_does()
    {
        var here = Regex.Match(Repository.Text(".ci/run"), @"^bicep_version=(\S+)$", RegexOptions.Multiline).Groups[1].Value;
        Assert.All(Jobs(Workflow(To)), job =>
        {
            var runs = Steps(job.Job).Select(step => Text(step, "run") ?? "").ToList();
            var installed = runs.FindIndex(run => run.Contains($"az bicep install --version v{here}\n", StringComparison.Ordinal)
                || run == $"az bicep install --version v{here}");
            Assert.InRange(installed, 0, runs.FindIndex(run => run.StartsWith("infra/provision.sh", StringComparison.Ordinal)));
        });
    }

    [Fact]
    public void Knows_what_each_value_of_an_environment_is_for()
    {
        var asked = Asked().Matches(Repository.Text("infra/main.bicepparam")).Select(match => match.Groups[1].Value)
            .Append("PPID_VAULT_OPENS").ToList();
        var environments = Repository.Files.Where(file => file.StartsWith("infra/environments/", StringComparison.Ordinal)).ToList();
        Assert.Equal(["infra/environments/dev.env", "infra/environments/prod.env"], environments);
        Assert.All(environments.SelectMany(Repository.Lines).Where(line => line is not ['#', ..]), line =>
            Assert.Contains(line.Split('=')[0], asked));
        Assert.All(asked, name => Assert.Contains($"`{name}`", Repository.Text("docs/azure/deploy.md"), StringComparison.Ordinal));
    }

    private static YamlMappingNode Workflow(string file)
    {
        var stream = new YamlStream();
        using var text = new StringReader(Repository.Text(file));
        stream.Load(text);
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    private static IEnumerable<(string Name, YamlMappingNode Job)> Jobs(YamlMappingNode workflow) =>
        Map(workflow, "jobs").Children.Select(job => (job.Key.ToString(), (YamlMappingNode)job.Value));

    private static IEnumerable<YamlMappingNode> Steps(YamlMappingNode job) =>
        job.Children.TryGetValue("steps", out var steps) ? ((YamlSequenceNode)steps).Children.Cast<YamlMappingNode>() : [];

    private static YamlMappingNode Map(YamlMappingNode node, string key) => (YamlMappingNode)node.Children[key];

    private static string? Text(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) ? value.ToString() : null;

    private static IEnumerable<string> Keys(YamlMappingNode node) => node.Children.Keys.Select(key => key.ToString());

    [GeneratedRegex(@"^\s+(?:- )?uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Uses();

    [GeneratedRegex(@"(?<![\w/.])(?:infra/[a-z-]+\.sh|\.ci/run)\b")]
    private static partial Regex Scripts();

    [GeneratedRegex(@"readEnvironmentVariable\('(\w+)'")]
    private static partial Regex Asked();
}
