using Ppid.Tests.Host.Crash;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Teams;

public sealed class The_channel_of_a_running_host
{
    private const string Secret = "/workflows/abc/paths/invoke?sp=%2Ftriggers&sig=s3cr3t-_x";

    [Fact]
    public async Task Is_told_when_the_environment_names_it()
    {
        var data = Directory.CreateTempSubdirectory("ppid-teams-").FullName;
        await using var teams = await RecordedServer.Start(new RecordedAnswer(202));
        using (var host = HostProcess.Start(data, ("Ppid__Teams__Webhook", new Uri(teams.Address, Secret).ToString())))
        {
            using var visitor = new Visitor(await host.Ready());
            await visitor.Post("/permohonan", Applicants.Siti, [Applicants.Ktp]);
            var request = await teams.Next();
            Assert.Equal("POST " + Secret, request.Line);
            Assert.DoesNotContain("Siti", request.Text, StringComparison.Ordinal);
        }

        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Stops_the_start_when_its_address_is_none()
    {
        var data = Directory.CreateTempSubdirectory("ppid-teams-").FullName;
        using var host = HostProcess.Start(data, ("Ppid__Teams__Webhook__dp2kukm", "http://contoh.example/rahasia"));

        Assert.Equal(1, await host.Exit());
        Assert.Contains("Ppid__Teams__Webhook__dp2kukm bukan alamat https", host.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", host.Said, StringComparison.Ordinal);
        Directory.Delete(data, recursive: true);
    }
}
