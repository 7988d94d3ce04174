using System.Net;
using Ppid.App.Mail.Incoming;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Officer;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>What no machine can say: an administrator does, on /kelola/surat-masuk.</summary>
public sealed class The_tray
{
    private const string Tray = "/kelola/surat-masuk";

    [Fact]
    public async Task Shows_what_is_unclear_with_the_cases_it_may_belong_to()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        var number = (await house.Look(id)).Facts.Number;
        var mail = await house.Gets(Mails.Message("Menyusul berkas", $"Ini <b>lampiran</b> untuk {number}.", from: "lain@contoh.id"));
        using var admin = await house.Administrator();

        Assert.Contains("Menyusul berkas", (await admin.Get(Tray)).Says("surat-masuk"), StringComparison.Ordinal);
        var page = await admin.Get($"{Tray}/{mail.Stream}");
        Assert.Contains("<b>lampiran</b>", page.Says("isi"), StringComparison.Ordinal);
        Assert.Contains($"{number}: ", page.Says("saran"), StringComparison.Ordinal);
        Assert.Contains("lain@contoh.id", (await admin.Get($"{Tray}/{mail.Stream}/asli.eml")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00001/PI/DP2KUKM/2026", "a zero is missing")]
    [InlineData("no. 1/pi/dp2kukm/2026", "all zeros are missing")]
    [InlineData("000001 / PI / DP2KUKM / 2026", "blanks")]
    [InlineData("000001-PI-DP2KUKM-2026", "dashes")]
    public async Task Shows_the_case_that_a_number_not_quite_right_means(string written, string because)
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        var mail = await house.Gets(Mails.Message("Menyusul berkas", $"Untuk permohonan {written} ya.", from: "lain@contoh.id"));
        using var admin = await house.Administrator();

        var page = await admin.Get($"{Tray}/{mail.Stream}");
        Assert.True(page.Says("saran").Contains((await house.Look(id)).Facts.Number, StringComparison.Ordinal), because);
    }

    /// <summary>Numbers are looked for in what strangers write, whenever somebody opens the page.</summary>
    [Fact]
    public async Task Shows_a_message_whatever_was_done_to_keep_its_reader_busy()
    {
        await using var house = await HouseUnderTest.Start();
        var line = string.Concat(Enumerable.Repeat("1----1/--1 - ", 100));
        var mail = await house.Gets(Mails.Message(
            "Nomor", string.Join('\n', Enumerable.Repeat(line, 100)), from: "lain@contoh.id"));
        using var admin = await house.Administrator();

        Assert.Equal(HttpStatusCode.OK, (await admin.Get($"{Tray}/{mail.Stream}")).Status);
    }

    [Fact]
    public async Task Puts_a_message_into_the_case_it_belongs_to()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        var mail = await house.Gets(Mails.Message("Menyusul", "Ini nomor rumah saya: 7.", from: "siti@contoh.id"));
        using var admin = await house.Administrator();
        var done = await admin.Post($"{Tray}/{mail.Stream}",
        [
            new("tindakan", "tautkan"), new("berkas", (await house.Look(id)).Facts.Number), new("sebagai", "pesan"),
        ]);
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.StartsWith(
            "Ini nomor rumah saya: 7.\n", (await house.Look(id)).Facts.Messages[^1].Text, StringComparison.Ordinal);
        Assert.NotNull((await admin.Follow(done)).Find("kosong"));
        Assert.Equal(MailFate.Message, (await house.Mail(mail.Stream)).Sorted!.Fate);
    }

    [Fact]
    public async Task Says_at_the_field_when_there_is_no_such_case()
    {
        await using var house = await HouseUnderTest.Start();
        var mail = await house.Gets(Mails.Message("Menyusul", "Ini."));
        using var admin = await house.Administrator();
        var refused = await admin.Post($"{Tray}/{mail.Stream}",
            [new("tindakan", "tautkan"), new("berkas", "000099/PI/DP2KUKM/2026"), new("sebagai", "pesan")]);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.NotNull(refused.ErrorAt("berkas"));
    }

    [Fact]
    public async Task Makes_a_request_of_what_did_not_look_like_one()
    {
        await using var house = await HouseUnderTest.Start();
        var mail = await house.Gets(Mails.Message("Tanya", "Berapa koperasi di Samarinda?"));
        using var admin = await house.Administrator();
        await admin.Post($"{Tray}/{mail.Stream}", [new("tindakan", "permohonan")]);
        await house.Round();
        var facts = (await house.Look((await house.Mail(mail.Stream)).Case())).Facts;
        Assert.Equal("Berapa koperasi di Samarinda?", facts.Application.Title);
        Assert.Contains(facts.Number, house.LetterTo("siti@contoh.id").Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lays_aside_what_is_not_for_the_office_with_a_reason()
    {
        await using var house = await HouseUnderTest.Start();
        var mail = await house.Gets(Mails.Message("Undangan", "Rapat besok."));
        using var admin = await house.Administrator();
        await admin.Post($"{Tray}/{mail.Stream}", [new("tindakan", "bukan"), new("alasan", "Undangan untuk dinas lain")]);
        var record = await house.Mail(mail.Stream);
        Assert.Equal(
            (MailFate.NotForUs, "Undangan untuk dinas lain", "nur"),
            (record.Sorted!.Fate, record.Sorted.Note, record.Sorted.By.Id));
        Assert.Contains("Undangan", (await admin.Get($"{Tray}?bulan=2026-03")).Says("surat-masuk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_a_message_sorted_anew()
    {
        await using var house = await HouseUnderTest.Start();
        var mail = await house.Gets(Mails.Message("Tanya", "Halo."));
        using var admin = await house.Administrator();
        await admin.Post($"{Tray}/{mail.Stream}", [new("tindakan", "ulang")]);
        Assert.Null((await house.Mail(mail.Stream)).Sorted);
        await house.Round();
        Assert.Equal(MailFate.Unclear, (await house.Mail(mail.Stream)).Sorted!.Fate);
    }

    [Fact]
    public async Task Leads_the_officer_to_compare_what_was_read_with_the_mail()
    {
        await using var house = await HouseUnderTest.Start();
        var id = (await house.Gets(Mails.Message("Permohonan informasi", Mails.Request))).Case();
        var link = await house.LinkWithPin(id);
        var task = await house.Visitor.Get(link);
        Assert.NotNull(task.Find("tebakan"));
        var early = await house.Visitor.Post(link, AtTask.Choosing("lengkap"));
        Assert.Equal(HttpStatusCode.Conflict, early.Status);

        var page = await house.Visitor.Get(link + "/isian");
        var original = await house.Visitor.Get(page.Find("surel")!.GetAttribute("href")!);
        Assert.Contains("Penulisan skripsi", original.Text, StringComparison.Ordinal);
        var confirmed = await house.Visitor.Submit(page, link + "/isian", [new("nama", "Siti Contoh Sejati"), new("pin", AtTask.Pin)]);
        Assert.Equal(HttpStatusCode.SeeOther, confirmed.Status);
        var facts = (await house.Look(id)).Facts;
        Assert.Equal(("Siti Contoh Sejati", false), (facts.Applicant.Name, facts.Guessed));
        Assert.Equal(HttpStatusCode.SeeOther, (await house.Visitor.Post(link, AtTask.Choosing("lengkap"))).Status);
    }
}
