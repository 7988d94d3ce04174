using System.Buffers.Binary;
using System.Text;
using Ppid.App.Pdf;
using Xunit;

namespace Ppid.Tests.App.Pdf;

public sealed class Fonts_of_a_letter
{
    // "ș" and "ế" are composed of parts the text does not use; "界" and the emoji are not in the font.
    private const string Sample = "Budi ș ế Ω Я ש 界 😀";

    private static readonly ParsedPdf Pdf = Set(Sample);

    [Fact]
    public void Carry_only_what_the_letter_uses()
    {
        var receipt = new ParsedPdf(PdfWriter.Write(Samples.Receipt));

        var fonts = PdfLines.FontNumbers(receipt, 0).Values.Select(font => FontFile(receipt, font).Length);

        Assert.Equal(3, fonts.Count());
        Assert.All(fonts, length => Assert.InRange(length, 1_000, 20_000));
    }

    [Fact]
    public void Have_a_map_from_every_code_back_to_its_character()
    {
        var map = PdfLines.UnicodeMap(Pdf, Regular);

        Assert.All(Sample.EnumerateRunes(), character => Assert.Contains(character.ToString(), map.Values));
        Assert.Equal(map.Count, map.Values.Distinct().Count());
    }

    [Fact]
    public void Name_their_outlines_and_widths_consistently()
    {
        var tables = Tables(FontFile(Pdf, Regular));
        var glyphs = BinaryPrimitives.ReadUInt16BigEndian(tables["maxp"].AsSpan(4));
        var locations = Enumerable.Range(0, glyphs + 1).Select(glyph => Location(tables, glyph)).ToList();

        Assert.Equal(glyphs * 4, tables["hmtx"].Length);
        Assert.Equal((glyphs + 1) * 4, tables["loca"].Length);
        Assert.Equal(locations.Order(), locations);
        Assert.Equal(tables["glyf"].Length, locations[^1]);
        var whole = PdfLines.UnicodeMap(Pdf, Regular).Count + 1;
        Assert.True(glyphs > whole, "The parts of composed glyphs are missing.");
    }

    [Fact]
    public void Show_a_box_for_what_they_lack_and_a_shape_for_what_they_have()
    {
        var tables = Tables(FontFile(Pdf, Regular));
        var map = PdfLines.UnicodeMap(Pdf, Regular).ToDictionary(entry => entry.Value, entry => entry.Key);
        var box = Outline(tables, 0);

        Assert.NotEmpty(box);
        Assert.Equal(box, Outline(tables, map["界"]));
        Assert.Equal(box, Outline(tables, map["😀"]));
        Assert.NotEqual(box, Outline(tables, map["Я"]));
        Assert.NotEqual(box, Outline(tables, map["ế"]));
    }

    [Fact]
    public void Compose_an_accented_letter_of_the_letter_and_its_accent()
    {
        var pdf = Set("é e");
        var tables = Tables(FontFile(pdf, PdfLines.FontNumbers(pdf, 0)["F0"]));
        var composed = Outline(tables, 1);

        Assert.Equal(-1, BinaryPrimitives.ReadInt16BigEndian(composed));
        var letter = BinaryPrimitives.ReadUInt16BigEndian(composed.AsSpan(12));
        Assert.Equal(Outline(tables, 3), Outline(tables, letter));
    }

    [Fact]
    public void Tell_the_same_widths_inside_and_outside()
    {
        var tables = Tables(FontFile(Pdf, Regular));
        var descendant = Pdf.Object(ParsedPdf.Many(Pdf.Object(Regular), "DescendantFonts")[0]);
        var start = descendant.IndexOf("/W [0 [", StringComparison.Ordinal) + 7;
        var widths = descendant[start..descendant.IndexOf(']', start)].Split(' ');

        var inside = Enumerable.Range(0, widths.Length)
            .Select(glyph => BinaryPrimitives.ReadUInt16BigEndian(tables["hmtx"].AsSpan(glyph * 4)));

        // Liberation Sans counts 2048 units to the em, PDF 1000.
        Assert.Equal(inside.Select(units => $"{Math.Round(units / 2.048)}"), widths);
    }

    private static int Regular => PdfLines.FontNumbers(Pdf, 0)["F0"];

    private static byte[] FontFile(ParsedPdf pdf, int font)
    {
        var descendant = pdf.Object(ParsedPdf.Many(pdf.Object(font), "DescendantFonts")[0]);
        var descriptor = pdf.Object(ParsedPdf.Reference(descendant, "FontDescriptor"));
        return pdf.Stream(ParsedPdf.Reference(descriptor, "FontFile2"));
    }

    private static Dictionary<string, byte[]> Tables(byte[] file)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4));
        return Enumerable.Range(0, count).Select(index => 12 + index * 16).ToDictionary(
            entry => Encoding.ASCII.GetString(file, entry, 4),
            entry => file.AsSpan(Integer(file, entry + 8), Integer(file, entry + 12)).ToArray());
    }

    private static byte[] Outline(Dictionary<string, byte[]> tables, int glyph) =>
        tables["glyf"][Location(tables, glyph)..Location(tables, glyph + 1)];

    private static int Location(Dictionary<string, byte[]> tables, int glyph) =>
        Integer(tables["loca"], glyph * 4);

    private static int Integer(byte[] bytes, int offset) =>
        BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(offset));

    private static ParsedPdf Set(string text) =>
        new(PdfWriter.Write(new("Surat", DateTimeOffset.UnixEpoch, [new Paragraph(text)])));
}
