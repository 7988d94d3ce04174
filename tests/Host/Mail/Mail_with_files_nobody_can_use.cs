using Ppid.App.Mail.Incoming;
using Ppid.Domain.Cases;
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
