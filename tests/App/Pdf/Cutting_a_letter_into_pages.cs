using Ppid.App.Pdf;
using Ppid.Domain;
using Xunit;

namespace Ppid.Tests.App.Pdf;

public sealed class Cutting_a_letter_into_pages
{
    // 25 mm above the lower edge of the paper, in points.
    private const double Foot = 70.8;

    private static readonly Signature Signed = new("Kepala Dinas,", "Rina Wahyuni")
    {
        Nip = "1970",
        PlaceAndDate = "Samarinda",
    };

    [Fact]
    public void Needs_one_page_for_a_receipt() =>
        Assert.Single(new ParsedPdf(PdfWriter.Write(Samples.Receipt)).Pages);

    [Fact]
    public void Needs_three_pages_for_a_letter_with_a_long_table() =>
        Assert.Equal(3, new ParsedPdf(PdfWriter.Write(Samples.Long)).Pages.Count);

    [Fact]
    public void Makes_one_page_of_nothing() => Assert.Single(Set([]).Pages);

    [Fact]
    public void Never_leaves_a_signature_without_two_lines_of_what_is_signed()
    {
        for (var lines = 30; lines < 56; lines++)
        {
            var pdf = Set([.. Lines(lines), Signed]);
            var last = PdfLines.Of(pdf, pdf.Pages.Count - 1).Select(line => line.Text).ToList();
            Assert.Contains("NIP 1970", last);
            Assert.True(last.IndexOf("Samarinda") >= 2, $"After {lines} lines the signature stands alone.");
        }
    }

    [Fact]
    public void Never_leaves_a_heading_or_a_single_line_at_the_foot()
    {
        for (var lines = 30; lines < 56; lines++)
        {
            var pdf = Set(
            [
                .. Lines(lines),
                new Heading("Judul"),
                new Paragraph(string.Join(' ', Enumerable.Repeat("dokumen", 80))),
            ]);
            var foot = Content(pdf, 0).TakeLast(2).Select(line => line.Text);
            Assert.DoesNotContain("Judul", foot);
        }
    }

    [Fact]
    public void Cuts_a_row_that_no_page_can_hold_and_loses_no_word()
    {
        var words = Enumerable.Range(1, 3000).Select(number => $"kata{number}").ToList();

        var pdf = Set([new Table([new("No.", 1), new("Isi", 3)], [["1", string.Join(' ', words)]])]);

        Assert.True(pdf.Pages.Count > 3);
        var read = PdfLines.AllText(pdf).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(words, read.Where(word => word.StartsWith("kata", StringComparison.Ordinal)));
    }

    [Fact]
    public void Keeps_every_line_above_the_foot_of_the_page()
    {
        var pdf = new ParsedPdf(PdfWriter.Write(Samples.Long));
        for (var page = 0; page < pdf.Pages.Count; page++)
        {
            Assert.All(Content(pdf, page), line => Assert.InRange(line.Y, Foot, 842));
        }
    }

    [Fact]
    public void Refuses_a_table_with_a_ragged_row() =>
        Assert.Throws<ArgumentException>(() => new Table([new("Satu", 1), new("Dua", 1)], [["hanya satu"]]));

    private static IEnumerable<PdfLine> Content(ParsedPdf pdf, int page) =>
        PdfLines.Of(pdf, page).Where(line => line.Role.Length > 0);

    private static IEnumerable<Block> Lines(int count) =>
        Enumerable.Range(1, count).Select(line => new Paragraph($"Baris {line}"));

    private static ParsedPdf Set(ListOf<Block> blocks) =>
        new(PdfWriter.Write(new("Surat", DateTimeOffset.UnixEpoch, blocks)));
}
