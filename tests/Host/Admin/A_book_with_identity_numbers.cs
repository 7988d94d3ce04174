using Ppid.Domain.Cases;
using Ppid.Tests.Host.Api;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Admin;

/// <summary>An office may put any field of its SOP into its book.</summary>
public sealed class A_book_with_identity_numbers : IDisposable
{
    private readonly string _sops = Directory.CreateTempSubdirectory("ppid-sop-").FullName;

    public void Dispose() => Directory.Delete(_sops, recursive: true);

    [Fact]
    public async Task Never_shows_a_whole_one()
    {
        Copied();
        await using var house = await HouseUnderTest.Start(sops: _sops);
        var id = await house.CaseOf("surat-masuk");
        var number = (await house.Look(id)).Facts.Values.Named("asal_surat")!.Value;
        Assert.Equal(16, number.Length);
        var (nur, key) = (await house.Administrator(), await house.FullKey());
        foreach (var reply in new[]
        {
            await nur.Get("/kelola/register/surat-masuk"), await nur.Get("/kelola/register/surat-masuk.csv"),
            await house.Api("GET", "/api/registers/surat-masuk", null, AtApi.With(key)),
            await house.Api("GET", "/api/registers/surat-masuk.csv", null, AtApi.With(key)),
        })
        {
            Assert.Contains(number[^4..], reply.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(number, reply.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>The offices' data, where whoever wrote the letter is known by his number.</summary>
    private void Copied()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "sops");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_sops, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var letters = Path.Combine(_sops, "dp2kukm", "surat-masuk.1.yaml");
        File.WriteAllText(letters, File.ReadAllText(letters).Replace(
            "label: Asal surat\n            jenis: teks", "label: Asal surat\n            jenis: nik", StringComparison.Ordinal));
    }
}
