using System.Text.RegularExpressions;
using Ppid.App.Flows;
using Ppid.App.Web;
using Xunit;

namespace Ppid.Tests.House;

/// <summary>infra/ as far as it can be judged without Azure and without its compiler.</summary>
public sealed partial class The_infrastructure
{
    private const string Runbook = "docs/azure/operate.md";

    private static readonly string[] Templates =
        [.. Repository.Files.Where(file => file.StartsWith("infra/", StringComparison.Ordinal) && file.Contains(".bicep"))];

    private static string Whole => string.Join('\n', Templates.Select(Repository.Text));

    [Fact]
    public void Takes_every_module_at_one_exact_version()
    {
        var named = From().Matches(Whole).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, module => Assert.Matches("^br/public:avm/[a-z/-]+:[0-9]+\\.[0-9]+\\.[0-9]+$", module));
        Assert.Equal(
            named.Distinct().Count(), named.Select(module => module[..module.LastIndexOf(':')]).Distinct().Count());
    }

    [Fact]
    public void Holds_no_secret_and_asks_Azure_for_none() => Assert.DoesNotContain(Templates, file => Regex.IsMatch(
        Repository.Text(file), "listKeys|AccountKey|SharedAccessSignature|primaryConnectionString|AccessKey\\b|[A-Za-z0-9+/]{40,}={0,2}"));

    [Fact]
    public void Gives_no_role_on_more_than_a_resource()
    {
        Assert.DoesNotContain("roleAssignments", Repository.Text("infra/main.bicep"), StringComparison.Ordinal);
        Assert.DoesNotMatch("'(Owner|Contributor|User Access Administrator)'", Whole);
    }

    [Fact]
    public void Lets_nobody_in_with_a_key() =>
        Assert.Equal(Count("storage-account:"), Count("allowSharedKeyAccess: false"));

    [Fact]
    public void Has_a_section_in_the_runbook_for_each_alert_and_no_other()
    {
        var alerts = Names().Matches(Repository.Text("infra/alerts.bicep")).Select(match => match.Groups[1].Value);
        var sections = Repository.Lines(Runbook).Where(line => line.StartsWith("### ", StringComparison.Ordinal))
            .Select(line => line[4..]);
        Assert.Equal(alerts, sections);
    }

    [Fact]
    public void Watches_what_the_program_measures()
    {
        var measured = Measures().Matches(Repository.Text("app/Flows/Gauges.cs")).Select(match => match.Groups[1].Value);
        var alerts = Repository.Text("infra/alerts.bicep");
        var watched = Watched().Matches(alerts).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal("Ppid", Gauges.Name);
        Assert.NotEmpty(watched);
        Assert.Equal(watched.Count, Regex.Count(alerts, "^    query: ", RegexOptions.Multiline));
        Assert.Empty(watched.Except(measured));
    }

    [Fact]
    public void Is_tried_through_addresses_that_exist()
    {
        var asked = Asked().Matches(Repository.Text("infra/smoke.sh")).Select(match => match.Groups[1].Value.TrimEnd('/')).Distinct();
        var known = Routes.All.Select(route => Value().Replace(route.Pattern, "").TrimEnd('/')).ToHashSet();
        Assert.NotEmpty(asked);
        Assert.All(asked, path => Assert.Contains(path, known));
    }

    [Fact]
    public void Sets_what_the_program_reads_and_all_that_it_asks_for_in_Azure()
    {
        var set = Setting().Matches(Whole).Select(match => match.Groups[1].Value).ToList();
        var asked = MustBeSet().Matches(Repository.Text("docs/settings.md")).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(asked);
        Assert.Empty(set.Except(Settings.Read));
        Assert.Empty(asked.Except(set));
    }

    /// <summary>A later spread wins: an office's further settings (PPID_SETTINGS) never change what the template decides.</summary>
    [Fact]
    public void Lets_further_settings_change_none_of_its_own() =>
        Assert.Matches(@"name: 'appsettings'[^}]*properties: \{\s+\.\.\.extraSettings\s", Repository.Text("infra/site.bicep"));

    [Fact]
    public void Refers_to_secrets_that_are_put_in_and_explained()
    {
        var named = Secret().Matches(Whole).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains($"has secret {name}", Repository.Text("infra/secrets.sh"), StringComparison.Ordinal));
        Assert.All(named, name => Assert.Contains($"| `{name}` |", Repository.Text(Runbook), StringComparison.Ordinal));
    }

    /// <summary>What people hand in must be erasable; a policy forbids that, locked or not.</summary>
    [Fact]
    public void Forbids_deletion_of_the_offices_records_alone()
    {
        var storage = Repository.Text("infra/storage.bicep");
        var policy = Assert.Single(Regex.Matches(storage, "immutabilityPolicy:"));
        Assert.EndsWith("papers\n          roleAssignments: writer\n", Regex.Replace(
            storage[..policy.Index].TrimEnd(' '), " *//[^\n]*\n", ""), StringComparison.Ordinal);
        Assert.Contains("var papers = 'arsip'", storage, StringComparison.Ordinal);
        Assert.Contains("$\"{name}arsip\"", Repository.Text("functions/Stores/BlobDocumentStore.cs"), StringComparison.Ordinal);
        Assert.Contains("--container-name arsip", Repository.Text("infra/lock-records.sh"), StringComparison.Ordinal);
        Assert.Contains("param lockRecords bool = false", Repository.Text("infra/main.bicep"), StringComparison.Ordinal);
    }

    /// <summary>Azure takes no other first day for a budget that is there; the module would say the current month.</summary>
    [Fact]
    public void Tells_Azure_the_same_first_day_of_the_budget_in_every_month()
    {
        Assert.Contains(
            "budgetFrom = readEnvironmentVariable('PPID_BUDGET_FROM')", Repository.Text("infra/main.bicepparam"), StringComparison.Ordinal);
        Assert.Contains("budgetFrom: budgetFrom", Repository.Text("infra/main.bicep"), StringComparison.Ordinal);
        Assert.Contains("startDate: '${budgetFrom}T00:00:00Z'", Repository.Text("infra/alerts.bicep"), StringComparison.Ordinal);
        Assert.DoesNotContain("utcNow", Whole, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_what_is_written_on_the_app_about_its_package()
    {
        Assert.Contains(
            "live = json(readEnvironmentVariable('PPID_LIVE', '{}'))", Repository.Text("infra/main.bicepparam"), StringComparison.Ordinal);
        Assert.Contains("    live: live\n", Repository.Text("infra/main.bicep"), StringComparison.Ordinal);
        Assert.Contains("tags: { ...live, ...tags, ", Repository.Text("infra/site.bicep"), StringComparison.Ordinal);
    }

    /// <summary>docs/adr/0029: the platform's own cookie is not asked about again before it ends.</summary>
    [Fact]
    public void Asks_the_tenant_again_after_an_hour() => Assert.Contains(
        "cookieExpiration: { convention: 'FixedTime', timeToExpiration: '01:00:00' }",
        Repository.Text("infra/site.bicep"), StringComparison.Ordinal);

    /// <summary>A scheduler without its extension in the package, or the other way round, starts nothing.</summary>
    [Fact]
    public void Builds_the_package_for_the_engine_that_it_sets_up()
    {
        var project = Repository.Text("functions/Ppid.Functions.csproj");
        Assert.Contains("if (engine == 'scheduler')", Repository.Text("infra/main.bicep"), StringComparison.Ordinal);
        Assert.Contains(
            "readEnvironmentVariable('PPID_ENGINE', 'storage')", Repository.Text("infra/main.bicepparam"), StringComparison.Ordinal);
        Assert.Matches("storageProvider__type: 'azureManaged'", Repository.Text("infra/site.bicep"));
        Assert.Contains("DurableTask.AzureManaged\" Condition=\"'$(PpidEngine)' == 'scheduler'\"", project, StringComparison.Ordinal);
        Assert.Contains("<PpidEngine Condition=\"'$(PpidEngine)' == ''\">$(PPID_ENGINE)</PpidEngine>", project, StringComparison.Ordinal);
        Assert.Contains("engine=${PPID_ENGINE:-storage}", Repository.Text("infra/package.sh"), StringComparison.Ordinal);
        Assert.Contains("-p:PpidEngine=\"$engine\"", Repository.Text("infra/package.sh"), StringComparison.Ordinal);
        Assert.Contains(
            "PPID_ENGINE: ${{ vars.PPID_ENGINE || 'storage' }}", Repository.Text(".github/workflows/deploy.yml"), StringComparison.Ordinal);
    }

    private static int Count(string text) => Whole.Split(text).Length - 1;

    [GeneratedRegex(@"^(?:module \w+|import .* from) '(br[^']*)'", RegexOptions.Multiline)]
    private static partial Regex From();

    [GeneratedRegex(@"\b(Ppid__\w+):")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\| `(Ppid__\w+)` \|.*must be set (?:in Azure|for `entra`|for `sendgrid`|for `graph`)", RegexOptions.Multiline)]
    private static partial Regex MustBeSet();

    [GeneratedRegex(@"\(SecretUri=\$\{vaultUri\}secrets/([a-z-]+)\)")]
    private static partial Regex Secret();

    [GeneratedRegex("^ {4}name: '([^'$]+)'$", RegexOptions.Multiline)]
    private static partial Regex Names();

    [GeneratedRegex("\"(ppid\\.[a-z_.]+)\"")]
    private static partial Regex Measures();

    [GeneratedRegex("Name == \"(ppid\\.[a-z_.]+)\"")]
    private static partial Regex Watched();

    [GeneratedRegex("\\$house(/[a-z/]*)")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Value();
}
