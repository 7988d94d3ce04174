using Xunit;

namespace Ppid.Tests.House.Infra;

/// <summary>The scripts of the deploy pipeline, with stand-ins for Azure's and GitHub's command lines.</summary>
public sealed class Deploying_and_going_back : IDisposable
{
    private readonly Shell _shell = new()
    {
        ["AZURE_ENV_NAME"] = "ppid-prod",
        ["AZURE_LOCATION"] = "indonesiacentral",
        ["AZURE_RESOURCE_GROUP"] = "g",
        ["AZURE_FUNCTION_NAME"] = "f",
        ["GITHUB_REPOSITORY"] = "kantor/ppid",
        ["PPID_KIND"] = "prod",
        ["PPID_SENDGRID_TEST_ONLY"] = "false",
        ["PPID_ALERT_EMAILS"] = "ppid@example.go.id",
        ["PPID_MONTHLY_BUDGET"] = "100",
        ["PPID_BUDGET_FROM"] = "2026-12-01",
    };

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Goes_on_when_nothing_speaks_against_it() => Assert.Equal(0, _shell.Run("infra/preflight.sh").Code);

    [Theory]
    [InlineData("PPID_MONTHLY_BUDGET", "", "PPID_MONTHLY_BUDGET is empty")]
    [InlineData("PPID_BUDGET_FROM", "", "PPID_BUDGET_FROM is empty")]
    [InlineData("PPID_BUDGET_FROM", "2026-12-15", "no first day of a month")]
    [InlineData("PPID_BUDGET_FROM", "2026-13-01", "no first day of a month")]
    [InlineData("PPID_LETTERS", "graph", "names no mailbox")]
    [InlineData("PPID_LETTERS", "smtp", "neither sendgrid nor graph")]
    [InlineData("PPID_SENDGRID_TEST_ONLY", "true", "must be false")]
    [InlineData("PPID_SENDGRID_TEST_ONLY", "", "must be false")]
    [InlineData("PPID_ENGINE", "netherite", "neither storage nor scheduler")]
    [InlineData("PPID_LOCK_RECORDS", "true", "PPID_RECORDS_DAYS")]
    [InlineData("PPID_SETTINGS", """{"WEBSITE_AUTH_ENABLED":"true"}""", "PPID_SETTINGS is not")]
    [InlineData("PPID_SETTINGS", """{"Ppid__Mesin__SimpanHari":60}""", "PPID_SETTINGS is not")]
    [InlineData("PPID_SETTINGS", "{Ppid__Mesin__SimpanHari:60}", "PPID_SETTINGS is not")]
    [InlineData("PPID_PRIVATE_NETWORK", "true", "PPID_VAULT_OPENS")]
    public void Stops_in_a_sentence_before_anything_is_changed(string name, string value, string said)
    {
        _shell["RUNNER_ENVIRONMENT"] = "github-hosted";
        _shell[name] = value;

        var stopped = _shell.Run("infra/preflight.sh");

        Assert.Equal(1, stopped.Code);
        Assert.Contains(said, stopped.Said, StringComparison.Ordinal);
        Assert.Empty(_shell.Calls);
    }

    [Theory]
    [InlineData("""{"Ppid__Mesin__SimpanHari":"60","Ppid__Teams__Webhook__dp2kukm__bidang_ukm":"https://alur.example/1"}""")]
    [InlineData("{}")]
    public void Takes_settings_of_the_program_besides(string settings)
    {
        _shell["PPID_SETTINGS"] = settings;

        Assert.Equal(0, _shell.Run("infra/preflight.sh").Code);
    }

    [Theory]
    [InlineData("RUNNER_ENVIRONMENT", "self-hosted")]
    [InlineData("PPID_RUNNER", "di-jaringan")]
    [InlineData("PPID_VAULT_OPENS", "true")]
    public void Reaches_a_private_vault_in_one_of_three_ways(string name, string value)
    {
        _shell["RUNNER_ENVIRONMENT"] = "github-hosted";
        _shell["PPID_PRIVATE_NETWORK"] = "true";
        _shell[name] = value;

        Assert.Equal(0, _shell.Run("infra/preflight.sh").Code);
    }

    [Theory]
    [InlineData("scheduler", true)]
    [InlineData("storage", false)]
    public void Says_that_the_scheduler_stays_open_beside_a_private_network(string engine, bool said)
    {
        _shell["PPID_PRIVATE_NETWORK"] = "true";
        _shell["PPID_VAULT_OPENS"] = "true";
        _shell["PPID_ENGINE"] = engine;

        var looked = _shell.Run("infra/preflight.sh");

        Assert.Equal(0, looked.Code);
        Assert.Equal(said, looked.Said.Contains("NOTE: the network is private, the scheduler is not", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("storage", 1)]
    [InlineData("scheduler", 0)]
    public void Wants_a_package_with_the_engine_of_the_environment(string built, int code)
    {
        _shell["PPID_ENGINE"] = "scheduler";

        Assert.Equal(code, _shell.Run("infra/preflight.sh", _shell.Package("paket", "aaa", engine: built)).Code);
    }

    [Fact]
    public void Hands_on_what_the_resources_are_called_however_Azure_spells_it()
    {
        _shell.Write("names", "");

        Assert.Equal(0, _shell.Run("infra/provision.sh", "make", _shell.At("names")).Code);

        Assert.Equal(
            ["AZURE_KEY_VAULT_NAME=kv-ppid-x", "SERVICE_API_URI=https://f.example"], File.ReadAllLines(_shell.At("names")));
    }

    [Fact]
    public void Brings_the_package_after_the_secrets_are_looked_up_anew_and_writes_down_the_commit()
    {
        Assert.Equal(0, _shell.Run("infra/deploy.sh", _shell.Package("paket", "aaa")).Code);

        var calls = _shell.Calls.ToList();
        var (refreshed, brought) = (Index("configreferences/appsettings/refresh"), Index("config-zip"));
        Assert.True(refreshed >= 0 && refreshed < brought, string.Join('\n', calls));
        Assert.Contains("ppid-commit=aaa", calls[^1], StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(_shell.At("paket/paket.zip")), File.ReadAllBytes(_shell.At("live.zip")));

        int Index(string text) => calls.FindIndex(call => call.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void Brings_no_package_that_is_not_what_was_built()
    {
        var package = _shell.Package("paket", "aaa");
        File.AppendAllText(_shell.At("paket/paket.zip"), "x");

        Assert.Equal(1, _shell.Run("infra/deploy.sh", package).Code);
        Assert.Empty(_shell.Calls);
    }

    [Theory]
    [InlineData("ahead", "push", 0)]
    [InlineData("identical", "push", 0)]
    [InlineData("behind", "push", 1)]
    [InlineData("diverged", "push", 1)]
    [InlineData("", "push", 1)]
    [InlineData("behind", "workflow_dispatch", 0)]
    public void Takes_nothing_newer_back_unless_by_hand(string status, string started, int code)
    {
        _shell["GITHUB_EVENT_NAME"] = started;
        _shell.Write("live", """[{"azd-env-name": "ppid-prod", "ppid-commit": "bbb"}]""");
        if (status.Length > 0) // Otherwise GitHub does not know the commit that is live.
            _shell.Write("compare_bbb...aaa.json", $$"""{"status": "{{status}}"}""");

        var (ended, said) = _shell.Run("infra/order.sh", _shell.Package("paket", "aaa"));

        Assert.True(code == ended, said);
        Assert.Equal(code == 1, said.Contains("NOT DEPLOYED: aaa does not follow bbb", StringComparison.Ordinal));
    }

    [Fact]
    public void Begins_where_nothing_is_live() => Assert.Equal(0, _shell.Run("infra/order.sh", _shell.Package("paket", "aaa")).Code);

    /// <summary>What is missing in the template's tags would be taken off the app.</summary>
    [Fact]
    public void Hands_the_template_what_is_live_so_that_it_stays_written_down()
    {
        _shell.Write("live", """[{"azd-env-name": "ppid-prod", "ppid-commit": "aaa", "ppid-engine": "storage"}]""");

        Assert.Equal(0, _shell.Run("infra/provision.sh", "make").Code);
        Assert.Equal("""{"ppid-commit":"aaa","ppid-engine":"storage"}""", File.ReadAllText(_shell.At("kept")).Trim());
    }
}
