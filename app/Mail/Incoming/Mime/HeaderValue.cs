using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ppid.App.Mail.Incoming.Mime;

/// <summary>"text/plain; charset=utf-8" and its like: RFC 2045, with the continued and encoded parameters of
/// RFC 2231, and the encoded words that do not belong there but are.</summary>
internal sealed partial record HeaderValue(string Value, IReadOnlyDictionary<string, string> Parameters)
{
    public string? this[string name] => Parameters.GetValueOrDefault(name);

    public static HeaderValue Parse(string? raw)
    {
        var text = raw ?? "";
        var end = text.IndexOf(';', StringComparison.Ordinal);
        var value = (end < 0 ? text : text[..end]).Trim().ToLowerInvariant();
        return new(value, Joined(end < 0 ? [] : Parameter().Matches(text[end..])));
    }

    private static Dictionary<string, string> Joined(IEnumerable<Match> found) => found
        .Select(match => new Piece(match))
        .GroupBy(piece => piece.Name)
        .ToDictionary(pieces => pieces.Key, Joined, StringComparer.OrdinalIgnoreCase);

    private static string Joined(IEnumerable<Piece> pieces)
    {
        var best = pieces.Where(piece => piece.Continued || piece.Encoded).OrderBy(piece => piece.Index).ToList();
        if (best.Count == 0) return EncodedWords.Decode(pieces.First().Text);
        if (!best[0].Encoded) return EncodedWords.Decode(string.Concat(best.Select(piece => piece.Text)));

        var first = best[0].Text.Split('\'', 3);
        var charset = first.Length == 3 ? first[0] : null;
        best[0] = best[0] with { Text = first[^1] };
        return Charsets.Decode([.. best.SelectMany(piece => piece.Bytes())], charset);
    }

    private sealed record Piece(string Name, int Index, bool Continued, bool Encoded, string Text)
    {
        public Piece(Match match) : this(
            match.Groups["name"].Value.ToLowerInvariant(),
            int.TryParse(match.Groups["index"].Value, CultureInfo.InvariantCulture, out var index) ? index : 0,
            match.Groups["index"].Success, match.Groups["star"].Success,
            match.Groups["quoted"].Success
                ? match.Groups["quoted"].Value.Replace("\\\"", "\"", StringComparison.Ordinal)
                : match.Groups["bare"].Value.Trim())
        {
        }

        public byte[] Bytes() => Encoded
            ? TransferDecoding.QuotedPrintable(Encoding.Latin1.GetBytes(Text.Replace('%', '=')))
            : Encoding.Latin1.GetBytes(Text);
    }

    [GeneratedRegex(
        """;\s*(?<name>[^\s=;*"]+)(?:\*(?<index>\d{1,3}))?(?<star>\*)?\s*=\s*(?:"(?<quoted>(?:\\.|[^"\\])*)"?|(?<bare>[^;]*))""")]
    private static partial Regex Parameter();
}
