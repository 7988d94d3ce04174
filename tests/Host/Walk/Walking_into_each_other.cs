using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Officer;
using Xunit;

namespace Ppid.Tests.Host.Walk;

/// <summary>One task, two windows, in a real browser: whoever is slower reads who did what, in his own language.</summary>
public sealed class Walking_into_each_other
{
    [Fact]
    public async Task Over_a_mail_and_over_the_decision()
    {
        await using var session = await BrowserSession.Start();
        var id = (await session.House.Gets(Mails.Message("Permohonan informasi", Mails.Request))).Case();
        var link = await session.House.LinkWithPin(id);
        var (telephone, desk) = (await session.Officer(), await session.Admin());

        await Both(walker => walker.GoTo(link + "/isian"), telephone, desk);
        await Confirms(telephone, "Siti Contoh Sejati");
        await Confirms(desk, "Siti Conto");
        Assert.Contains("Siti Contoh sudah memeriksa", await desk.Body(), StringComparison.Ordinal);
        await desk.Press("ke-tugas");

        await Both(walker => walker.GoTo(link), telephone, desk);
        await Decides(desk, "KTP tidak terbaca.");
        await Decides(telephone, "NIK belum disebut.");

        Assert.Contains("Kiriman Anda yang baru tidak dicatat", await telephone.Body(), StringComparison.Ordinal);
        Assert.Equal("Siti Contoh", await telephone.Text("oleh"));
    }

    /// <summary>In the applicant's own turn, without a task.</summary>
    [Fact]
    public async Task Over_a_question_that_waits_on_the_desk()
    {
        await using var session = await BrowserSession.Start();
        var page = await session.House.Files();
        var id = Applicants.IdOf(page);
        await session.House.Returns(id, "KTP tidak terbaca.");
        var officer = await session.Officer();
        await session.House.Service<Ppid.App.Desk.Pins>().ChooseWithoutCode("siti", AtTask.Pin, CancellationToken.None);
        await officer.GoTo(await session.House.MailedLink("siti"));
        await officer.Fill("pin", AtTask.Pin);
        await officer.Press("masuk");
        await session.House.Visitor.Post($"{page}/pesan", [new("pesan", "KTP saya hilang, bagaimana?")], page: page);

        await officer.GoTo("/meja");
        await officer.Press("pesan-masuk");
        await officer.Fill("pesan", "Surat keterangan dari polisi cukup.");
        await officer.Press("kirim-pesan");
        await officer.GoTo("/meja");

        Assert.DoesNotContain("Pesan yang menunggu jawaban", await officer.Body(), StringComparison.Ordinal);
    }

    private static async Task Both(Func<Walker, Task> act, params Walker[] walkers)
    {
        foreach (var walker in walkers)
        {
            await act(walker);
        }
    }

    private static async Task Confirms(Walker walker, string name)
    {
        await walker.Fill("nama", name);
        await walker.Fill("pin", AtTask.Pin);
        await walker.Press("kirim");
    }

    private static async Task Decides(Walker walker, string reason)
    {
        await walker.Choose("hasil", "tidak-lengkap");
        await walker.Fill("tidak-lengkap.alasan", reason);
        await walker.Fill("pin", AtTask.Pin);
        await walker.Press("kirim");
    }
}
