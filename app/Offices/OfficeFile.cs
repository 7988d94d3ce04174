using System.Globalization;
using System.Text.RegularExpressions;
using Ppid.Domain;

namespace Ppid.App.Offices;

/// <summary>What an office says about itself in kantor.yaml.</summary>
/// <param name="Letterhead">Lines of the kop surat above the address.</param>
/// <param name="City">Place written before the date of a letter.</param>
/// <param name="StillExample">Keys of kantor.yaml whose values are examples, not the office's own.</param>
/// <param name="Zone">"WIB", "WITA" or "WIT".</param>
/// <param name="ReceiptDay">0 or 1: how the day of receipt is counted.</param>
/// <param name="Closures">Days on which only this office is closed.</param>
/// <param name="Numbers">Format of the registration number by SOP id, and of other numbers by series.</param>
/// <param name="Main">The office whose portal stands at the front, where one house serves several.</param>
public sealed record OfficeFile(
    string Id,
    string Name,
    string ShortName,
    string Government,
    ListOf<string> Letterhead,
    string Address,
    string City,
    string Phone,
    string Website,
    string ServiceEmail,
    string SenderEmail,
    ListOf<string> StillExample,
    string Zone,
    bool ClosedOnCollectiveLeave,
    int ReceiptDay,
    ListOf<OfficeClosure> Closures,
    IReadOnlyDictionary<string, NumberFormat> Numbers,
    UploadLimits Uploads,
    bool Main = false)
{
    /// <summary>Address whose mail comes in here; null when none does, and letters then name no address for
    /// answers.</summary>
    public string? InboxEmail { get; init; }

    /// <summary>Every address of the office's own, lower case.</summary>
    public IEnumerable<string> Inboxes =>
        new[] { InboxEmail, ServiceEmail, SenderEmail }.OfType<string>().Select(each => each.ToLowerInvariant());

    /// <summary>The numbers of this office that somebody may mean who writes one by hand.</summary>
    public IEnumerable<string> Meant(string typed) => Numbers.Values.Select(format => format.Meant(typed)).OfType<string>();
}

/// <summary>A local day on which the office is closed, with the letter that closes it.</summary>
public sealed record OfficeClosure(DateOnly Date, string Name, string Letter, DateOnly LetterDate);

/// <summary>Limits of uploads, in bytes.</summary>
/// <param name="ApplicantFiles">How many files one application may bring.</param>
public sealed record UploadLimits(long ApplicantFile, int ApplicantFiles, long OfficerFile);

/// <summary>How a registration number is written: "{nomor:000000}/PI/DP2KUKM/{tahun}".</summary>
public sealed partial record NumberFormat(string Pattern)
{
    private const int LongestTyped = 120;
    private const int MostFigures = 6;

    /// <summary>True if the number and the year both occur, so that no two cases read the same.</summary>
    public bool IsUnambiguous =>
        NumberPlace().Count(Pattern) == 1
        && Pattern.Contains("{tahun}", StringComparison.Ordinal)
        && Write(0, 0).IndexOfAny(['{', '}']) < 0;

    public string Write(int number, int year) => NumberPlace()
        .Replace(Pattern, place => number.ToString(
            place.Groups[1].Success ? place.Groups[1].Value : "0", CultureInfo.InvariantCulture))
        .Replace("{tahun}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The number that is meant by somebody who writes it with other zeros, with blanks, or with dashes for strokes;
    /// null when it is none of this form.</summary>
    public string? Meant(string typed)
    {
        if (typed.Length > LongestTyped) return null;
        var bare = Bare(typed);
        var figures = Figures().Matches(bare)
            .Select(run => int.Parse(run.Value, CultureInfo.InvariantCulture)).Distinct().Take(MostFigures).ToList();
        return figures
            .SelectMany(number => figures.Select(year => Write(number, year)))
            .FirstOrDefault(written => Bare(written) == bare);
    }

    private static string Bare(string number) => Superfluous().Replace(number.ToUpperInvariant().Replace('-', '/'), "");

    [GeneratedRegex(@"\{nomor(?::(0+))?\}")]
    private static partial Regex NumberPlace();

    /// <summary>Blanks, and zeros before a figure.</summary>
    [GeneratedRegex(@"\s+|(?<![0-9])0+(?=[0-9])")]
    private static partial Regex Superfluous();

    /// <summary>Whole runs that a number or a year may be.</summary>
    [GeneratedRegex(@"(?<![0-9])[0-9]{1,9}(?![0-9])")]
    private static partial Regex Figures();
}
