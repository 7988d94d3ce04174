using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Ppid.Domain;

namespace Ppid.App.Letters;

/// <summary>Reads the rendered wording into blocks. Elements it does not know are an InvalidDataException: a
/// typing error in a letter is found by the tests, not by an applicant.</summary>
internal static partial class SheetReader
{
    public static LetterSheet Read(string rendered)
    {
        var root = XElement.Parse($"<letter>{Legible(rendered)}</letter>", LoadOptions.PreserveWhitespace);
        var title = Single(root, "title", Medium.Mail);
        return new(
            Single(root, "subject", Medium.Mail),
            title,
            root.Elements("title").Any(element => On(element) == Medium.Paper)
                ? Single(root, "title", Medium.Paper)
                : title,
            root.Elements().Where(each => each.Name.LocalName is not ("subject" or "title"))
                .Select(Block).Where(HasContent).ToListOf());
    }

    private static LetterBlock Block(XElement element) => element.Name.LocalName switch
    {
        "p" => new LetterBlock.Paragraph(Words(element), On(element)),
        "h" => new LetterBlock.Heading(OneLine(element.Value), On(element)),
        "facts" => new LetterBlock.Table(
            element.Elements("row").Select(Row).Where(HasValue).ToListOf(), On(element)),
        "deadline" => new LetterBlock.LastDay(Attribute(element, "title"), Words(element), On(element)),
        "button" => new LetterBlock.Button(OneLine(element.Value), Attribute(element, "href")),
        "list" => new LetterBlock.Items(
            element.Attribute("kind")?.Value == "letters",
            element.Elements("item").Select(Words).ToListOf(),
            On(element)),
        "quote" => new LetterBlock.Quote(Lines(element.Value), On(element)),
        "secret" => new LetterBlock.Secret(Attribute(element, "label"), OneLine(element.Value)),
        "small" => new LetterBlock.SmallPrint(Words(element), On(element)),
        "code" => new LetterBlock.QrCode(Attribute(element, "href"), OneLine(element.Value)),
        var name => throw new InvalidDataException($"A letter cannot contain <{name}>."),
    };

    private static LetterRow Row(XElement row) =>
        new(Attribute(row, "label"), [new Run(Lines(row.Value), row.Elements("b").Any())], On(row));

    private static bool HasValue(LetterRow row) => row.Value[0].Text.Length > 0;

    private static bool HasContent(LetterBlock block) => block switch
    {
        LetterBlock.Table table => table.Rows.Count > 0,
        LetterBlock.Items list => list.All.Count > 0,
        LetterBlock.Quote quote => quote.Text.Length > 0,
        LetterBlock.Secret secret => secret.Code.Length > 0,
        _ => true,
    };

    private static Medium On(XElement element) => element.Attribute("on")?.Value switch
    {
        null => element.Name.LocalName is "subject" or "title" ? Medium.Mail : Medium.Both,
        "mail" => Medium.Mail,
        "paper" => Medium.Paper,
        var other => throw new InvalidDataException($"on=\"{other}\" is neither mail nor paper."),
    };

    private static string Single(XElement root, string name, Medium on) =>
        OneLine(root.Elements(name).Single(element => On(element) == on).Value);

    private static string Attribute(XElement element, string name) => OneLine(element.Attribute(name)?.Value
        ?? throw new InvalidDataException($"<{element.Name}> of a letter has no {name}."));

    /// <summary>White space is set as one space, also between runs; the ends of
    /// the block have none.</summary>
    private static ListOf<Run> Words(XElement element)
    {
        var runs = new List<Run>();
        foreach (var node in element.DescendantNodes().OfType<XText>())
        {
            var text = Collapsed(node.Value);
            text = runs.Count == 0 || runs[^1].Text.EndsWith(' ') ? text.TrimStart(' ') : text;
            if (text.Length > 0) runs.Add(new(text, node.Parent!.Name.LocalName == "b"));
        }

        if (runs.Count > 0) runs[^1] = runs[^1] with { Text = runs[^1].Text.TrimEnd(' ') };
        return runs.ToListOf();
    }

    private static string Collapsed(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var each in text)
        {
            var space = each is ' ' or '\n' or '\t' or '\r';
            if (!space) collapsed.Append(each);
            else if (collapsed.Length == 0 || collapsed[^1] != ' ') collapsed.Append(' ');
        }

        return collapsed.ToString();
    }

    private static string OneLine(string text) => Collapsed(text).Trim();

    private static string Lines(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(OneLine)).Trim('\n');

    /// <summary>What applicants typed may hold characters that XML has not, and direction overrides that lie;
    /// the renderer has written some of them as references.</summary>
    private static string Legible(string rendered)
    {
        var referred = Reference().Replace(rendered, reference =>
            IsLegible(
                int.Parse(reference.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
                ? reference.Value
                : "");
        return string.Concat(referred.EnumerateRunes().Where(rune => IsLegible(rune.Value)));
    }

    private static bool IsLegible(int character) => character switch
    {
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => false,
        > char.MaxValue => true,
        _ => XmlConvert.IsXmlChar((char)character),
    };

    [GeneratedRegex("&#x([0-9A-Fa-f]{1,6});")]
    private static partial Regex Reference();
}
