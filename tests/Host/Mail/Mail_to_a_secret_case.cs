using System.Net;
using Ppid.App.Mail.Incoming;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>Whoever answers a letter of a secret case is its reporter, and the administrator may be the one reported.</summary>
public sealed class Mail_to_a_secret_case
{
    private const string Tray = "/kelola/surat-masuk";
    private const string Words = "Titipan itu dibawa hari Senin.";

    private static readonly string[] Telling = ["siti", "Siti", "Bukti baru", "Titipan"];

    [Fact]
    public async Task Reaches_whoever_holds_it_and_shows_no_administrator_who_wrote_what()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report("Menerima titipan", "wulan");

        var mail = await house.Gets(Message(house, id));

        Assert.Equal((MailFate.Message, id.Value), (mail.Sorted!.Fate, mail.Sorted.Case));
        Assert.Equal(Words, (await house.Look(id)).Facts.Messages[^1].Text);
        using var admin = await house.Administrator();
        var list = await admin.Get($"{Tray}?bulan={house.Time.Now:yyyy-MM}");
        Assert.Contains("rahasia", list.Says("baris"), StringComparison.Ordinal);
        var page = await admin.Get($"{Tray}/{mail.Stream}");
        Assert.NotNull(page.Find("rahasia"));
        Silent(list, page);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Get($"{Tray}/{mail.Stream}/asli.eml")).Status);
    }

    [Fact]
    public async Task Is_hidden_before_it_is_sorted_as_well()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report("Menerima titipan", "wulan");
        var taken = await house.Takes(Message(house, id));
        using var admin = await house.Administrator();

        Silent(await admin.Get($"{Tray}/{taken.Stream}"));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Get($"{Tray}/{taken.Stream}/asli.eml")).Status);
    }

    /// <summary>Two messages under one name: a person says whether it is genuine, though he reads neither.</summary>
    [Fact]
    public async Task That_waits_for_a_person_can_go_nowhere_but_there()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report("Menerima titipan", "wulan");
        var other = Applicants.IdOf(await house.Files());
        const string names = "Message-ID: <sama@contoh.id>\r\nDate: Mon, 9 Mar 2026 08:00:00 +0800\r\n";
        await house.Gets(names + Message(house, id, "Pertama."));
        var mail = await house.Gets(names + Message(house, id));
        using var admin = await house.Administrator();
        var page = await admin.Get($"{Tray}/{mail.Stream}");
        Assert.True(mail.IsOpen);
        Silent(await admin.Get(Tray), page);

        var request = await admin.Post($"{Tray}/{mail.Stream}", [new("tindakan", "permohonan")]);
        Assert.Equal(HttpStatusCode.BadRequest, request.Status);
        await admin.Post(
            $"{Tray}/{mail.Stream}",
            [new("tindakan", "tautkan"), new("berkas", (await house.Look(other)).Facts.Number), new("sebagai", "pesan")]);

        Assert.Empty((await house.Look(other)).Facts.Messages);
        Assert.Equal(["Pertama.", Words], (await house.Look(id)).Facts.Messages.Select(message => message.Text.Split('\n')[0]));
        Assert.False((await house.Mail(mail.Stream)).IsOpen);
    }

    [Theory]
    [InlineData("bukan", MailFate.NotForUs)]
    [InlineData("ulang", MailFate.Unclear)]
    public async Task That_waits_can_be_set_aside_or_sorted_anew_unread(string action, MailFate fate)
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report("Menerima titipan", "wulan");
        const string names = "Message-ID: <sama@contoh.id>\r\nDate: Mon, 9 Mar 2026 08:00:00 +0800\r\n";
        await house.Gets(names + Message(house, id, "Pertama."));
        var mail = await house.Gets(names + Message(house, id));
        using var admin = await house.Administrator();

        await admin.Post($"{Tray}/{mail.Stream}", [new("tindakan", action), new("alasan", "Kembar, tidak perlu.")]);
        await house.Round();

        Assert.Equal(fate, (await house.Mail(mail.Stream)).Sorted!.Fate);
        Silent(await admin.Get($"{Tray}/{mail.Stream}"));
    }

    [Fact]
    public async Task And_to_another_case_goes_to_the_secret_one_alone()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report("Menerima titipan", "wulan");
        var other = Applicants.IdOf(await house.Files());

        var mail = await house.Gets(Mails.Message("Bukti baru", Words, $"{house.AddressOf(other)}, {house.AddressOf(id)}"));

        Assert.Equal((MailFate.Message, id.Value), (mail.Sorted!.Fate, mail.Sorted.Case));
        Assert.Empty((await house.Look(other)).Facts.Messages);
    }

    /// <summary>RFC 3464: the report names whom the letter was for.</summary>
    [Fact]
    public async Task And_a_report_that_a_letter_of_it_came_back_names_nobody()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report("Menerima titipan", "wulan");

        var mail = await house.Gets(Mails.Report(house.AddressOf(id)));

        Assert.Equal((MailFate.Bounced, id.Value), (mail.Sorted!.Fate, mail.Sorted.Case));
        using var admin = await house.Administrator();
        Silent(await admin.Get($"{Tray}?bulan={house.Time.Now:yyyy-MM}"), await admin.Get($"{Tray}/{mail.Stream}"));
    }

    private static string Message(HouseUnderTest house, CaseId id, string words = Words) =>
        Mails.Message("Bukti baru", words, house.AddressOf(id));

    private static void Silent(params PageReply[] pages) => Assert.All(pages, page => page.IsSilentOn(Telling));
}
