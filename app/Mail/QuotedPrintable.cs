using System.Globalization;
using System.Text;

namespace Ppid.App.Mail;

/// <summary>Quoted-printable of RFC 2045: lines of at most 76 characters, CRLF.</summary>
internal static class QuotedPrintable
{
    private const int Width = 76;

    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + text.Length / 8);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            Line(line, encoded);
            encoded.Append("\r\n");
        }

        return encoded.ToString();
    }

    private static void Line(string line, StringBuilder encoded)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        var column = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var last = i == bytes.Length - 1;
            var piece = Piece(bytes[i], last, column == 0);
            if (column + piece.Length > Width - (last ? 0 : 1))
            {
                encoded.Append("=\r\n");
                column = 0;
                piece = Piece(bytes[i], last, true);
            }

            encoded.Append(piece);
            column += piece.Length;
        }
    }

    /// <summary>White space at the end of a line would be lost on the way, a dot at its beginning doubled,
    /// "From " marked: they are encoded.</summary>
    private static string Piece(byte value, bool last, bool first) => value switch
    {
        (byte)' ' or (byte)'\t' when !last => ((char)value).ToString(),
        (byte)'.' or (byte)'F' when first => Hex(value),
        > 32 and < 127 and not (byte)'=' => ((char)value).ToString(),
        _ => Hex(value),
    };

    private static string Hex(byte value) => "=" + value.ToString("X2", CultureInfo.InvariantCulture);
}
