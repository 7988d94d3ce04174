using Ppid.App.Desk;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Walk;

/// <summary>Submit, incomplete, completed, to the Bidang, answered: in a real browser, by the
/// people whose turn it is.</summary>
public sealed class Walking_a_request_to_its_answer
{
    [Fact]
    public async Task Goes_from_the_form_to_the_delivered_document()
    {
        await using var session = await BrowserSession.Start();
        var house = session.House;
        var citizen = await session.Citizen();
        var tracking = await citizen.FilesRequest(
            "Jumlah UMKM per kecamatan tahun 2025", withIdentity: false);
        var number = await citizen.Text("nomor");

        // The counter officer's first decision: he chooses his PIN on the way.
        var counter = await session.Officer();
        var code = await house.ActivationFor(number);
        await counter.Decides(await house.NewestTask(number), "tidak-lengkap",
            page => page.Fill("tidak-lengkap.alasan", "KTP belum dilampirkan."), code);
        await house.Round();

        await citizen.GoTo(tracking);
        Assert.Contains("KTP belum dilampirkan.", await citizen.Body(), StringComparison.Ordinal);
        await citizen.Press("lengkapi");
        await citizen.Attach("identitas", "ktp.png", "image/png", Papers.Png);
        await citizen.Press("kirim");

        await counter.Decides(await house.NewestTask(number), "lengkap");
        var keeper = await session.Officer();
        await keeper.Decides(await house.NewestTask(number), "ke-bidang",
            page => page.Select("ke-bidang.unit", house.Service<OfficeBook>().Main.Roster.Units[1].Id),
            await house.ActivationFor(number));
        var head = await session.Officer();
        await head.Decides(await house.NewestTask(number), "bahan-siap",
            page => page.Fill("bahan-siap.catatan", "Rekap terlampir."), await house.ActivationFor(number));
        await keeper.Decides(await house.NewestTask(number), "serahkan",
            page => page.FillsNotice("serahkan", "Rekap UMKM per kecamatan 2025"));
        await house.Round();

        await citizen.GoTo(tracking);
        await citizen.Page.GetByTestId("dokumen-diberikan")
            .GetByRole(Microsoft.Playwright.AriaRole.Link).First.ClickAsync();
        var download = await citizen.Page.RunAndWaitForDownloadAsync(
            () => citizen.Page.GetByTestId("unduh").ClickAsync());
        Assert.Equal("rekap.pdf", download.SuggestedFilename);

        await citizen.GoTo(tracking);
        await citizen.Press("terima");
        await citizen.Choose("cara", "pelacakan");
        await citizen.Press("kirim");
        await house.Round();
        Assert.Contains("Berkas ditutup", await citizen.Body(), StringComparison.Ordinal);
        Assert.Contains(house.Post.Sent,
            mail => mail.Subject.Contains("penyerahan", StringComparison.OrdinalIgnoreCase));
    }
}
