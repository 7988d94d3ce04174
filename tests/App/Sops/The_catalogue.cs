using System.Text.Json;
using Ppid.App.Offices;
using Ppid.App.Sops;
using Ppid.Domain.Sops;
using Xunit;

namespace Ppid.Tests.App.Sops;

public sealed class The_catalogue
{
    private const string Id = "permohonan-informasi";
    private const string Office = "dp2kukm";
    private const string Documenting = "pendokumentasian-informasi";

    private static readonly DateOnly Today = new(2026, 1, 5);

    [Fact]
    public void Gives_new_cases_the_newest_revision_in_force_and_old_ones_theirs()
    {
        using var folder = new SopFolder();
        var second = Path.Combine(folder.Office, $"{Id}.2.yaml");
        File.Copy(Path.Combine(folder.Office, SopFolder.Request), second);
        folder.Change($"{Id}.2.yaml", "revisi: 1\n", "revisi: 2\n")
            .Change($"{Id}.2.yaml", "berlaku_sejak: 2023-12-11", "berlaku_sejak: 2026-02-01");

        var sops = folder.Load().Sops;
        var old = sops.InForce(Office, Id, new DateOnly(2026, 1, 31))!;

        Assert.Equal(1, old.Revision);
        Assert.Equal(2, sops.InForce(Office, Id, new DateOnly(2026, 2, 1))!.Revision);
        Assert.Null(sops.InForce(Office, Id, new DateOnly(2023, 12, 10)));
        Assert.Same(old, sops.ByHash(old.Hash));
        Assert.Equal(16, sops.InForce(new DateOnly(2026, 2, 1)).Count);
    }

    [Fact]
    public void Keeps_SOPs_of_one_id_apart_by_their_offices()
    {
        var sops = OfficeData.Load(Repository.Sops).Sops;

        Assert.Equal("K-04", sops.InForce(Office, Documenting, Today)!.Source);
        Assert.Equal("KTg-01", sops.InForce("biro-adpim-kalteng", Documenting, Today)!.Source);
        Assert.Null(sops.InForce("diskominfo-kaltara", Documenting, Today));
    }

    [Fact]
    public void Hashes_a_file_alike_whatever_its_line_ends()
    {
        using var unix = new SopFolder();
        using var windows = new SopFolder();
        var path = Path.Combine(windows.Office, SopFolder.Request);
        File.WriteAllText(path, File.ReadAllText(path).ReplaceLineEndings("\r\n"));

        Assert.Equal(Hash(unix), Hash(windows));
    }

    [Fact]
    public void Hashes_a_changed_word_differently()
    {
        using var before = new SopFolder();
        using var after = new SopFolder().Change(SopFolder.Request, "Berkas lengkap", "Berkas sudah lengkap");

        Assert.NotEqual(Hash(before), Hash(after));
    }

    [Fact]
    public void Is_answered_by_the_api_under_the_agreed_names()
    {
        var sops = OfficeData.Load(Repository.Sops).Sops;
        var request = SopApi.View(sops.InForce(Office, Id, Today)!);
        var json = JsonSerializer.SerializeToElement(request, JsonSerializerOptions.Web);
        var step = json.GetProperty("steps")[2];

        Assert.Equal(["id", "source", "office", "name", "number", "steps"], Names(json));
        Assert.Equal(
            ["no", "actor", "activity", "requirements", "time", "output", "provenance", "outcomes"],
            Names(step));
        Assert.Equal(["printed", "min", "max", "unit", "working"], Names(step.GetProperty("time")));
        Assert.Equal("tertulis", step.GetProperty("provenance").GetString());
        Assert.Equal("K-07", json.GetProperty("source").GetString());
        Assert.Equal(18, SopApi.List(sops, Today).Count);
    }

    [Fact]
    public void Reads_times_as_printed_and_as_understood()
    {
        var sop = OfficeData.Load(Repository.Sops).Sops.InForce(Office, "keberatan-informasi", Today)!;

        Assert.Equal(new TimeNorm("30 hari kerja", 30, 30, "hari", true), sop.Step("4")!.Time);
        Assert.Equal(new TimeNorm(null, null, null, null, null), sop.Step("3")!.Time);
    }

    private static string Hash(SopFolder folder) => folder.Load().Sops.InForce(Office, Id, Today)!.Hash;

    private static IEnumerable<string> Names(JsonElement element) =>
        element.EnumerateObject().Select(property => property.Name);
}
