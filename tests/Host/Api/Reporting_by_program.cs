using System.Net;
using System.Text;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Api;

/// <summary>Reports whose sender must not be found, filed by another system.</summary>
public sealed class Reporting_by_program
{
    private static readonly byte[] Photo =
        [.. Papers.Png[..33], 0, 0, 0, 11, .. "tEXtKamera Budi"u8, 0, 0, 0, 0, .. Papers.Png[33..]];

    [Fact]
    public async Task Keeps_of_a_photograph_neither_its_name_nor_where_it_was_taken()
    {
        await using var house = await HouseUnderTest.Start();
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in new[]
        {
            ("jenis_pelanggaran", "korupsi"), ("apa", "Laporan uji coba."), ("kapan", "Maret 2026"), ("di_mana", "Kantor"),
        })
        {
            form.Add(new StringContent(value), $"isian.{field}");
        }

        form.Add(new ByteArrayContent(Photo), "isian.bukti", "HP Budi.png");

        var filed = await house.Api("POST", "/api/cases/wbs", form);

        Assert.True(filed.Status == HttpStatusCode.Created, filed.Text);
        var kept = Assert.Single((await house.Look(new(filed.Json().GetProperty("id").GetString()!))).Facts.Documents);
        Assert.Equal(("lampiran-1.png", Papers.Png.Length), (kept.Name, (int)kept.Length));
        Assert.DoesNotContain("Kamera Budi", await Everything(house), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_no_upload_because_that_would_keep_both()
    {
        await using var house = await HouseUnderTest.Start();
        var key = await house.FullKey();
        var upload = (await house.Api("POST", "/api/documents?nama=foto.png", new ByteArrayContent(Photo), AtApi.With(key)))
            .Json().GetProperty("upload").GetString()!;
        var isian = new
        {
            jenis_pelanggaran = "korupsi",
            apa = "Laporan uji coba.",
            kapan = "Maret 2026",
            di_mana = "Kantor",
            bukti = new[] { upload },
        };

        var refused = await house.Api("POST", "/api/cases/wbs", new { isian }, AtApi.With(key));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("multipart/form-data", refused.Text, StringComparison.Ordinal);
        Assert.Contains("isian.bukti", refused.Text, StringComparison.Ordinal);
        Assert.Empty(await house.Store.OpenStreams(null, 10, CancellationToken.None));
    }

    private static async Task<string> Everything(HouseUnderTest house)
    {
        var all = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(house.Data, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) != ".lock"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            all.Append(await reader.ReadToEndAsync());
        }

        return all.ToString();
    }
}
