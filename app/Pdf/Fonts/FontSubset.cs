using System.Text;

namespace Ppid.App.Pdf.Fonts;

/// <summary>The characters of one font that one document uses, numbered as they are met.</summary>
/// <remarks>
/// Every character has a number of its own, even when the font draws it as the box of unknown characters:
/// so the text copied or read aloud from the document stays what the person wrote.
/// </remarks>
internal sealed class FontSubset(TrueTypeFont font)
{
    // Numbers are two bytes; the rest is left to the parts of composed glyphs.
    private const int Most = 60_000;

    private readonly Dictionary<Rune, int> _codes = [];
    private readonly List<(Rune Character, int Glyph)> _used = [];

    public TrueTypeFont Font => font;

    public bool IsUsed => _used.Count > 0;

    /// <summary>The characters in the order of their codes; the first has code 1.</summary>
    public IEnumerable<Rune> Characters => _used.Select(entry => entry.Character);

    /// <summary>The glyph of each code, beginning with code 0, the box.</summary>
    public IReadOnlyList<int> Glyphs => [0, .. _used.Select(entry => entry.Glyph)];

    public int Code(Rune character)
    {
        if (_codes.TryGetValue(character, out var code)) return code;
        if (_used.Count >= Most) return 0;
        _used.Add((character, font.Glyph(character)));
        return _codes[character] = _used.Count;
    }

    /// <summary>Width in thousandths of the type size; uses up no code.</summary>
    public int Width(Rune character) => font.WidthPerMille(font.Glyph(character));
}
