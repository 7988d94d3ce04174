namespace Ppid.App.Mail.Incoming.Mime;

/// <summary>A message or one part of it.</summary>
/// <param name="Body">As transferred; a window into the message.</param>
/// <param name="Children">Parts of a multipart; the one message inside a message/rfc822.</param>
internal sealed record MailPart(
    MailHeaders Headers, HeaderValue Type, ReadOnlyMemory<byte> Body, IReadOnlyList<MailPart> Children)
{
    public string MediaType => Type.Value;

    public HeaderValue Disposition { get; } = HeaderValue.Parse(Headers.Raw("Content-Disposition"));

    /// <summary>As the sender calls it; null when it has no name.</summary>
    public string? FileName => Disposition["filename"] ?? Type["name"];

    public bool IsText => Children.Count == 0 && MediaType is "text/plain" or "text/html" or "text" or ""
        && Disposition.Value != "attachment" && FileName is null;

    /// <summary>Without transfer encoding.</summary>
    public byte[] Content() =>
        TransferDecoding.Decode(Body.Span, Headers.Raw("Content-Transfer-Encoding"));

    public string Text() => Charsets.Decode(Content(), Type["charset"]).ReplaceLineEndings("\n");

    /// <summary>This part and everything in it, in order.</summary>
    public IEnumerable<MailPart> Walk() => [this, .. Children.SelectMany(child => child.Walk())];
}
