using Ppid.Domain;

namespace Ppid.App.Letters;

/// <summary>What a letter says, before it is a mail or a paper.</summary>
/// <param name="Title">Heading of the mail.</param>
/// <param name="PaperTitle">Heading of the printed letter: "Tanda Terima Permohonan Informasi".</param>
public sealed record LetterSheet(string Subject, string Title, string PaperTitle, ListOf<LetterBlock> Blocks)
{
    public IEnumerable<LetterBlock> OnMail => Blocks.Where(block => block.On != Medium.Paper);

    public IEnumerable<LetterBlock> OnPaper => Blocks.Where(block => block.On != Medium.Mail);
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
