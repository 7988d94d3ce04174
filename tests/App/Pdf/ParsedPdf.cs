using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Ppid.Tests.App.Pdf;

/// <summary>Reads a file of ours back by its own cross-reference table, as a reader would.</summary>
internal sealed partial class ParsedPdf
{
    private readonly byte[] _bytes;
    private List<string>? _pages;
    private readonly Dictionary<int, int> _offsets = [];

    public ParsedPdf(byte[] bytes)
    {
        _bytes = bytes;
        Text = Encoding.Latin1.GetString(bytes);
        var table = int.Parse(StartXref().Match(Text).Groups[1].Value, CultureInfo.InvariantCulture);
        var lines = Text[table..].Split('\n');
        Assert.Equal("xref", lines[0]);
        var count = int.Parse(lines[1].Split(' ')[1], CultureInfo.InvariantCulture);
        for (var number = 1; number < count; number++)
        {
            Assert.Equal(19, lines[2 + number].Length);
            _offsets[number] = int.Parse(lines[2 + number][..10], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The whole file, one character per byte.</summary>
    public string Text { get; }

    public IEnumerable<int> Numbers => _offsets.Keys;

    public IEnumerable<string> Objects => Numbers.Select(Object);

    public string Trailer => Text[Text.LastIndexOf("trailer", StringComparison.Ordinal)..];

    public string Catalog => Object(Reference(Trailer, "Root"));

    /// <summary>The page dictionaries in order.</summary>
    public IReadOnlyList<string> Pages =>
        _pages ??= [.. Many(Object(Reference(Catalog, "Pages")), "Kids").Select(Object)];

    public string Object(int number)
    {
        var start = _offsets[number];
        var head = $"{number} 0 obj\n";
        Assert.Equal(head, Text.Substring(start, head.Length));
        return Text[(start + head.Length)..Text.IndexOf("\nendobj\n", start, StringComparison.Ordinal)];
    }

    public byte[] Stream(int number)
    {
        var dictionary = Object(number);
        var length = int.Parse(Length().Match(dictionary).Groups[1].Value, CultureInfo.InvariantCulture);
        var start = Text.IndexOf("\nstream\n", _offsets[number], StringComparison.Ordinal) + 8;
        Assert.Equal("\nendstream\n", Text.Substring(start + length, 11));
        if (!dictionary.Contains("/FlateDecode")) return _bytes[start..(start + length)];
        using var inflated = new MemoryStream();
        using var deflated = new MemoryStream(_bytes, start, length);
        using var inflate = new ZLibStream(deflated, CompressionMode.Decompress);
        inflate.CopyTo(inflated);
        return inflated.ToArray();
    }

    public string Content(int page) => Encoding.ASCII.GetString(Stream(Reference(Pages[page], "Contents")));

    public static int Reference(string dictionary, string key) => int.Parse(
        Regex.Match(dictionary, $@"/{key} (\d+) 0 R").Groups[1].Value, CultureInfo.InvariantCulture);

    public static IReadOnlyList<int> Many(string dictionary, string key) =>
        [.. SingleReference().Matches(Regex.Match(dictionary, $@"/{key} \[([^\]]*)\]").Groups[1].Value)
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n$")]
    private static partial Regex StartXref();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex Length();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex SingleReference();
}
