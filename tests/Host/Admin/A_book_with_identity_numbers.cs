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

    [Theory]
    [InlineData("label: Asal surat\n            jenis: teks", "label: Asal surat\n            jenis: nik")]
    [InlineData(
        "label: Asal surat\n            jenis: teks",
        "label: Asal surat\n            jenis: daftar\n            baris: 2\n"
            + "            kolom: [{ nama: nama, label: Nama, jenis: teks }, { nama: nik, label: NIK, jenis: nik }]")]
    public async Task Never_shows_a_whole_one(string shipped, string own)
    {
        Copied(shipped, own);
        await using var house = await HouseUnderTest.Start(sops: _sops);
        var id = await house.CaseOf("surat-masuk");
        var written = (await house.Look(id)).Facts.Values.Named("asal_surat")!;
        var number = written.Rows is { } rows ? rows[0][1] : written.Value;
        Assert.Equal(16, number.Length);
        var (nur, key) = (await house.Administrator(), await house.FullKey());
        foreach (var reply in new[]
        {
            await nur.Get("/kelola/register/surat-masuk"), await nur.Get("/kelola/register/surat-masuk.csv"),
            await house.Api("GET", "/api/registers/surat-masuk", null, AtApi.With(key)),
            await house.Api("GET", "/api/registers/surat-masuk.csv", null, AtApi.With(key)),
            await house.Api("GET", $"/api/cases/{id}/application", null, AtApi.With(key)),
        })
        {
            Assert.Contains(number[^4..], reply.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(number, reply.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>The offices' data, where whoever wrote the letter is known by his number.</summary>
    private void Copied(string shipped, string own)
    {
        var all = Path.Combine(AppContext.BaseDirectory, "sops");
        foreach (var file in Directory.EnumerateFiles(all, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_sops, Path.GetRelativePath(all, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var letters = Path.Combine(_sops, "dp2kukm", "surat-masuk.1.yaml");
        File.WriteAllText(letters, File.ReadAllText(letters).Replace(shipped, own, StringComparison.Ordinal));
    }
}
