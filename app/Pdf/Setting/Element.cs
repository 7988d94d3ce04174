namespace Ppid.App.Pdf.Setting;

/// <summary>
/// A node of the document's logical structure, by which it is read aloud: P, H1, Table, TR …
/// </summary>
internal sealed class Element(string role)
{
    private readonly List<object> _kids = [];

    public string Role => role;

    /// <summary>What a reader says in place of a figure.</summary>
    public string? Alt { get; init; }

    /// <summary>Further attributes as PDF text, such as the scope of a header cell.</summary>
    public string? Attributes { get; init; }

    /// <summary>Where a figure stands on its page, in PDF's coordinates; null until it is drawn.</summary>
    public Area? Box { get; set; }

    /// <summary>Elements and <see cref="Mark"/>s in reading order.</summary>
    public IReadOnlyList<object> Kids => _kids;

    public Element Add(string childRole) => Add(new Element(childRole));

    public Element Add(Element child)
    {
        _kids.Add(child);
        return child;
    }

    /// <summary>Remembers where on which page this element's content stands.</summary>
    public void Add(Mark mark) => _kids.Add(mark);
}

/// <summary>A stretch of marked content: page, counted from 0, and its number on that page.</summary>
internal readonly record struct Mark(int Page, int Number);
