using Ppid.Domain;

namespace Ppid.App.Letters;

/// <summary>What a letter says, before it is a mail or a paper.</summary>
/// <param name="Title">Heading of the mail.</param>
/// <param name="PaperTitle">Heading of the printed letter: "Tanda Terima Permohonan Informasi".</param>
public sealed record LetterSheet(string Subject, string Title, string PaperTitle, ListOf<LetterBlock> Blocks)
{
    private const int LongestPreview = 140;

    public IEnumerable<LetterBlock> OnMail => Blocks.Where(block => block.On != Medium.Paper);

    /// <summary>What a mail program shows beside the subject: the last day, else what the letter says first after its
    /// salutation.</summary>
    public string Preview => IndonesianText.Shortened(
        OnMail.OfType<LetterBlock.LastDay>().Select(day => $"{day.Title}: {Flat(day.Words)}")
            .Concat(OnMail.Skip(1).Select(Said).OfType<string>())
            .FirstOrDefault(""),
        LongestPreview);

    public IEnumerable<LetterBlock> OnPaper => Blocks.Where(block => block.On != Medium.Mail);

    private static string? Said(LetterBlock block) => block switch
    {
        LetterBlock.Paragraph paragraph => Flat(paragraph.Words),
        // The first row is the number, which the subject has.
        LetterBlock.Table table => string.Join("; ", table.Rows.Where(row => row.On != Medium.Paper).Skip(1)
            .Select(row => $"{row.Label}: {Flat(row.Value)}")),
        _ => null,
    };

    private static string Flat(ListOf<Run> words) => string.Concat(words.Select(run => run.Text));
}

/// <summary>Where a piece of a letter may stand.</summary>
public enum Medium { Both, Mail, Paper }

/// <summary>A stretch of text in one weight.</summary>
public sealed record Run(string Text, bool Bold);

/// <summary>A label and what stands beside it.</summary>
public sealed record LetterRow(string Label, ListOf<Run> Value, Medium On);

/// <summary>One piece of a letter; a closed union that mail, plain text and paper
/// each set in their way.</summary>
public abstract record LetterBlock(Medium On)
{
    public sealed record Paragraph(ListOf<Run> Words, Medium On) : LetterBlock(On);

    public sealed record Heading(string Text, Medium On) : LetterBlock(On);

    public sealed record Table(ListOf<LetterRow> Rows, Medium On) : LetterBlock(On);

    /// <summary>The last day, which the reader must not miss.</summary>
    public sealed record LastDay(string Title, ListOf<Run> Words, Medium On) : LetterBlock(On);

    /// <summary>The one thing to press; never on paper, where others could read its secret address.</summary>
    public sealed record Button(string Label, string Address) : LetterBlock(Medium.Mail);

    /// <summary>Items under their own marks: "a.", "b." or "1.".</summary>
    public sealed record Items(bool Lettered, ListOf<ListOf<Run>> All, Medium On) : LetterBlock(On);

    /// <summary>Somebody's own words, line breaks kept.</summary>
    public sealed record Quote(string Text, Medium On) : LetterBlock(On);

    /// <summary>A code that only the addressee may see; never on paper.</summary>
    public sealed record Secret(string Label, string Code) : LetterBlock(Medium.Mail);

    public sealed record SmallPrint(ListOf<Run> Words, Medium On) : LetterBlock(On);

    /// <summary>An address of ours as a QR code; on paper only.</summary>
    public sealed record QrCode(string Address, string Words) : LetterBlock(Medium.Paper);
}
