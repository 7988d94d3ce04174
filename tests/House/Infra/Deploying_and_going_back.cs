using System.IO.Compression;
using System.Security.Cryptography;
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
    };

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Goes_on_when_nothing_speaks_against_it() => Assert.Equal(0, _shell.Run("infra/preflight.sh").Code);

    [Theory]
    [InlineData("PPID_MONTHLY_BUDGET", "", "PPID_MONTHLY_BUDGET is empty")]
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
    [InlineData("storage", 1)]
    [InlineData("scheduler", 0)]
    public void Wants_a_package_with_the_engine_of_the_environment(string built, int code)
    {
        _shell["PPID_ENGINE"] = "scheduler";

        Assert.Equal(code, _shell.Run("infra/preflight.sh", Package("paket", "aaa", engine: built)).Code);
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
        Assert.Equal(0, _shell.Run("infra/deploy.sh", Package("paket", "aaa")).Code);

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
        var package = Package("paket", "aaa");
        File.AppendAllText(_shell.At("paket/paket.zip"), "x");

        Assert.Equal(1, _shell.Run("infra/deploy.sh", package).Code);
        Assert.Empty(_shell.Calls);
    }

    [Fact]
    public void Goes_back_to_what_last_came_through()
    {
        var failed = Package("gagal", "ccc", version: "3.0");
        Recorded(("3", "ccc", "in_progress"), ("2", "bbb", "failure"), ("1", "aaa", "inactive success"));
        Keep("aaa");

        var (code, said) = _shell.Run("infra/rollback.sh", "prod", failed);

        Assert.True(code == 0, said);
        Assert.Contains("Going back to aaa.", said, StringComparison.Ordinal);
        Assert.Contains("from version 3.0 to 2.0", said, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(_shell.At("aaa/paket.zip")), File.ReadAllBytes(_shell.At("live.zip")));
    }

    [Fact]
    public void Says_so_when_there_is_nothing_to_go_back_to()
    {
        var failed = Package("gagal", "ccc");
        Recorded(("3", "ccc", "in_progress"), ("2", "bbb", "failure"));

        var (code, said) = _shell.Run("infra/rollback.sh", "prod", failed);

        Assert.Equal(1, code);
        Assert.Contains("nothing to go back to", said, StringComparison.Ordinal);
        Assert.False(File.Exists(_shell.At("live.zip")));
    }

    private string Package(string folder, string commit, string engine = "storage", string version = "2.0")
    {
        Directory.CreateDirectory(_shell.At(folder));
        _shell.Write($"{folder}/paket.zip", $"paket {commit}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_shell.At($"{folder}/paket.zip"))));
        _shell.Write($"{folder}/paket.txt", $"commit={commit}\nengine={engine}\nversion={version}\nsha256={hash}\n");
        return _shell.At(folder);
    }

    /// <summary>Newest first, as GitHub lists them.</summary>
    private void Recorded(params (string Id, string Commit, string State)[] deployments)
    {
        _shell.Write(
            "deployments_environment_prod_per_page_50.json",
            $"[{string.Join(',', deployments.Select(each => $$"""{"id": {{each.Id}}, "sha": "{{each.Commit}}"}"""))}]");
        foreach (var each in deployments)
        {
            var states = each.State.Split(' ').Select(state => $$"""{"state": "{{state}}"}""");
            _shell.Write($"deployments_{each.Id}_statuses.json", $"[{string.Join(',', states)}]");
        }
    }

    private void Keep(string commit)
    {
        ZipFile.CreateFromDirectory(Package(commit, commit), _shell.At("actions_artifacts_7_zip"));
        _shell.Write(
            $"actions_artifacts_name_paket-{commit}.json",
            """{"artifacts": [{"id": 6, "expired": true}, {"id": 7, "expired": false}]}""");
    }
}
