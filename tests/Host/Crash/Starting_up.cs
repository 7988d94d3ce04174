using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Crash;

public sealed class Starting_up : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ppid-mulai-").FullName;

    private string Data => Path.Combine(_folder, "data");

    [Fact]
    public async Task Is_refused_on_a_folder_that_another_host_holds()
    {
        using var first = HostProcess.Start(Data);
        await first.Ready();
        using var second = HostProcess.Start(Data);

        Assert.Equal(1, await second.Exit());
        Assert.Contains("Folder data sedang dipakai proses lain", second.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", second.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Succeeds_on_a_folder_whose_host_was_killed()
    {
        using (var first = HostProcess.Start(Data))
        {
            await first.Ready();
            first.Kill();
        }

        using var second = HostProcess.Start(Data);
        var address = await second.Ready();
        using var visitor = new Visitor(address);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.Get("/")).Status);
    }

    [Fact]
    public async Task Names_file_line_and_remedy_when_the_office_data_is_broken()
    {
        var line = Break("revisi: 1", "revisi: satu");
        using var host = HostProcess.Start(Data, ("Ppid__Sops", Path.Combine(_folder, "sops")));

        Assert.Equal(1, await host.Exit());
        var fault = host.Said.Split('\n')
            .FirstOrDefault(said => said.Contains("permohonan-informasi.1.yaml", StringComparison.Ordinal));
        Assert.Contains($"baris {line}:", fault, StringComparison.Ordinal);
        Assert.Contains("Perbaikan:", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ppid__Clock__Speed", "86400")]
    [InlineData("Ppid__Clock__Start", "2026-03-02T08:00:00+08:00")]
    public async Task Is_refused_when_time_is_lapsed_outside_Development(string setting, string value)
    {
        using var host = HostProcess.Start(Data, (setting, value));
        Assert.Equal(1, await host.Exit());
        Assert.Contains(
            "hanya boleh dipakai dengan ASPNETCORE_ENVIRONMENT=Development", host.Said,
            StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Damages a copy of the shipped data; returns the number of the damaged line.</summary>
    private int Break(string line, string into)
    {
        ShippedOffices.CopyTo(Path.Combine(_folder, "sops"));
        var broken = Path.Combine(_folder, "sops", "dp2kukm", "permohonan-informasi.1.yaml");
        var lines = File.ReadAllLines(broken);
        var at = Array.IndexOf(lines, line);
        lines[at] = into;
        File.WriteAllLines(broken, lines);
        return at + 1;
    }
}
