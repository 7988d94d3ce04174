using System.Globalization;
using Azure.Data.Tables;

namespace Ppid.Functions.Stores;

/// <summary>Texts of any length in rows: a property holds 64 KiB, a row 1 MiB, so the text is cut into properties and,
/// past the first row, into rows that follow it.</summary>
internal static class LongText
{
    /// <summary>Characters of one property: UTF-16, so 64,000 bytes of 65,536.</summary>
    private const int Piece = 32_000;

    /// <summary>Properties of one row: 832,000 bytes, with room for the columns beside them.</summary>
    private const int PerRow = 13;

    private const string Column = "Teks";

    /// <summary>How many rows follow the first; absent for none.</summary>
    private const string Following = "Lanjutan";

    /// <summary>The text behind the columns of <paramref name="first"/>; the rows that carry it, first to last.</summary>
    public static List<TableEntity> Write(TableEntity first, string text)
    {
        var pieces = Cut(text).ToList();
        List<TableEntity> rows = [first];
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i > 0 && i % PerRow == 0)
            {
                rows.Add(new TableEntity(first.PartitionKey, Next(first.RowKey, rows.Count)));
            }

            rows[^1][$"{Column}{i % PerRow:D2}"] = pieces[i];
        }

        if (rows.Count > 1) first[Following] = rows.Count - 1;
        return rows;
    }

    /// <summary>How many rows follow this first one.</summary>
    public static int RowsAfter(TableEntity first) => first.GetInt32(Following) ?? 0;

    /// <summary>Key of a following row: sorts behind its first row and before the next.</summary>
    public static string Next(string row, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{row}+{number:D3}");

    public static bool Follows(TableEntity row) => row.RowKey.Contains('+', StringComparison.Ordinal);

    public static string Read(IEnumerable<TableEntity> rows) => string.Concat(rows.SelectMany(Pieces));

    /// <summary>Rows in the order of their keys, each first row with those that follow it.</summary>
    public static IEnumerable<(TableEntity First, string Text)> Group(IEnumerable<TableEntity> rows)
    {
        List<TableEntity> open = [];
        foreach (var row in rows)
        {
            if (!Follows(row) && open.Count > 0)
            {
                yield return (open[0], Read(open.Take(1 + RowsAfter(open[0]))));
                open.Clear();
            }

            open.Add(row);
        }

        if (open.Count > 0) yield return (open[0], Read(open.Take(1 + RowsAfter(open[0]))));
    }

    private static IEnumerable<string> Pieces(TableEntity row)
    {
        for (var i = 0; row.TryGetValue($"{Column}{i:D2}", out var piece); i++)
        {
            yield return (string)piece;
        }
    }

    private static IEnumerable<string> Cut(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(Piece, text.Length - at);
            // No character outside the basic plane is cut in two: each property must be whole UTF-8 on the wire.
            if (at + length < text.Length && char.IsHighSurrogate(text[at + length - 1])) length--;
            yield return text.Substring(at, length);
            at += length;
        }
    }
}
