using System.Text;
using Ppid.App.Pdf;
using Ppid.Domain;
using Xunit;

namespace Ppid.Tests.App.Pdf;

public sealed class Hostile_text_in_a_letter
{
    // Found by name, because a test runner would repair broken surrogates on the way.
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["empty"] = "",
        ["only spaces"] = new string(' ', 5_000),
        ["control characters"] = string.Concat(Enumerable.Range(0, 160).Select(code => (char)code)),
        ["PDF syntax"] = ") Tj ET endstream endobj << /Type /Catalog >> %%EOF \\",
        ["XML syntax"] = "]]> <script>&amp;\"' <?xpacket end=\"w\"?>",
        ["right to left with overrides"] = "\u202Eשלום \u2066مرحبا\u2069 بالعالم\u200F",
        ["emoji joined and coloured"] = "👩‍👩‍👧‍👦 🏳️‍🌈 🇮🇩 ☎️",
        ["halves of surrogates"] = "a\uD83Db\uDE00c\uD800",
        ["non-characters"] = "\uFFFE\uFFFF\uFDD0\U0010FFFF",
        ["piled accents"] = "Z" + new string('\u0301', 3_000),
        ["a word of 10,000 letters"] = new string('W', 10_000),
        ["10,000 words"] = string.Join(' ', Enumerable.Repeat("informasi", 10_000)),
        ["3,000 lines"] = new string('\n', 3_000),
        ["every kind of line end"] = "a\rb\r\nc\u0085d\u2028e\u2029f\vg\fh",
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Breaks_nothing_wherever_it_stands(string name)
    {
        var pdf = new ParsedPdf(PdfWriter.Write(Everywhere(Texts[name])));

        Assert.All(pdf.Objects, body => Assert.StartsWith("<<", body, StringComparison.Ordinal));
        Assert.Equal(pdf.Numbers.Count(), pdf.Text.Split("endobj\n").Length - 1);
        Assert.Contains("Penutup", PdfLines.AllText(pdf));
    }

    [Fact]
    public void Is_still_there_when_it_is_copied()
    {
        const string People = "Łukasz Żółć, Nguyễn Thị Ánh, 王小明, محمد, ᮞᮥᮔ᮪ᮓ, 😀";

        Assert.Contains(People, PdfLines.AllText(new ParsedPdf(Set(new Paragraph(People)))));
    }

    [Fact]
    public void Loses_its_power_to_turn_the_direction_of_reading() =>
        Assert.Contains("a fdp.exe", PdfLines.AllText(new(Set(new Paragraph("a \u202Efdp.exe\u202C")))));

    [Fact]
    public void Wraps_a_word_too_long_for_any_line_and_loses_no_letter()
    {
        var pdf = new ParsedPdf(Set(new Facts([new("Nama", new string('W', 10_000))])));

        Assert.Equal(10_000, PdfLines.AllText(pdf).Count(letter => letter == 'W'));
    }

    [Fact]
    public void May_use_more_characters_than_a_font_has_codes()
    {
        var all = new StringBuilder();
        for (var code = 0x4E00; code < 0x4E00 + 65_000 + 5_000; code++)
        {
            if (Rune.IsValid(code)) all.Append(new Rune(code));
        }

        var pdf = new ParsedPdf(Set(new Paragraph(all.ToString()), new Paragraph("Penutup")));

        Assert.True(pdf.Pages.Count > 10);
    }

    private static PdfDocument Everywhere(string text) => new(text, DateTimeOffset.UnixEpoch,
    [
        new Letterhead(text, text, [text]),
        new Title(text) { Beneath = text },
        new Facts([new(text, text), new("Nama", text)]) { Beside = text },
        new Heading(text),
        new Paragraph([text, Span.Bold(text), Span.Italic(text)], Align.Justified),
        new Numbered([text, text], Numerals.Letters),
        new Table([new(text.Length > 100 ? "Isi" : text, 1), new("Isi", 3)], [[text, text]]),
        new Notice(text, text),
        new Qr(Samples.Link, text, text),
        new Signature(text, text) { PlaceAndDate = text, Rank = text, Nip = text, InPlaceOfHand = text },
        new Paragraph("Penutup"),
    ])
    {
        Author = text,
        Footer = text,
    };

    private static byte[] Set(params Block[] blocks) =>
        PdfWriter.Write(new("Surat", DateTimeOffset.UnixEpoch, blocks.ToListOf()));
}
