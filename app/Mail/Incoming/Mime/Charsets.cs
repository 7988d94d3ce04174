using System.Text;

namespace Ppid.App.Mail.Incoming.Mime;

/// <summary>Bytes to text, whatever the sender calls his alphabet. Never fails: what cannot be read is U+FFFD.</summary>
internal static class Charsets
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static Encoding Western { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <param name="name">As the message claims it; null, empty or unknown is guessed.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? name)
    {
        var text = Named(name) is { } encoding ? encoding.GetString(bytes) : Guess(bytes);
        return text.TrimStart('\uFEFF');
    }

    /// <summary>UTF-8 if it is valid UTF-8; else what most old programs of this country write.</summary>
    public static string Guess(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? Strict.GetString(bytes) : Western.GetString(bytes);

    private static Encoding? Named(string? name) => name?.Trim().Trim('"', '\'').ToLowerInvariant() switch
    {
        null or "" or "us-ascii" or "ascii" or "utf-8" or "utf8" or "unknown-8bit" or "default" or "utf-7" => null,
        // What calls itself Latin-1 is Windows' superset of it in practice.
        "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "cp1252" or "windows-1252" => Western,
        "utf-16" or "utf-16le" or "utf16" or "unicode" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        "utf-32" => Encoding.UTF32,
        var other => CodePagesEncodingProvider.Instance.GetEncoding(other),
    };
}
