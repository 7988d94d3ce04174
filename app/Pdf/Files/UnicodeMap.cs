using System.Globalization;
using System.Text;
using Ppid.App.Pdf.Fonts;

namespace Ppid.App.Pdf.Files;

/// <summary>
/// The map from codes back to characters, by which text is searched and copied (ISO 32000-1, 9.10.3).
/// </summary>
internal static class UnicodeMap
{
    // A block of the map has at most 100 entries.
    private const int Block = 100;

    private const string Head =
        """
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange

        """;

    public static string Of(FontSubset subset)
    {
        var map = new StringBuilder(Head);
        var entries = subset.Characters.Select((character, index) => Entry(index + 1, character));
        foreach (var block in entries.Chunk(Block))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            map.AppendJoin('\n', block).Append("\nendbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private static string Entry(int code, Rune character)
    {
        var bytes = Encoding.BigEndianUnicode.GetBytes(character.ToString());
        return $"<{code:X4}> <{Convert.ToHexString(bytes)}>";
    }
}
