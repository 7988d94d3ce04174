using Xunit;
using Ppid.Tests.Host.Walk;

namespace Ppid.Tests.Host.Admin;

/// <summary>Every page in a real browser, on a telephone and on a desk, without barriers.</summary>
public sealed class Looking_at_the_admin_pages
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Every_page_can_be_read(int width)
    {
        await using var session = await BrowserSession.Start();
        var house = session.House;
        var id = await house.FiledCase();
        await house.FiledWithoutEmail();
        await house.Round();
        var nur = await session.Admin();
        await nur.Page.SetViewportSizeAsync(width, 844);
        await nur.GoTo("/admin/masuk");
        await nur.GoTo(await house.FirstLink());
        await nur.Fill("pin", AtAdmin.Pin);
        await nur.Fill("pin_lagi", AtAdmin.Pin);
        await nur.Press("masuk");

        string[] pages =
        [
            "/admin", $"/admin/perkara/{id}", $"/admin/perkara/{id}/koreksi", $"/admin/perkara/{id}/batal",
            $"/admin/perkara/{id}/alihkan/{(await house.Look(id)).Facts.Tasks[0].Number}", "/admin/surat",
            "/admin/pejabat", "/admin/pejabat/pengganti", "/admin/kalender", "/admin/kantor",
            "/admin/register/permohonan", "/admin/register/keberatan",
        ];
        foreach (var page in pages)
        {
            await nur.GoTo(page);
            if (Environment.GetEnvironmentVariable("PPID_SHOTS") is { } folder)
            {
                var name = page.Replace('/', '_').Replace(id.Value, "x", StringComparison.Ordinal);
                await nur.Page.ScreenshotAsync(new() { Path = $"{folder}/{width}{name}.png", FullPage = true });
            }
        }

        await nur.GoTo("/admin/kalender");
        await nur.Fill("naskah", "tahun: 2026\nnomor: Uji\ntanggal: 2026-03-01\ntambah:\n  - { tanggal: 2026-03-11, jenis: cuti-bersama, nama: Hari Uji }");
        await nur.Press("periksa");
        if (Environment.GetEnvironmentVariable("PPID_SHOTS") is { } shots)
        {
            await nur.Page.ScreenshotAsync(new() { Path = $"{shots}/{width}_preview.png", FullPage = true });
        }
    }
}
