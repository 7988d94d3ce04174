using System.Text;
using Ppid.Domain;

namespace Ppid.App.Letters;

/// <summary>The letter as plain text, 78 columns wide at most; an address stands on
/// its own line, unbroken.</summary>
public static class PlainText
{
    public const int Width = 78;

    private const int WidestLabel = 30;

    /// <summary>Lines separated by '\n'.</summary>
    public static string Write(LetterSheet sheet, LetterHead head)
    {
        var text = new StringBuilder();
        if (head.Demo) text.Append(DemoMark.Words.ToUpperInvariant()).Append("\n\n");
        text.Append(head.OfficeName).Append('\n')
            .Append('=', Math.Min(Width, head.OfficeName.Length)).Append("\n\n");
        text.AppendJoin('\n', Wrap(sheet.Title.ToUpperInvariant(), "", "")).Append("\n\n");
        foreach (var block in sheet.OnMail)
        {
            text.AppendJoin('\n', Lines(block)).Append("\n\n");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static IEnumerable<string> Lines(LetterBlock block) => block switch
    {
        LetterBlock.Paragraph paragraph => Wrap(Flat(paragraph.Words), "", ""),
        LetterBlock.Heading heading =>
            [.. Wrap(heading.Text, "", ""), new('-', Math.Min(Width, heading.Text.Length))],
        LetterBlock.Table table => Table([.. table.Rows.Where(row => row.On != Medium.Paper)]),
        LetterBlock.LastDay day =>
            [.. Wrap(day.Title.ToUpperInvariant(), "| ", "| "), .. Wrap(Flat(day.Words), "| ", "| ")],
        LetterBlock.Button button => [button.Label + ":", button.Address],
        LetterBlock.Items list =>
            list.All.SelectMany((item, index) => Wrap(Flat(item), Mark(list, index), new(' ', Indent(list)))),
        LetterBlock.Quote quote => Wrap(quote.Text, "> ", "> "),
        LetterBlock.Secret secret => [$"{secret.Label}: {secret.Code}"],
        LetterBlock.SmallPrint small => Wrap(Flat(small.Words), "", ""),
        _ => [],
    };

    private static IEnumerable<string> Table(List<LetterRow> rows)
    {
        var label = Math.Min(WidestLabel, rows.Select(row => row.Label.Length).DefaultIfEmpty().Max());
        return rows.SelectMany(row => Row(row, label));
    }

    private static List<string> Row(LetterRow row, int label) =>
        row.Label.Length > label
            ? [row.Label + ":", .. Wrap(Flat(row.Value), new(' ', label + 3), new(' ', label + 3))]
            : Wrap(Flat(row.Value), row.Label.PadRight(label) + " : ", new(' ', label + 3));

    private static string Mark(LetterBlock.Items list, int index) =>
        (list.Lettered ? $"{(char)('a' + index)}." : $"{index + 1}.").PadRight(Indent(list));

    /// <summary>Room for the longest mark and a space.</summary>
    private static int Indent(LetterBlock.Items list) => !list.Lettered && list.All.Count > 9 ? 4 : 3;

    private static string Flat(ListOf<Run> words) => string.Concat(words.Select(run => run.Text));

    /// <summary>Breaks between words; only a word longer than the line is cut,
    /// and never an address.</summary>
    private static List<string> Wrap(string text, string first, string rest)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = lines.Count == 0 ? first : rest;
            var empty = true;
            foreach (var word in paragraph.Split(' ').SelectMany(word => Pieces(word, Width - rest.Length)))
            {
                if (!empty && (IsAddress(word) || line.Length + 1 + word.Length > Width))
                {
                    lines.Add(line);
                    (line, empty) = (rest, true);
                }

                line += empty ? word : " " + word;
                empty = false;
                if (!IsAddress(word)) continue;
                lines.Add(line);
                (line, empty) = (rest, true);
            }

            if (!empty || line.TrimEnd().Length > 0) lines.Add(line.TrimEnd());
        }

        return lines;
    }

    private static bool IsAddress(string word) =>
        word.StartsWith("http://", StringComparison.Ordinal)
            || word.StartsWith("https://", StringComparison.Ordinal);

    private static IEnumerable<string> Pieces(string word, int width) =>
        word.Length <= width || IsAddress(word)
            ? [word]
            : word.Chunk(width).Select(piece => new string(piece));
}
