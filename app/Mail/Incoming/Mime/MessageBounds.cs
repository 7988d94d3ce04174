using MimeKit;

namespace Ppid.App.Mail.Incoming.Mime;

/// <summary>Looks how much of a message may become objects. MimeKit makes one of each part and of each line of a header,
/// however many there are, and takes minutes over a header of megabytes; so it is shown what comes before that.</summary>
internal sealed class MessageBounds : MimeReader
{
    private const int MostFields = 10_000;
    private const int LongestHeader = 256 * 1024;

    private readonly Window _window;
    private readonly int _most;
    private int _fields;
    private long? _header;

    private MessageBounds(Window window, int mostParts, ParserOptions options)
        : base(options, MessageParser.Attached(window), MimeFormat.Entity) => (_window, _most) = (window, mostParts);

    /// <summary>Those that were seen, the message itself too.</summary>
    private int Parts { get; set; }

    public static (int Length, int Parts) Of(byte[] raw, int mostParts, ParserOptions options)
    {
        using var window = new Window(raw);
        var ahead = new MessageBounds(window, mostParts, options);
        window.Ends = () => ahead._header is { } begin && window.Position - begin > LongestHeader;
        ahead.ReadEntity();
        return ((int)Math.Min(window.End, window.Position), ahead.Parts);
    }

    protected override void OnHeadersBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken) =>
        _header = beginOffset;

    protected override void OnHeaderRead(Header header, int beginLineNumber, CancellationToken cancellationToken)
    {
        if (++_fields > MostFields) _window.Cut(_window.Position);
    }

    protected override void OnHeadersEnd(
        long beginOffset, int beginLineNumber, long endOffset, int endLineNumber, CancellationToken cancellationToken) =>
        _header = null;

    protected override void OnMimePartBegin(
        ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) =>
        Count(beginOffset);

    protected override void OnMultipartBegin(
        ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) =>
        Count(beginOffset);

    protected override void OnMessagePartBegin(
        ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) =>
        Count(beginOffset);

    private void Count(long begin)
    {
        if (++Parts > _most) _window.Cut(begin - MessageParser.Wrapper.Length);
    }

    /// <summary>A message that can be made to end earlier.</summary>
    private sealed class Window(byte[] raw) : MemoryStream(raw, writable: false)
    {
        public Func<bool> Ends { get; set; } = () => false;

        public long End { get; private set; } = long.MaxValue;

        public void Cut(long at) => End = Math.Min(End, at);

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Ends()) Cut(Position);
            return Position >= End ? 0 : base.Read(buffer, offset, count);
        }
    }
}
