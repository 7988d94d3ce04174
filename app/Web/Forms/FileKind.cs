namespace Ppid.App.Web.Forms;

/// <summary>The kinds of file the public may send, known by their content and never by their name.</summary>
/// <param name="Extension">With dot.</param>
public sealed record FileKind(string Name, string MediaType, string Extension)
{
    public static FileKind Pdf { get; } = new("PDF", "application/pdf", ".pdf");

    public static FileKind Jpeg { get; } = new("JPEG", "image/jpeg", ".jpg");

    public static FileKind Png { get; } = new("PNG", "image/png", ".png");

    /// <summary>What iPhones and other telephones make of a photograph; few browsers draw it (docs/adr/0035).</summary>
    public static FileKind Heic { get; } = new("HEIC", "image/heic", ".heic");

    /// <summary>What people may hand in.</summary>
    public static IReadOnlyList<FileKind> All { get; } = [Pdf, Jpeg, Png, Heic];

    /// <summary>What opens on every machine.</summary>
    public static IReadOnlyList<FileKind> Open { get; } = [Pdf, Jpeg, Png];

    /// <summary>"PDF, JPEG, atau PNG".</summary>
    public static string Named(IReadOnlyList<FileKind> kinds) =>
        $"{string.Join(", ", kinds.SkipLast(1).Select(kind => kind.Name))}, atau {kinds[^1].Name}";

    /// <summary>The kind of a whole content; null for everything else, also for a file cut short.</summary>
    public static FileKind? Sniff(ReadOnlySpan<byte> content)
    {
        var examination = new Examination();
        examination.Feed(content);
        return examination.Kind;
    }
}

/// <summary>Looks at a content as it flows by, in pieces of any size.</summary>
internal sealed class Examination
{
    private readonly PdfSniffer _pdf = new();
    private readonly JpegSniffer _jpeg = new();
    private readonly PngSniffer _png = new();
    private readonly HeicSniffer _heic = new();

    public long Length { get; private set; }

    public FileKind? Kind =>
        _pdf.IsWhole ? FileKind.Pdf : _jpeg.IsWhole ? FileKind.Jpeg : _png.IsWhole ? FileKind.Png
        : _heic.IsWhole ? FileKind.Heic : null;

    /// <summary>A PDF that may ask for a password.</summary>
    public bool IsLocked => _pdf is { IsWhole: true, IsLocked: true };

    public IReadOnlyList<string> Warnings => _pdf.IsWhole ? _pdf.Warnings : [];

    public void Feed(ReadOnlySpan<byte> piece)
    {
        Length += piece.Length;
        _pdf.Feed(piece);
        _jpeg.Feed(piece);
        _png.Feed(piece);
        _heic.Feed(piece);
    }
}
