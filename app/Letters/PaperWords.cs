using Ppid.App.Pdf;
using Ppid.Domain;
using Ppid.Domain.Cases;

namespace Ppid.App.Letters;

/// <summary>Blocks of a letter as blocks of paper.</summary>
internal static class PaperWords
{
    public static IEnumerable<Block> Addressee(Applicant applicant)
    {
        var name = applicant.Organisation is { } organisation
            ? $"{organisation}\nu.p. {applicant.Name}"
            : $"Bapak/Ibu {applicant.Name}";
        yield return new Paragraph(["Kepada Yth.\n", Span.Bold(name), "\n" + applicant.Address]);
        yield return new Space(4);
    }

    public static Block Block(LetterBlock block) => block switch
    {
        LetterBlock.Paragraph paragraph => new Paragraph(Words(paragraph.Words)),
        LetterBlock.Heading heading => new Heading(heading.Text),
        LetterBlock.Table table => new Pdf.Facts(table.Rows
            .Where(row => row.On != Medium.Mail)
            .Select(row => new Labelled(row.Label, Words(row.Value))).ToListOf()),
        LetterBlock.LastDay day => new Pdf.Notice(day.Title, Words(day.Words)),
        LetterBlock.Items list => new Numbered(
            list.All.Select(Words).ToListOf(), list.Lettered ? Numerals.Letters : Numerals.Numbers),
        LetterBlock.Quote quote => new Paragraph(Span.Italic(quote.Text)),
        LetterBlock.SmallPrint small => new Paragraph(Words(small.Words)),
        LetterBlock.QrCode code => new Qr(code.Address, "Kode QR menuju halaman pelacakan", code.Words),
        _ => throw new InvalidOperationException($"{block.GetType().Name} does not stand on paper."),
    };

    private static Prose Words(ListOf<Run> words) =>
        new(words.Select(run => new Span(run.Text, run.Bold ? Face.Bold : Face.Regular)).ToListOf());
}
