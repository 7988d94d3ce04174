using Ppid.App.Mail.Incoming;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Officer;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>Whoever writes from a telephone does not know what a kind of file is: he is told what came, what did not, and
/// what to do.</summary>
public sealed class Mail_with_files_nobody_can_use
{
    private const string Siti = "siti@contoh.id";

    [Fact]
    public async Task Brings_a_telephones_photograph_into_the_file()
    {
        await using var house = await HouseUnderTest.Start();

        var mail = await house.Gets(Mails.Message("Permohonan informasi", Mails.Request, file: ("KTP.HEIC", Papers.Heic)));

        var kept = (await house.Look(mail.Case())).Facts.Documents[0];
        Assert.Equal(("KTP.heic", "image/heic", DocumentKind.Identity), (kept.Name, kept.MediaType, kept.Kind));
        Assert.Contains("dalam berkas Anda: KTP.heic.", house.LetterTo(Siti).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("dikirim lagi", house.LetterTo(Siti).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KTP.docx", "PK\u0003\u0004", FileFault.Kind, "KTP.docx: rusak, atau jenisnya tidak dapat kami terima.")]
    [InlineData("KTP.jpg", "", FileFault.Empty, "KTP.jpg: kosong (0 byte)")]
    [InlineData("winmail.dat", "x", FileFault.Wrapped, "winmail.dat: bungkusan buatan Outlook")]
    [InlineData("KTP.pdf", "%PDF-1.4\n/Encrypt\nstartxref\n0\n%%EOF\n", FileFault.Locked, "KTP.pdf: dikunci. Bila terbuka")]
    public async Task Is_answered_with_what_is_wrong_and_what_to_do(string name, string content, FileFault fault, string told)
    {
        await using var house = await HouseUnderTest.Start();

        var mail = await house.Gets(Mails.Message(
            "Permohonan informasi", Mails.Request, file: (name, System.Text.Encoding.Latin1.GetBytes(content))));

        var facts = (await house.Look(mail.Case())).Facts;
        Assert.Equal([new FaultyFile(name, fault)], facts.Faulty);
        Assert.Equal(fault == FileFault.Locked, facts.Documents.Any(document => document.Name == name));
        Assert.DoesNotContain("Dokumen yang sudah ada", house.LetterTo(Siti).Text, StringComparison.Ordinal);
        var receipt = house.LetterTo(Siti).Text.ReplaceLineEndings(" ").Replace("    ", " ", StringComparison.Ordinal);
        Assert.Contains(told, receipt, StringComparison.Ordinal);
        Assert.Contains("Balas surel ini dan lampirkan lagi dokumennya", receipt, StringComparison.Ordinal);
        var task = await house.Visitor.Get(await house.Link(facts.Id));
        Assert.Contains($"{name} (", task.Says("lampiran-bermasalah"), StringComparison.Ordinal);
    }

    /// <summary>He thinks that he has done his part, and the file goes on waiting for him.</summary>
    [Fact]
    public async Task To_a_file_that_waits_for_them_is_answered_though_it_is_only_a_message()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        await house.Returns(id, "KTP tidak terbaca.");
        await house.Round();

        var mail = await house.Gets(Mails.Message(
            "Re: berkas", "Terlampir.", house.AddressOf(id), file: ("KTP.docx", "PK"u8.ToArray())));

        Assert.Equal(MailFate.Unclear, mail.Sorted!.Fate);
        Assert.IsType<CaseFile.Returned>((await house.Look(id)).State);
        var letter = house.LetterTo(Siti);
        Assert.StartsWith("Lampiran untuk ", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("KTP.docx: rusak", letter.Text, StringComparison.Ordinal);
        Assert.Contains("masih menunggu kelengkapan", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_completes_a_file_all_the_same_says_so_with_the_new_date()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        await house.Returns(id, "KTP tidak terbaca.");
        await house.Round();

        var mail = await house.Gets(Mails.Of(
            "Re: berkas", "Terlampir.", house.AddressOf(id), ("KTP.png", Papers.Png), ("akta.docx", "PK"u8.ToArray())));

        Assert.Equal(MailFate.Completion, mail.Sorted!.Fate);
        var letter = house.LetterTo(Siti);
        Assert.StartsWith("Kelengkapan ", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("akta.docx: rusak", letter.Text, StringComparison.Ordinal);
        Assert.Contains("dalam berkas ini: ktp.png.", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("tidak perlu melakukan apa pun", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("KTP cukup difoto", letter.Text, StringComparison.Ordinal); // it is there
    }

    [Fact]
    public async Task Is_a_message_however_many_there_are_and_however_much_it_says()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        var files = Enumerable.Range(0, 60).Select(number => ($"{new string('x', 90)}{number}.docx", "PK"u8.ToArray())).ToArray();

        var mail = await house.Gets(Mails.Of("Bukti", new string('a', 9000), house.AddressOf(id), files));

        var message = Assert.Single((await house.Look(id)).Facts.Messages);
        Assert.Equal((MailFate.Message, 20), (mail.Sorted!.Fate, message.Faulty!.Count));
        Assert.EndsWith("dan 40 lagi.", message.Text, StringComparison.Ordinal);
        Assert.Contains("21. dan 40 lampiran lain.", house.LetterTo(Siti).Text, StringComparison.Ordinal);
    }

    /// <summary>Mail servers and programs put these in; nobody has anything to send again.</summary>
    [Theory]
    [InlineData("ATT00001.htm", "application/octet-stream", "<html></html>")]
    [InlineData("ATT00002.txt", "application/octet-stream", "--")]
    [InlineData("kaki.html", "text/html", "<p>Jalan Pemuda 1</p>")]
    [InlineData("undangan.ics", "text/calendar", "")]
    [InlineData("logo.gif", "image/gif", "GIF89a")]
    [InlineData("logo.webp", "application/octet-stream", "RIFF\0\0\0\0WEBPVP8 ")]
    public async Task Asks_for_nothing_again_that_a_program_put_there(string name, string kind, string content)
    {
        await using var house = await HouseUnderTest.Start();

        var mail = await house.Gets(Mails.Of(
                "Permohonan informasi", Mails.Request, Mails.Office, (name, System.Text.Encoding.Latin1.GetBytes(content)))
            .Replace("application/octet-stream", kind, StringComparison.Ordinal));

        Assert.Equal([new FaultyFile(name, FileFault.Companion)], (await house.Look(mail.Case())).Facts.Faulty);
        Assert.DoesNotContain("dikirim lagi", house.LetterTo(Siti).Text, StringComparison.Ordinal);
    }

    /// <summary>What is not evidently an ornament may be the card itself.</summary>
    [Theory]
    [InlineData("KTP.webp", "RIFF\0\0\0\0WEBPVP8 ", 20_000)]
    [InlineData("KTP.gif", "GIF89a", 100)]
    [InlineData("ATT1.pdf", "%PDF", 0)]
    public async Task Asks_again_for_what_may_be_a_document(string name, string content, int more)
    {
        await using var house = await HouseUnderTest.Start();

        var mail = await house.Gets(Mails.Message(
            "Permohonan informasi", Mails.Request,
            file: (name, System.Text.Encoding.Latin1.GetBytes(content + new string('x', more)))));

        Assert.Equal([new FaultyFile(name, FileFault.Kind)], (await house.Look(mail.Case())).Facts.Faulty);
    }

    /// <summary>A photographed letter, and not a word: its sender hears nothing until somebody has looked into it.</summary>
    [Fact]
    public async Task And_nothing_else_waits_for_an_administrator_who_makes_a_request_of_it_at_one_press()
    {
        await using var house = await HouseUnderTest.Start();
        var mail = await house.Gets(Mails.Message("", "", file: ("IMG_1.HEIC", Papers.Heic)));
        using var admin = await house.Administrator();
        var page = await admin.Get($"/kelola/surat-masuk/{mail.Stream}");
        Assert.Contains("IMG_1.HEIC", page.Says("isi"), StringComparison.Ordinal);
        Assert.Contains("hanya membawa lampiran", page.Says("catatan"), StringComparison.Ordinal);
        Assert.Contains("belum diberi kabar", page.Says("catatan"), StringComparison.Ordinal);

        var done = await admin.Submit(page, $"/kelola/surat-masuk/{mail.Stream}", [new("tindakan", "permohonan")]);
        await house.Round();

        Assert.Equal(System.Net.HttpStatusCode.SeeOther, done.Status);
        Assert.Contains("IMG_1.heic", house.LetterTo(Siti).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_is_a_recording_asks_for_no_photograph_of_it()
    {
        await using var house = await HouseUnderTest.Start();

        await house.Gets(Mails.Message("Permohonan informasi", Mails.Request, file: ("VID_1.MP4", "x"u8.ToArray())));

        Assert.Contains(
            "Isi rekaman suara atau video ceritakan", house.LetterTo(Siti).Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_one_name_are_two_documents_that_can_be_told_apart()
    {
        await using var house = await HouseUnderTest.Start();

        var mail = await house.Gets(Mails.Of(
            "Permohonan informasi", Mails.Request, Mails.Office,
            ("KTP.pdf", Papers.Pdf()), ("ktp.pdf", Papers.Pdf(9)), ("KTP.pdf", Papers.Pdf(20)), ("KTP.pdf", Papers.Pdf())));

        var names = (await house.Look(mail.Case())).Facts.Documents.Select(document => document.Name);
        Assert.Equal(["KTP.pdf", "ktp (2).pdf", "KTP (3).pdf", "surel.txt"], names);
    }

    [Fact]
    public async Task Is_opened_by_an_officer_as_a_download_where_no_browser_draws_it()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files(new Upload("identitas", "IMG_1.HEIC", Papers.Heic, "image/heic")));

        var page = await house.Visitor.Get(await house.Link(id));
        var paper = await house.Visitor.Get(page.Page.QuerySelector("a.paper")!.GetAttribute("href")!);

        Assert.Contains("HEIC", page.Page.QuerySelector("[data-testid=dokumen]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("attachment; filename*=UTF-8''IMG_1.heic", paper.Header("Content-Disposition"));
    }
}
