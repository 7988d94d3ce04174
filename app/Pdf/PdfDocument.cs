using Ppid.Domain;

namespace Ppid.App.Pdf;

/// <summary>
/// What a letter says, in the order in which it is read; <see cref="PdfWriter"/> sets it on A4 paper.
/// </summary>
/// <param name="Title">Shown in the title bar of the reader and read first by a screen reader.</param>
/// <param name="Created">When the letter was made, with the offset of the office: WITA is +08:00.</param>
/// <param name="Blocks">The content from top to bottom; usually first a <see cref="Letterhead"/>.</param>
public sealed record PdfDocument(string Title, DateTimeOffset Created, ListOf<Block> Blocks)
{
    /// <summary>
    /// Small print at the foot of every page, such as where to verify the letter; three lines at most.
    /// </summary>
    public string Footer { get; init; } = "";

    /// <summary>The office in whose name the letter goes out; kept in the document's properties.</summary>
    public string Author { get; init; } = "";
}
