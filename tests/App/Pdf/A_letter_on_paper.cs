using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ppid.App.Pdf;
using Xunit;

namespace Ppid.Tests.App.Pdf;

public sealed class A_letter_on_paper
{
    [Fact]
    public void Says_what_was_written_when_its_text_is_copied()
    {
        var text = PdfLines.AllText(new ParsedPdf(PdfWriter.Write(Samples.Receipt)));

        Assert.Contains("informasi publik Anda telah kami terima pada Selasa, 3 Maret 2026 ", text);
        Assert.Contains("Kecamatan Samarinda Ulu", text);
        Assert.Contains("NIP 19700101 199503 2 001", text);
        Assert.Contains("Halaman 1 dari 1", text);
    }

    [Fact]
    public void Has_every_object_where_its_table_says()
    {
        var pdf = new ParsedPdf(PdfWriter.Write(Samples.Long));

        Assert.StartsWith("%PDF-1.7\n", pdf.Text, StringComparison.Ordinal);
        Assert.All(pdf.Objects, text => Assert.StartsWith("<<", text, StringComparison.Ordinal));
        var references = Regex.Matches(pdf.Text, @"(?<!\d)(\d+) 0 R").Select(match => match.Groups[1].Value);
        Assert.Empty(references.Except(pdf.Numbers.Select(number => $"{number}")));
    }

    [Fact]
    public void Is_the_same_to_the_byte_whatever_the_culture()
    {
        var first = PdfWriter.Write(Samples.Long);
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
        var second = PdfWriter.Write(Samples.Long with { Blocks = [.. Samples.Long.Blocks] });
        CultureInfo.CurrentCulture = culture;

        Assert.Equal(first, second);
    }

    [Fact]
    public void Differs_when_it_was_made_at_another_time()
    {
        var later = Samples.Receipt with { Created = Samples.Receipt.Created.AddSeconds(1) };

        Assert.NotEqual(PdfWriter.Write(Samples.Receipt), PdfWriter.Write(later));
    }

    [Fact]
    public void Tells_its_language_title_and_date()
    {
        var pdf = new ParsedPdf(PdfWriter.Write(Samples.Receipt));
        var title = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(Samples.Receipt.Title));

        Assert.Contains("/Lang (id-ID)", pdf.Catalog);
        Assert.Contains("/DisplayDocTitle true", pdf.Catalog);
        var information = pdf.Object(ParsedPdf.Reference(pdf.Trailer, "Info"));
        Assert.Contains($"/Title <FEFF{title}>", information);
        Assert.Contains("/CreationDate (D:20260303091500+08'00')", information);
    }

    [Fact]
    public void Repeats_its_title_in_well_formed_metadata()
    {
        var document = Samples.Receipt with { Title = "Salinan <RKA> & \"DPA\"\u0001" };
        var pdf = new ParsedPdf(PdfWriter.Write(document));

        var metadata = pdf.Stream(ParsedPdf.Reference(pdf.Catalog, "Metadata"));
        var xmp = XDocument.Parse(Encoding.UTF8.GetString(metadata));

        XNamespace core = "http://purl.org/dc/elements/1.1/";
        Assert.Equal("Salinan <RKA> & \"DPA\"", xmp.Descendants(core + "title").Single().Value);
    }
}
