using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ppid.App.Pdf;
using Xunit;

namespace Ppid.Tests.App.Pdf;

public sealed class Reading_a_letter_aloud
{
    private static readonly ParsedPdf Receipt = new(PdfWriter.Write(Samples.Receipt));
    private static readonly ParsedPdf Long = new(PdfWriter.Write(Samples.Long));

    [Theory]
    [InlineData("H1")]
    [InlineData("H2")]
    [InlineData("P")]
    [InlineData("Table")]
    [InlineData("TH")]
    [InlineData("L")]
    [InlineData("LBody")]
    [InlineData("Figure")]
    public void Finds_every_kind_of_element(string role) =>
        Assert.Contains($"/S /{role} /P", Receipt.Text);

    [Fact]
    public void Finds_words_in_place_of_the_QR_code()
    {
        var figure = Assert.Single(Receipt.Objects, text => text.Contains("/S /Figure"));
        var alt = Regex.Match(figure, "/Alt <FEFF([0-9A-F]+)>").Groups[1].Value;

        Assert.Equal("Kode QR menuju halaman lacak permohonan PPID-2026-0147",
            Encoding.BigEndianUnicode.GetString(Convert.FromHexString(alt)));
        Assert.Matches(@"/BBox \[85\.039 [\d.]+ 153\.039 [\d.]+\]", figure);
    }

    [Fact]
    public void Leads_from_every_mark_to_its_element_and_back()
    {
        var root = Long.Object(ParsedPdf.Reference(Long.Catalog, "StructTreeRoot"));
        var parents = Long.Object(ParsedPdf.Reference(root, "ParentTree"));
        for (var page = 0; page < Long.Pages.Count; page++)
        {
            var marks = Regex.Matches(Long.Content(page), @"/(\w+) << /MCID (\d+) >> BDC");
            var elements = ParsedPdf.Many(Regex.Replace(parents, $@"(?<=[ \[]){page} \[", "/Here ["), "Here");
            Assert.Equal(marks.Count, elements.Count);
            Assert.All(marks, mark => LeadsBack(mark, elements, page));
        }
    }

    [Fact]
    public void Leaves_nothing_on_the_page_without_a_mark()
    {
        for (var page = 0; page < Long.Pages.Count; page++)
        {
            var outside = Regex.Replace(Long.Content(page), @"(BDC|BMC)\n(?s:.*?)EMC\n", "");
            Assert.Matches(@"^(/\w+ (<< /MCID \d+ >> )?)*$", outside);
        }
    }

    [Fact]
    public void Hears_a_repeated_table_header_only_once()
    {
        var headers = Enumerable.Range(0, 2).Select(page =>
            PdfLines.Of(Long, page).Single(line => line.Text.Trim() == "Nama dokumen").Role);

        Assert.Equal(["TH", ""], headers);
    }

    [Fact]
    public void Keeps_words_apart_where_a_line_ends()
    {
        var lines = PdfLines.Of(Long, 0);

        Assert.Contains(lines, line => line.Text == "Yth. Sdr. Budi Santoso ");
        Assert.Contains(lines, line => line.Text.EndsWith("hal-hal ", StringComparison.Ordinal));
    }

    private static void LeadsBack(Match mark, IReadOnlyList<int> elements, int page)
    {
        var number = int.Parse(mark.Groups[2].Value, CultureInfo.InvariantCulture);
        var element = Long.Object(elements[number]);
        var leaf = ParsedPdf.Many(Long.Object(ParsedPdf.Reference(Long.Catalog, "Pages")), "Kids")[page];
        Assert.Contains($"/S /{mark.Groups[1].Value} ", element);
        Assert.Contains($"/Pg {leaf} 0 R /MCID {number} ", element);
    }
}
