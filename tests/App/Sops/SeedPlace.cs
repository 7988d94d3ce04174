namespace Ppid.Tests.App.Sops;

/// <summary>Where a table of the sources stands. The sources never change (their hashes are under test), so
/// their lines are named by number, counted from 1.</summary>
/// <param name="Source">Id of the table: "K-07"; a second copy of the same text has an id of its own.</param>
/// <param name="File">Name of the file in sops/sumber.</param>
/// <param name="Head">First line of the head; it ends two lines above the names of the lanes.</param>
/// <param name="Lanes">Line with the names of the lanes.</param>
/// <param name="Row">First row of the table.</param>
/// <param name="End">Its last row.</param>
internal sealed record SeedPlace(string Source, string File, int Head, int Lanes, int Row, int End)
{
    private const string Kaltim = "003_609f3079cfa7c797.txt";

    public static readonly IReadOnlyList<SeedPlace> All =
    [
        new("K-01", Kaltim, 36, 50, 51, 57),
        new("K-02", Kaltim, 64, 83, 84, 90),
        new("K-03", Kaltim, 97, 116, 117, 123),
        new("K-04", Kaltim, 129, 151, 152, 157),
        new("K-04b", "000_a99daaa71352c467.txt", 6, 24, 25, 30),
        new("K-05", Kaltim, 161, 185, 186, 191),
        new("K-06", Kaltim, 198, 216, 217, 221),
        new("K-07", Kaltim, 226, 244, 245, 250),
        new("K-08", Kaltim, 254, 312, 313, 320),
        new("K-09", Kaltim, 322, 336, 337, 342),
        new("K-10", Kaltim, 351, 371, 372, 375),
        new("K-11", Kaltim, 410, 426, 427, 432),
        new("K-12", Kaltim, 441, 464, 465, 469),
        new("K-13", Kaltim, 473, 487, 488, 492),
        new("K-14", Kaltim, 506, 520, 521, 527),
        new("K-15", Kaltim, 532, 556, 558, 566),
        new("K-16", Kaltim, 570, 590, 592, 599),
        new("KU-01", "001_04a3e944539de62a.txt", 3, 62, 63, 70),
        new("KTg-01", "002_0331f055802aca5c.txt", 7, 26, 27, 34),
    ];

    /// <summary>Lines that belong to no table, and what they are.</summary>
    public static readonly IReadOnlyList<(string File, int From, int To, string Because)> Beside =
    [
        (Kaltim, 5, 33, "cover and contents of the collection"),
        (Kaltim, 345, 347, "marks of K-09 that fell out of its table"),
        (Kaltim, 377, 406, "marks and values of K-10 that fell out of its table"),
    ];

    public static SeedPlace Of(string source) => All.Single(place => place.Source == source);

    public bool Holds(string file, int line) => File == file && line >= Head && line <= End;

    /// <summary>A stretch of the file, first and last line included.</summary>
    public IReadOnlyList<string> Text(int from, int to) => Read(File)[(from - 1)..to];

    public static string[] Read(string file) =>
        System.IO.File.ReadAllLines(Path.Combine(Repository.Sops, "sumber", file));
}
