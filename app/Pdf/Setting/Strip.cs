namespace Ppid.App.Pdf.Setting;

/// <summary>
/// A slice of the letter as wide as the text that no page break cuts: a line, or one line of a table row.
/// </summary>
internal sealed class Strip(double height, IReadOnlyList<Ink> inks)
{
    public double Height => height;

    public IReadOnlyList<Ink> Inks => inks;

    /// <summary>Empty room, which vanishes at the top of a page.</summary>
    public bool IsGap => inks.Count == 0;

    public bool HasText => inks.Any(ink => ink is TextInk);

    /// <summary>No page break may follow this strip.</summary>
    public bool KeepWithNext { get; set; }

    /// <summary>
    /// What is repeated above this strip when it begins a page: the header row of its table.
    /// </summary>
    public Strip? Head { get; init; }

    /// <summary>Drawn when the page ends after this strip: the rule that closes a cut table.</summary>
    public Ink? Closing { get; init; }

    /// <summary>The strip as a decoration that is not read again.</summary>
    public Strip Untagged() => new(height, [.. inks.Select(ink => ink with { Tag = null })]);
}
