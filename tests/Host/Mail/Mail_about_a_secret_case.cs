using System.Net;
using Ppid.App.Mail.Incoming;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>A reporter does not always write to the address of his case, and machines answer for him.</summary>
public sealed class Mail_about_a_secret_case
{
    private const string Tray = "/kelola/surat-masuk";

    private static readonly string[] Telling = ["budi", "Budi", "Titipan", "cuti"];

    [Theory]
    [InlineData("Laporan saya {0}", "Titipan itu dibawa hari Senin.", "", MailFate.Unclear, "its number in the subject")]
    [InlineData("Laporan saya", "Titipan, nomor {0}.", "", MailFate.Unclear, "its number in the text")]
    [InlineData("Permohonan informasi", "Saya meminta informasi. Titipan {0}", "", MailFate.Unclear, "no request out of it")]
    [InlineData("Laporan", "Titipan.\r\n> https://ppid.contoh.id/lacak/{1}/AAAA", "", MailFate.Unclear, "it quotes the link")]
    [InlineData("Re: Berkas {0}", "Saya cuti.", "Auto-Submitted: auto-replied\r\n", MailFate.Automatic, "an absence note")]
    [InlineData("Undelivered", "budi@contoh.id: no such user\r\nSubject: Berkas {0}", "X-Failed-Recipients: budi@contoh.id\r\n",
        MailFate.Bounced, "a report in the words of its machine")]
    public async Task Shows_no_administrator_who_wrote_it(string subject, string text, string headers, MailFate fate, string because)
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report("Menerima titipan", "wulan");
        var number = (await house.Look(id)).Facts.Number;

        var mail = await house.Gets(Mails.Message(
            string.Format(null, subject, number), string.Format(null, text, number, id), from: "Budi <budi@contoh.id>", headers: headers));

        Assert.True((fate, id.Value) == (mail.Sorted!.Fate, mail.Sorted.Case), because);
        using var admin = await house.Administrator();
        await Silent(house, admin, mail.Stream);
    }

    [Fact]
    public async Task That_waits_goes_where_it_belongs_unread_and_says_who_put_it_there()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report("Menerima titipan", "wulan");
        var mail = await house.Gets(Mails.Message(
            "Laporan " + (await house.Look(id)).Facts.Number, "Titipan itu.", from: "Budi <budi@contoh.id>"));
        using var admin = await house.Administrator();

        await admin.Post($"{Tray}/{mail.Stream}", [new("tindakan", "ulang")]);
        await Silent(house, admin, mail.Stream);
        await house.Round();
        await Silent(house, admin, mail.Stream);
        await admin.Post($"{Tray}/{mail.Stream}", [new("tindakan", "tautkan")]);

        var message = (await house.Look(id)).Facts.Messages[^1];
        Assert.StartsWith("Titipan itu.", message.Text, StringComparison.Ordinal);
        Assert.Contains("dimasukkan ke berkas ini oleh admin", message.Text, StringComparison.Ordinal);
        Assert.Contains("Nur Contoh", message.By.Via, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_read_by_nobody_before_it_is_known_to_be_about_none()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report("Menerima titipan", "wulan");
        var number = (await house.Look(id)).Facts.Number;
        var taken = await house.Takes(Mails.Message("Laporan", $"Titipan {number}", from: "Budi <budi@contoh.id>"));
        using var admin = await house.Administrator();

        await Silent(house, admin, taken.Stream);
    }

    /// <summary>After so many failures a person has to look; not at this one.</summary>
    [Fact]
    public async Task Is_read_by_nobody_either_when_sorting_it_has_failed_too_often()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report("Menerima titipan", "wulan");
        var number = (await house.Look(id)).Facts.Number;
        var taken = await house.Takes(Mails.Message("Laporan", $"Titipan {number}", from: "Budi <budi@contoh.id>"));
        var owed = (await house.Store.Effect($"{taken.Stream}:1:0", CancellationToken.None))!;

        await house.Service<MailDesk>().Sort(owed with { Attempts = 5 }, CancellationToken.None);

        Assert.True((await house.Mail(taken.Stream)).IsOpen);
        using var admin = await house.Administrator();
        await Silent(house, admin, taken.Stream);
    }

    /// <summary>An officer may be the reporter: what he writes must not be lost, nor be told apart from others' mails.</summary>
    [Fact]
    public async Task From_an_officer_reaches_whoever_holds_it()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report("Menerima titipan", "wulan");
        var officer = (await house.Look(id)).Rules.Roster.Officer("andi")!;

        var mail = await house.Gets(Mails.Message("Bukti", "Titipan itu.", house.AddressOf(id), officer.Email));

        Assert.Equal((MailFate.Message, id.Value), (mail.Sorted!.Fate, mail.Sorted.Case));
        Assert.Equal("Titipan itu.", (await house.Look(id)).Facts.Messages[^1].Text);
    }

    /// <summary>Some servers send their reports where answers go, without the header of what came back.</summary>
    [Fact]
    public async Task That_reports_to_its_own_address_names_nobody()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report("Menerima titipan", "wulan");

        var mail = await house.Gets(Mails.Message(
            "Undelivered", "Gagal.", house.AddressOf(id), "mailer-daemon@mx.contoh.id",
            headers: "X-Failed-Recipients: budi@contoh.id\r\n"));

        Assert.False(mail.IsOpen);
        using var admin = await house.Administrator();
        await Silent(house, admin, mail.Stream);
    }

    /// <summary>That a note came instead of an answer tells who is away.</summary>
    [Fact]
    public async Task Looks_alike_whoever_or_whatever_wrote_it()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report("Menerima titipan", "wulan");
        await house.Gets(Mails.Message("Bukti", "Titipan itu.", house.AddressOf(id)));
        await house.Gets(Mails.Message("Bukti", "Saya cuti.", house.AddressOf(id), headers: "Auto-Submitted: auto-replied\r\n"));
        using var admin = await house.Administrator();

        var rows = (await admin.Get($"{Tray}?bulan={house.Time.Now:yyyy-MM}")).Page.QuerySelectorAll("[data-testid=baris]");

        Assert.Equal(2, rows.Length);
        Assert.Equal(rows[0].TextContent.Trim(), rows[1].TextContent.Trim());
    }

    private static async Task Silent(HouseUnderTest house, Visitor admin, string stream)
    {
        var pages = new[]
        {
            await admin.Get(Tray), await admin.Get($"{Tray}?bulan={house.Time.Now:yyyy-MM}"), await admin.Get($"{Tray}/{stream}"),
        };
        Assert.All(pages, page => page.IsSilentOn(Telling));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Get($"{Tray}/{stream}/asli.eml")).Status);
    }
}
