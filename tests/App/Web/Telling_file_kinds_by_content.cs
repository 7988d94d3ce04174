using System.Text;
using Ppid.App.Web.Forms;
using Xunit;

namespace Ppid.Tests.App.Web;

public sealed class Telling_file_kinds_by_content
{
    public static TheoryData<string, byte[], string?> Contents { get; } = new()
    {
        { "a document", Samples.Pdf, "PDF" },
        { "a photograph", Samples.Jpeg, "JPEG" },
        { "a picture", Samples.Png, "PNG" },
        { "a document after a byte order mark", [0xEF, 0xBB, 0xBF, .. Samples.Pdf], "PDF" },
        { "a photograph with a telephone's preview behind it", [.. Samples.Jpeg, .. Samples.Jpeg], "JPEG" },
        { "a picture with leftovers of a crop tool", [.. Samples.Png, 1, 2, 3], "PNG" },
        { "a web page", Samples.Html, null },
        { "a web page that mentions a document", [.. Samples.Html, .. Samples.Pdf], null },
        { "nothing", [], null },
        { "only the first words of a document", "%PDF-1.7"u8.ToArray(), null },
        { "a document without its end", Samples.Pdf[..^8], null },
        { "a document whose version is no number", Replaced(Samples.Pdf, "%PDF-1", "%PDF-x"), null },
        { "a photograph cut short", Samples.Jpeg[..^2], null },
        { "a start of image and an end, nothing between", [0xFF, 0xD8, 0xFF, 0xD9], null },
        { "a photograph with a segment of impossible length", [0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 9], null },
        { "three bytes of a photograph before a web page", [0xFF, 0xD8, 0xFF, .. Samples.Html], null },
        { "a picture cut short", Samples.Png[..^4], null },
        { "a picture without picture data", [.. Samples.Png[..33], .. Samples.Png[^12..]], null },
        { "a picture that starts with another chunk", Replaced(Samples.Png, "IHDR", "XHDR"), null },
        { "a picture with two headers", [.. Samples.Png[..33], .. Samples.Png[8..]], null },
        { "a signature of a picture before a web page", [.. Samples.Png[..8], .. Samples.Html], null },
        { "an iPhone's photograph", Samples.Heic, "HEIC" },
        { "a photograph whose main brand is that of pictures in general", Samples.HeicOf("mif1\0\0\0\0heicmiaf"u8), "HEIC" },
        { "a photograph with a moving picture behind it", [.. Samples.Heic, .. Samples.Box("mpvd"u8, [1, 2]), 9], "HEIC" },
        { "a photograph whose data have a long length", [.. Samples.Heic[..^72], .. LongData], "HEIC" },
        { "a film of the same telephone", Samples.HeicOf("isom\0\0\0\0mp42"u8), null },
        { "a picture of another code", Samples.HeicOf("avif\0\0\0\0mif1miaf"u8), null },
        { "a version that looks like a brand", Samples.HeicOf("isomheicmp42"u8), null },
        { "photograph's data without what describes them", [.. Samples.Heic[..28], .. Samples.Heic[^72..]], null },
        { "a photograph that goes on to the end, whatever that is", [.. Samples.Heic[..^72], 0, 0, 0, 0, .. "mdat"u8, 1], null },
        { "a photograph with a box shorter than its header", [.. Samples.Heic[..^72], 0, 0, 0, 4, .. "mdat"u8, 1], null },
        { "a photograph that names its kind twice", [.. Samples.Heic[..28], .. Samples.Heic], null },
        { "a photograph behind a web page", [.. Samples.Html, .. Samples.Heic], null },
        { "an archive", "PK\u0003\u0004…%PDF-1.4 startxref %%EOF"u8.ToArray(), null },
        { "a drawing that may run scripts", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), null },
    };

    private static byte[] LongData => [0, 0, 0, 1, .. "mdat"u8, 0, 0, 0, 0, 0, 0, 0, 20, 1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(Contents))]
    public void Believes_the_whole_content_only(string because, byte[] content, string? expected)
    {
        Assert.True(expected == FileKind.Sniff(content)?.Name, because);
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public void Does_not_depend_on_the_size_of_the_pieces(string because, byte[] content, string? expected)
    {
        var examination = new Examination();
        foreach (var octet in content) examination.Feed([octet]);
        Assert.True(expected == examination.Kind?.Name, because);
    }

    [Fact]
    public void Is_never_led_astray_by_any_cut_of_a_picture()
    {
        foreach (var whole in new[] { Samples.Jpeg, Samples.Png, Samples.Heic })
        {
            var cuts = Enumerable.Range(0, whole.Length - 4).Select(length => whole[..length]);
            Assert.All(cuts, cut => Assert.Null(FileKind.Sniff(cut)));
        }
    }

    [Theory]
    [InlineData("/OpenAction<</S/JavaScript/JS(app.alert(1))>>", "skrip")]
    [InlineData("/OpenAction<</S/Launch/F(cmd.exe)>>", "program")]
    [InlineData("/Names<</EmbeddedFiles 9 0 R>>", "berkas lain")]
    [InlineData("/Encrypt 5 0 R", "kata sandi")]
    public void Warns_of_a_document_that_can_do_more_than_be_read(string inside, string word)
    {
        var examination = new Examination();
        foreach (var octet in Samples.PdfWith(inside)) examination.Feed([octet]);
        Assert.Contains(word, Assert.Single(examination.Warnings), StringComparison.Ordinal);
    }

    private static byte[] Replaced(byte[] content, string old, string fresh) =>
        Encoding.Latin1.GetBytes(
            Encoding.Latin1.GetString(content).Replace(old, fresh, StringComparison.Ordinal));
}
