namespace Ppid.App.Web.Forms;

/// <summary>A file without what it tells about its maker, its place and its time, for reports whose sender must not be
/// found. The picture itself is copied byte for byte. A PDF stays as it is: its traces cannot be taken out without
/// rebuilding it, and whoever sends one is told so before.</summary>
internal static class BareFile
{
    /// <param name="content">A whole file of a kind that <see cref="FileKind.Sniff"/> knows.</param>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> content) => FileKind.Sniff(content.Span) switch
    {
        { } kind when kind == FileKind.Jpeg => BareJpeg.Of(content.Span),
        { } kind when kind == FileKind.Png => BarePng.Of(content.Span),
        _ => content,
    };
}
