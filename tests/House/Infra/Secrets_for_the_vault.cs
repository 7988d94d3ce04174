using Xunit;

namespace Ppid.Tests.House.Infra;

/// <summary>infra/secrets.sh and infra/vault-door.sh, against a vault that is a folder.</summary>
public sealed class Secrets_for_the_vault : IDisposable
{
    private const string Key = "SG.abcdefghijklmnopqrstuvwxyz.0123456789";

    private readonly Shell _shell = new() { ["AZURE_KEY_VAULT_NAME"] = "kv-ppid-x" };

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Are_made_once_where_they_are_our_own()
    {
        _shell["PPID_LETTERS"] = "graph";
        _shell["PPID_SENDGRID_INBOUND"] = "true";

        Assert.Equal(0, Run().Code);

        Assert.Equal(["kunci-peladen", "suratmasuk-rahasia"], _shell.Secrets);
        Assert.True(File.Exists(_shell.At("certificate/ppid-kunci-web")));
        Assert.Equal(32, Convert.FromBase64String(Secret("kunci-peladen")).Length);
        Assert.Matches("^[a-z0-9]{40}$", Secret("suratmasuk-rahasia"));
        var (key, written) = (Secret("kunci-peladen"), Written());

        var again = Run();

        Assert.Equal(0, again.Code);
        Assert.Equal(key, Secret("kunci-peladen"));
        Assert.Equal(written, Written());
        Assert.DoesNotContain("made", again.Said, StringComparison.Ordinal);
    }

    /// <summary>The app was made before them, and by itself it looks once a day.</summary>
    [Fact]
    public void Are_looked_up_anew_by_an_app_that_is_older()
    {
        (_shell["PPID_LETTERS"], _shell["AZURE_RESOURCE_GROUP"], _shell["AZURE_FUNCTION_NAME"]) = ("graph", "g", "f");

        Assert.Equal(0, Run().Code);
        Assert.Contains("configreferences/appsettings/refresh", _shell.Calls.Last(), StringComparison.Ordinal);

        Run();
        Assert.Single(_shell.Calls, call => call.Contains("configreferences/appsettings/refresh", StringComparison.Ordinal));
    }

    [Fact]
    public void That_are_missing_are_named_with_what_to_do_and_the_run_fails()
    {
        _shell["PPID_TEAMS_WEBHOOK"] = "true";

        var (code, said) = Run();

        Assert.Equal(1, code);
        Assert.Contains("- sendgrid-kunci: ", said, StringComparison.Ordinal);
        Assert.Contains("- teams-webhook: ", said, StringComparison.Ordinal);
        Assert.Contains("az keyvault secret set --vault-name kv-ppid-x --name sendgrid-kunci", said, StringComparison.Ordinal);
        Assert.Equal(["kunci-peladen"], _shell.Secrets);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Are_put_in_from_a_file_or_the_environment_and_never_shown(bool file)
    {
        if (file)
        {
            Directory.CreateDirectory(_shell.At("mine"));
            _shell.Write("mine/sendgrid-kunci", Key + "\n");
            _shell["PPID_SECRETS"] = _shell.At("mine");
        }
        else
        {
            _shell["PPID_SECRET_SENDGRID_KUNCI"] = Key;
        }

        var (code, said) = Run();

        Assert.Equal(0, code);
        Assert.Equal(Key, Secret("sendgrid-kunci"));
        Assert.All(_shell.Calls.Append(said), line => Assert.DoesNotContain(Key, line, StringComparison.Ordinal));
        Assert.All(_shell.Calls.Append(said), line => Assert.DoesNotContain(Secret("kunci-peladen"), line, StringComparison.Ordinal));
    }

    [Fact]
    public void That_look_like_something_else_are_refused_and_not_shown()
    {
        _shell["PPID_SECRET_SENDGRID_KUNCI"] = "katasandi saya";

        var (code, said) = Run();

        Assert.Equal(1, code);
        Assert.DoesNotContain("katasandi", said, StringComparison.Ordinal);
        Assert.DoesNotContain("sendgrid-kunci", _shell.Secrets);
    }

    [Fact]
    public void Wait_for_a_role_that_was_just_given()
    {
        _shell["PPID_LETTERS"] = "graph";
        _shell["PATIENCE"] = "60";
        _shell.Write("no-role", "3");

        Assert.Equal(0, Run().Code);
    }

    [Fact]
    public void Say_which_role_or_door_is_missing()
    {
        _shell.Write("no-role", "1000");

        var (code, said) = Run();

        Assert.Equal(1, code);
        Assert.Contains("Key Vault Secrets Officer", said, StringComparison.Ordinal);
        Assert.Contains("PPID_VAULT_OPENS", said, StringComparison.Ordinal);
        Assert.Empty(_shell.Secrets);
    }

    [Fact]
    public void Open_a_private_vault_for_their_own_address_and_close_it_also_when_they_fail()
    {
        _shell.Write("network", "Disabled");
        _shell.Write("firewall", "");
        _shell["PPID_PRIVATE_NETWORK"] = "true";
        _shell["PPID_VAULT_OPENS"] = "true";

        var (code, said) = Run();

        Assert.Equal(1, code); // SendGrid's key is missing
        Assert.Contains("The vault is open for 203.0.113.9.", said, StringComparison.Ordinal);
        Assert.Equal(["kunci-peladen"], _shell.Secrets);
        Assert.Equal("Disabled", File.ReadAllText(_shell.At("network")).Trim());
        Assert.Equal("", File.ReadAllText(_shell.At("rules")));
    }

    [Fact]
    public void Leave_the_network_of_an_open_vault_alone()
    {
        _shell["PPID_VAULT_OPENS"] = "true";

        Run();
        _shell.Run("infra/vault-door.sh", "close");

        Assert.DoesNotContain(_shell.Calls, call => call.StartsWith("az keyvault update", StringComparison.Ordinal));
    }

    private (int Code, string Said) Run() => _shell.Run("infra/secrets.sh");

    private string Secret(string name) => File.ReadAllText(_shell.At($"secret/{name}"));

    private int Written() => _shell.Calls.Count(call => call.Contains(" set ", StringComparison.Ordinal)
        || call.Contains(" create ", StringComparison.Ordinal));
}
