using System.IO.Compression;
using Xunit;

namespace Ppid.Tests.House.Infra;

/// <summary>infra/rollback.sh, with stand-ins: "aaa" came through, "ccc" is the one that failed.</summary>
public sealed class Bringing_back_what_was_live : IDisposable
{
    private const string Ours = """{"id": 21, "head_sha": "aaa", "event": "push", "head_repository": {"id": 1}, "repository": {"id": 1}}""";

    private const string OfAPullRequest =
        """{"id": 22, "head_sha": "aaa", "event": "pull_request", "head_repository": {"id": 1}, "repository": {"id": 1}}""";

    private const string OfAFork =
        """{"id": 23, "head_sha": "aaa", "event": "push", "head_repository": {"id": 9}, "repository": {"id": 1}}""";

    private readonly Shell _shell = new()
    {
        ["AZURE_RESOURCE_GROUP"] = "g",
        ["AZURE_FUNCTION_NAME"] = "f",
        ["GITHUB_REPOSITORY"] = "kantor/ppid",
    };

    public Bringing_back_what_was_live()
    {
        Recorded(("3", "ccc", "in_progress"), ("2", "bbb", "failure"), ("1", "aaa", "inactive success"));
        _shell.Write("compare_aaa...main.json", """{"status": "ahead"}""");
        Ran(OfAPullRequest, OfAFork, Ours);
        Kept(run: 21, artifact: 7, _shell.Package("aaa", "aaa"));
        Kept(run: 22, artifact: 8, _shell.Package("asing", "aaa"));
        Kept(run: 23, artifact: 8, _shell.At("asing"));
    }

    public void Dispose() => _shell.Dispose();

    /// <summary>Whoever opens a pull request may let its run keep something under the same name, before or after ours.</summary>
    [Fact]
    public void Takes_the_package_of_the_run_that_built_it_and_no_namesake()
    {
        var (code, said) = Back(_shell.Package("gagal", "ccc", version: "3.0"));

        Assert.True(code == 0, said);
        Assert.Contains("Going back to aaa.", said, StringComparison.Ordinal);
        Assert.Contains("from version 3.0 to 2.0", said, StringComparison.Ordinal);
        Assert.Equal("paket aaa in aaa", File.ReadAllText(_shell.At("live.zip")));
    }

    [Fact]
    public void Takes_none_when_only_namesakes_are_left()
    {
        Ran(OfAPullRequest, OfAFork);

        Refused("the package of aaa is gone");
    }

    [Theory]
    [InlineData("diverged")]
    [InlineData("behind")]
    public void Takes_only_a_commit_of_main(string status)
    {
        _shell.Write("compare_aaa...main.json", $$"""{"status": "{{status}}"}""");

        Refused("not on main");
    }

    [Fact]
    public void Takes_no_package_that_says_it_is_another_commits()
    {
        Kept(run: 21, artifact: 7, _shell.Package("aaa", "bbb"));

        Refused("another commit's");
    }

    /// <summary>Its cases would wait where nobody looks.</summary>
    [Fact]
    public void Takes_no_package_for_another_engine()
    {
        Kept(run: 21, artifact: 7, _shell.Package("aaa", "aaa", engine: "scheduler"));

        Refused("waits in the engine scheduler");
    }

    [Fact]
    public void Says_so_when_there_is_nothing_to_go_back_to()
    {
        Recorded(("3", "ccc", "in_progress"), ("2", "bbb", "failure"));

        Refused("nothing to go back to");
    }

    private void Refused(string said)
    {
        var refused = Back(_shell.Package("gagal", "ccc"));

        Assert.Equal(1, refused.Code);
        Assert.Contains("NOT GONE BACK", refused.Said, StringComparison.Ordinal);
        Assert.Contains(said, refused.Said, StringComparison.Ordinal);
        Assert.False(File.Exists(_shell.At("live.zip")));
    }

    private (int Code, string Said) Back(string failed) => _shell.Run("infra/rollback.sh", "prod", failed);

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

    private void Ran(params string[] runs) => _shell.Write(
        "actions_workflows_deploy.yml_runs_head_sha_aaa.json", $$"""{"workflow_runs": [{{string.Join(',', runs)}}]}""");

    private void Kept(int run, int artifact, string package)
    {
        File.Delete(_shell.At($"actions_artifacts_{artifact}_zip"));
        ZipFile.CreateFromDirectory(package, _shell.At($"actions_artifacts_{artifact}_zip"));
        _shell.Write(
            $"actions_runs_{run}_artifacts_name_paket-aaa.json",
            $$"""{"artifacts": [{"id": 6, "expired": true}, {"id": {{artifact}}, "expired": false}]}""");
    }
}
