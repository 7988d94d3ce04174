namespace Ppid.Tests.App.Sops;

/// <summary>What went wrong when the sources were transcribed. The text is compared word for word all the
/// same; this says only where in the source it stands.</summary>
internal static class SeedDefects
{
    /// <summary>Rows whose requirements, time and output stand one column too far to the right.</summary>
    public static readonly IReadOnlyList<(string Source, int First, int Last, string Because)> Shifted =
    [
        ("K-04b", 2, 6, "one tab too many; K-04, the other copy, has the same text in its place"),
        ("K-08", 2, 8, "one tab too many; row 1 shows where the columns are"),
    ];

    /// <summary>Cells that hold a drawing instead of the office's words.</summary>
    public static readonly IReadOnlyList<(string Source, int Row, string Begins, string Because)> Drawings =
    [
        ("K-04", 1, "graph TD", "four empty boxes between mulai and selesai; the two copies differ"),
        ("K-04b", 1, "graph TD", "four empty boxes between mulai and selesai; the two copies differ"),
    ];

    /// <summary>Requirements, time and output of each row that stand below the table, in this order.</summary>
    public static readonly IReadOnlyList<(string Source, int From, int To, string Because)> Detached =
        [("K-10", 383, 406, "its cells are empty; twelve values follow it, three for each row")];

    /// <summary>Marks below the table whose row and lane are lost: the file has to name them.</summary>
    public static readonly IReadOnlyList<(string Source, int From, int To)> LooseMarks =
        [("K-09", 345, 347), ("K-10", 377, 381)];

    /// <summary>SOPs without a name in their head; it is that of the contents of the collection.</summary>
    public static readonly IReadOnlyList<(string Source, int Line, string Before)> Nameless =
        [("K-12", 29, "- 12 ")];
}
