using Ppid.Domain.Sops;

namespace Ppid.App.Web.Forms;

/// <summary>What one form may carry.</summary>
/// <param name="PerFile">Bytes of one file.</param>
/// <param name="Total">Bytes of all files together.</param>
/// <param name="Files">How many files.</param>
public sealed record UploadLimits(long PerFile, long Total, int Files)
{
    /// <summary>For forms without file inputs.</summary>
    public static UploadLimits None { get; } = new(0, 0, 0);

    /// <summary>Pictures lose what they tell about their maker, and files their names: for reports whose sender must
    /// not be found.</summary>
    public bool Bare { get; init; }

    /// <summary>What is taken is a record of the office, not something that people have handed in and may want to have
    /// erased.</summary>
    public bool OfTheOffice { get; init; }

    /// <summary>What a telephone makes is taken from whoever hands it in. Not where traces must be taken out of it (they
    /// cannot), nor where the office writes to people: what it gives them has to open anywhere.</summary>
    internal IReadOnlyList<FileKind> Kinds => Bare || OfTheOffice ? FileKind.Open : FileKind.All;

    /// <summary>Bytes we still read of a form that is too large, so that its sender gets a page and not a cut
    /// line.</summary>
    internal long Patience => (Total * 2) + (1 << 20);

    /// <summary>Sentence for the hint under a file field.</summary>
    public string Explained =>
        $"{FileKind.Named(Kinds)}; paling besar {Size(PerFile)} per berkas, "
        + $"{Size(Total)} seluruhnya, paling banyak {Files} berkas.";

    /// <summary>What is taken of a case of that SOP.</summary>
    internal UploadLimits For(Sop? sop) => this with { Bare = sop is { Secret: true } };

    internal static string NotForEverybody(string name, FileKind kind) =>
        $"Berkas “{name}” adalah foto {kind.Name}, yang tidak terbuka di semua komputer. Simpan sebagai JPEG atau PDF, lalu "
        + "lampirkan lagi.";

    internal static string Size(long bytes) =>
        bytes >= 1_000_000 ? $"{bytes / 1_000_000} MB" : $"{Math.Max(1, bytes / 1000)} KB";
}
