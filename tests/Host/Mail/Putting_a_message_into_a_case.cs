using System.Net;
using Ppid.App.Mail.Incoming;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>An administrator who types a number from memory, and may be wrong.</summary>
public sealed class Putting_a_message_into_a_case
{
    [Fact]
    public async Task Of_somebody_else_is_asked_about_once_more()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        var number = (await house.Look(id)).Facts.Number;
        await house.Returns(id, "KTP tidak terbaca.");
        var mail = await house.Gets(Mails.Message("Menyusul", "Ini KTP saya.", from: "lain@contoh.id"));
        using var admin = await house.Administrator();
        KeyValuePair<string, string>[] typed =
            [new("tindakan", "tautkan"), new("berkas", number), new("sebagai", "kelengkapan")];

        var asked = await admin.Post(Page(mail), typed);

        Assert.Equal(HttpStatusCode.Conflict, asked.Status);
        Assert.Contains($"bukan dari alamat pemohon berkas {number}", asked.ErrorAt("yakin"), StringComparison.Ordinal);
        Assert.IsType<CaseFile.Returned>((await house.Look(id)).State);
        Assert.Equal(number, asked.Find("untuk-berkas")!.GetAttribute("value"));

        var other = await admin.Post(Page(mail), [.. typed, new("untuk", "000099/PI/DP2KUKM/2026"), new("yakin", "ya")]);
        Assert.NotNull(other.ErrorAt("yakin"));

        var done = await admin.Post(Page(mail), [.. typed, new("untuk", number), new("yakin", "ya")]);
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Equal(MailFate.Completion, (await house.Mail(mail.Stream)).Sorted!.Fate);
    }

    [Fact]
    public async Task Forgives_how_its_number_is_typed()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        var number = (await house.Look(id)).Facts.Number;
        var mail = await house.Gets(Mails.Message("Menyusul", "Nomor rumah saya 7."));
        using var admin = await house.Administrator();

        var typed = number.ToLowerInvariant().TrimStart('0').Replace("/", " / ", StringComparison.Ordinal);
        await admin.Post(Page(mail), [new("tindakan", "tautkan"), new("berkas", typed), new("sebagai", "pesan")]);

        Assert.StartsWith("Nomor rumah saya 7.\n", (await house.Look(id)).Facts.Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_a_colleague_has_dealt_with_says_so()
    {
        await using var house = await HouseUnderTest.Start();
        var mail = await house.Gets(Mails.Message("Tanya", "Halo."));
        using var admin = await house.Administrator();
        var opened = await admin.Get(Page(mail));
        await admin.Post(Page(mail), [new("tindakan", "bukan"), new("alasan", "Salah alamat")]);

        var late = await admin.Submit(opened, Page(mail), [new("tindakan", "permohonan")]);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("sudah diolah", late.Says("ditolak"), StringComparison.Ordinal);
        Assert.Equal(MailFate.NotForUs, (await house.Mail(mail.Stream)).Sorted!.Fate);
    }

    [Fact]
    public async Task Takes_the_number_of_a_suggestion_at_one_press()
    {
        await using var house = await HouseUnderTest.Start();
        await house.Files();
        var id = Applicants.IdOf(await house.Files());
        var mail = await house.Gets(Mails.Message(new string('p', 200), "Halo."));
        using var admin = await house.Administrator();
        var page = await admin.Get(Page(mail));
        Assert.Equal(200, page.Says("perihal").Trim().Length);

        var number = (await house.Look(id)).Facts.Number;
        var link = page.Page.QuerySelectorAll("[data-testid=pakai]").Single(each =>
            each.TextContent.Contains(number, StringComparison.Ordinal));
        var chosen = await admin.Get(link.GetAttribute("href")!);

        Assert.Equal(number, chosen.Page.QuerySelector("input[name=berkas]")!.GetAttribute("value"));
    }

    private static string Page(MailRecord mail) => $"/kelola/surat-masuk/{mail.Stream}";
}
