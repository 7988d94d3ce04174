using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Officer;
using Xunit;

namespace Ppid.Tests.Host.Walk;

/// <summary>The officer's desk in a real browser, on a telephone; every page is looked at for barriers.</summary>
public sealed class Walking_a_letter_from_the_desk
{
    [Fact]
    public async Task From_the_mail_clerk_to_the_one_who_initials_it()
    {
        await using var session = await BrowserSession.Start();
        var sari = await session.Officer();
        await ComesIn(session, sari);
        await sari.Press("mulai-surat-masuk");
        await Records(sari);

        Assert.Contains("Yusuf Contoh", await sari.Body(), StringComparison.Ordinal);
        await sari.Press("ikuti");
        Assert.Contains("Dinas Perhubungan", await sari.Body(), StringComparison.Ordinal);
        var id = new CaseId(sari.Page.Url.Split('/')[^1]);

        var yusuf = await session.Officer();
        await yusuf.GoTo(await session.House.LinkOf(id, "yusuf"));
        await yusuf.Fill("pesan", "Lampirannya belum ada.");
        await yusuf.Press("kirim-pesan");
        await yusuf.Choose("hasil", "paraf");
        await yusuf.Fill("pin", AtTask.Pin);
        await yusuf.Press("kirim");
        await yusuf.Press("mulai-lain");
        Assert.Contains("Cuti", await yusuf.Body(), StringComparison.OrdinalIgnoreCase);
        await sari.GoTo("/meja/loket");
    }

    private static async Task ComesIn(BrowserSession session, Walker sari)
    {
        await session.House.Service<Pins>().ChooseWithoutCode("sari", AtTask.Pin, CancellationToken.None);
        await sari.GoTo("/meja/masuk");
        await sari.GoTo(await session.House.MailedLink("sari"));
        await sari.Fill("pin", AtTask.Pin);
        await sari.Press("masuk");
    }

    private static async Task Records(Walker sari)
    {
        await sari.Choose("hasil", "teruskan");
        foreach (var (field, value) in AtDesk.IncomingLetter.Where(each =>
            each.Key.StartsWith("teruskan.", StringComparison.Ordinal) && each.Key != "teruskan.sifat"))
        {
            await sari.Fill(field, value);
        }

        await sari.Choose("teruskan.sifat", "segera");
        await sari.Attach("teruskan.scan", AtDesk.Scan.Name, AtDesk.Scan.MediaType, AtDesk.Scan.Content);
        await sari.Fill("pin", AtTask.Pin);
        await sari.Press("kirim");
    }
}
