using System.Net;
using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Officer;

/// <summary>The same task is open twice: on the telephone and at the desk, or with somebody who was given the link.</summary>
public sealed class Two_windows_on_one_task
{
    [Fact]
    public async Task Tell_the_slower_one_that_his_reason_is_not_the_one_that_went_out()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);
        var (first, second) = (await house.Visitor.Get(link), await house.Visitor.Get(link));

        var faster = await house.Visitor.Submit(first, link, Returned("KTP tidak terbaca."));
        var slower = await house.Visitor.Submit(second, link, Returned("Surat kuasa belum ada."));
        var again = await house.Visitor.Submit(first, link, Returned("KTP tidak terbaca."));

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.Conflict, HttpStatusCode.SeeOther),
            (faster.Status, slower.Status, again.Status));
        Assert.Contains("tidak dicatat", slower.Says("sudah-diputuskan"), StringComparison.Ordinal);
        Assert.Equal("Siti Contoh", slower.Says("oleh"));
    }

    /// <summary>What he typed is not lost, and he may still say it: from the page of the case.</summary>
    [Fact]
    public async Task Give_the_slower_one_his_message_back()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);
        var open = await house.Visitor.Get(link);
        await house.Returns(id, "KTP tidak terbaca.");

        var slower = await house.Visitor.Submit(open, $"{link}/pesan", [new("pesan", "Surat keterangan cukup.")]);

        Assert.Equal(HttpStatusCode.Conflict, slower.Status);
        Assert.Contains("Pesan Anda belum terkirim", slower.Says("sudah-diputuskan"), StringComparison.Ordinal);
        Assert.Contains("Surat keterangan cukup.", slower.Says("belum-terkirim"), StringComparison.Ordinal);
        Assert.Equal($"/meja/perkara/{id}#kotak-pesan", slower.Find("jawab-di-meja")!.GetAttribute("href"));
        Assert.Empty((await house.Look(id)).Facts.Messages);
    }

    /// <summary>Both have passed every question; the other one's decision is written between the slower one's last look and
    /// his own writing.</summary>
    [Fact]
    public async Task Tell_the_slower_one_so_when_both_press_at_once()
    {
        Func<Task>? meanwhile = null;
        await using var house = await HouseUnderTest.Start(adjust: services => FaultyStore.Before<ICaseStore>(
            services, (call, _) =>
            {
                if (call != nameof(ICaseStore.Append) || Interlocked.Exchange(ref meanwhile, null) is not { } first) return false;
                Task.Run(first).GetAwaiter().GetResult();
                return false;
            }));
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);
        var open = await house.Visitor.Get(link);
        meanwhile = () => house.Decides(id, "lengkap");

        var slower = await house.Visitor.Submit(open, link, Returned("KTP tidak terbaca."));

        Assert.Equal(HttpStatusCode.Conflict, slower.Status);
        Assert.Equal("Berkas lengkap", slower.Says("keputusan"));
        Assert.Contains("tidak dicatat", slower.Says("sudah-diputuskan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tell_who_checked_a_mail_first_and_keep_no_second_correction()
    {
        await using var house = await HouseUnderTest.Start();
        var id = (await house.Gets(Mails.Message("Permohonan informasi", Mails.Request))).Case();
        var link = await house.LinkWithPin(id);
        var (first, second) = (await house.Visitor.Get(link + "/isian"), await house.Visitor.Get(link + "/isian"));

        var faster = await house.Visitor.Submit(first, link + "/isian", Named("Siti Contoh Sejati"));
        var slower = await house.Visitor.Submit(second, link + "/isian", Named("Siti Conto"));
        var again = await house.Visitor.Submit(first, link + "/isian", Named("Siti Contoh Sejati"));

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.Conflict, HttpStatusCode.SeeOther),
            (faster.Status, slower.Status, again.Status));
        Assert.Contains("Siti Contoh sudah memeriksa", slower.Says("tidak-berlaku"), StringComparison.Ordinal);
        Assert.Contains("tidak dicatat", slower.Says("tidak-berlaku"), StringComparison.Ordinal);
        Assert.Equal(link, slower.Find("ke-tugas")!.GetAttribute("href"));
        Assert.Equal("Siti Contoh Sejati", (await house.Look(id)).Facts.Applicant.Name);
    }

    [Fact]
    public async Task Tell_whose_task_was_passed_on_that_his_decision_was_not_recorded()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);
        var open = await house.Visitor.Get(link);
        var task = (await house.Look(id)).Facts.Tasks[0];
        await house.Desk.Handle(
            "alih", id,
            new CaseCommand.Reassign(house.Time.Now, new(ActorKind.Admin, "nur", "Nur Contoh", "uji"), task.Number, "andi", "Cuti"),
            CancellationToken.None);

        var late = await house.Visitor.Submit(open, link, Returned("KTP tidak terbaca."));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.StartsWith("Kiriman Anda yang baru tidak dicatat.", late.Says("tidak-berlaku"), StringComparison.Ordinal);
        Assert.DoesNotContain((await house.Look(id)).Facts.Number, late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tell_the_slower_one_that_another_has_fetched_the_answer()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);
        await house.Answers(id);
        var page = link + "/penyerahan";
        var (first, second) = (await house.Visitor.Get(page), await house.Visitor.Get(page));

        var faster = await house.Visitor.Submit(first, page, Fetched("Siti Contoh"));
        var slower = await house.Visitor.Submit(second, page, Fetched("Budi Contoh"));
        var again = await house.Visitor.Submit(first, page, Fetched("Siti Contoh"));

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.Conflict, HttpStatusCode.SeeOther),
            (faster.Status, slower.Status, again.Status));
        Assert.Contains("tidak dicatat", slower.Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Fetched(string by) =>
        new() { ["cara"] = "langsung", ["penerima"] = by, ["pin"] = AtTask.Pin };

    private static Dictionary<string, string> Returned(string reason) => AtTask.Choosing("tidak-lengkap", ("alasan", reason));

    private static Dictionary<string, string> Named(string name) => new() { ["nama"] = name, ["pin"] = AtTask.Pin };
}
