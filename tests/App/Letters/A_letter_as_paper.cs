using Ppid.App.Letters;
using Ppid.Tests.App.Pdf;
using Xunit;

namespace Ppid.Tests.App.Letters;

public sealed class A_letter_as_paper
{
    public static TheoryData<string> ToApplicants =>
        [.. SampleLetters.All.Where(sample => sample.Value.Officer is null).Select(sample => sample.Key)];

    [Theory, MemberData(nameof(ToApplicants))]
    public async Task Is_the_same_bytes_each_time_and_holds_no_secret(string name)
    {
        var context = SampleLetters.All[name];

        var paper = (await Writing.Papers.Write(context))!;

        Assert.Equal(paper.Content, (await Writing.Papers.Write(context))!.Content);
        var text = PdfLines.AllText(new ParsedPdf(paper.Content));
        Assert.Contains(context.Facts.Number, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Story.Nik, text, StringComparison.Ordinal);
        Assert.DoesNotContain(context.Links.Ticket, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_only_the_last_four_digits_of_an_identity_number()
    {
        var receipt = (await Writing.Papers.Write(SampleLetters.All["tanda-terima-permohonan"]))!;

        Assert.Contains("••••••••••••0005", PdfLines.AllText(new ParsedPdf(receipt.Content)),
            StringComparison.Ordinal);
    }

    /// <summary>What to send again is told where it can be answered; the receipt is kept for its number.</summary>
    [Fact]
    public async Task As_a_receipt_lists_nothing_that_nobody_can_use()
    {
        var text = await Text("surel-tanda-terima-lampiran-bermasalah");
        Assert.DoesNotContain("KTP Siti.docx", text, StringComparison.Ordinal);
        Assert.Contains("KTP Siti.docx", await Text("surel-berkas-lengkap-lampiran-bermasalah"), StringComparison.Ordinal);
        Assert.Contains("Kirim lagi", await Text("surel-berkas-lengkap-lampiran-bermasalah"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_written_to_officers() =>
        Assert.Null(await Writing.Papers.Write(SampleLetters.All["tugas"]));

    [Fact]
    public async Task Travels_with_the_formal_mails_only()
    {
        foreach (var context in SampleLetters.All.Values)
        {
            var mail = await Writing.Mail(context);
            Assert.Equal(PaperRoom.TravelsAsPaper(context.Letter.Template), mail.Attachments.Count == 1);
        }

        Assert.Equal(
            "penolakan-000123-pi-dp2kukm-2026.pdf",
            (await Writing.Mail(SampleLetters.All["penolakan"])).Attachments[0].Name);
    }

    private static async Task<string> Text(string name) =>
        PdfLines.AllText(new ParsedPdf((await Writing.Papers.Write(SampleLetters.All[name]))!.Content));
}
