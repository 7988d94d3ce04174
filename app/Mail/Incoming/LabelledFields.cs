using System.Text.RegularExpressions;
using Ppid.App.Web.Forms;

namespace Ppid.App.Mail.Incoming;

/// <summary>"Nama : Siti", "Alamat: …" and the other lines by which people fill in a form in a mail.</summary>
internal sealed partial class LabelledFields
{
    private static readonly (string Field, Regex Label)[] Labels =
    [
        ("nama", Name()), ("alamat", Address()), ("telepon", Phone()), ("nik", Nik()), ("pekerjaan", Occupation()),
        ("organisasi", Organisation()), ("rincian", Details()), ("tujuan", Purpose()), ("email", Email()),
        ("lain", Other()),
    ];

    private const int LongestLabel = 60;
    private const int LongestDatum = 200;
    private readonly Dictionary<string, List<string>> _values = [];

    /// <param name="texts">The earlier one wins where two tell the same.</param>
    public LabelledFields(params string[] texts)
    {
        foreach (var text in texts) Read(text);
    }

    private void Read(string text)
    {
        string? field = null;
        foreach (var line in text.Split('\n'))
        {
            if (Labelled(line) is var (name, value))
            {
                // A field told twice keeps its first value.
                field = _values.TryAdd(name, [value]) ? name : null;
                continue;
            }

            field = Ends(line, field) ? null : field;
            if (field is "rincian" or "tujuan" or "alamat") _values[field].Add(line);
        }
    }

    /// <summary>Cleaned; null when it was not told.</summary>
    public string? this[string field] =>
        _values.TryGetValue(field, out var lines) && Cleaning.Lines(string.Join('\n', lines)) is { Length: > 0 } told ? told : null;

    /// <summary>A line that tells of its writer and of nothing he asks for.</summary>
    public static bool IsOfASender(string line) =>
        IsOtherDatum(line)
        || Labelled(line) is { Field: "nama" or "alamat" or "telepon" or "nik" or "pekerjaan" or "organisasi" or "email" };

    private static bool IsOtherDatum(string line) => line.Length <= LongestDatum && NoAddress().IsMatch(line);

    private static bool Ends(string line, string? field) => field switch
    {
        "rincian" or "tujuan" => false,
        "alamat" => line.Trim().Length == 0 || IsOtherDatum(line),
        _ => line.Trim().Length == 0,
    };

    private static (string Field, string Value)? Labelled(string line)
    {
        if (Shape().Match(line) is not { Success: true } found) return null;
        var label = found.Groups[1].Value.Trim();
        return label.Length <= LongestLabel && Labels.FirstOrDefault(each => each.Label.IsMatch(label)).Field is { } field
            ? (field, found.Groups[2].Value)
            : null;
    }

    [GeneratedRegex(@"^\s*(?:[-*•]\s*)?(?:[a-z\d]{1,2}[.)]\s*)?([A-Za-z][A-Za-z /()\-.]{1,60}?)\s*[:=]\s*(.*)$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^nama(?: lengkap| pemohon| saya)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    [GeneratedRegex(@"^alamat(?: lengkap| rumah| pemohon| domisili| tinggal| ktp)*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    /// <summary>Under an address, with a colon or without: another datum, or nothing but figures.</summary>
    [GeneratedRegex(@"^\s*(?:(?:no\.?\s*)?(?:hp|wa|telp?|tlp|telepon|telpon|handphone|whatsapp|nik|ktp|kontak)\b|e-?mail\b|surel\b|"
        + @"\S+@\S+$|[+\d][\d ().\-]{7,}$)", RegexOptions.IgnoreCase)]
    private static partial Regex NoAddress();

    [GeneratedRegex(@"^(?:no\.?|nomor|nomer)?\s*(?:telp|telepon|telpon|tlp|hp|handphone|wa|whatsapp|"
        + @"kontak)\b.*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(?:no\.?|nomor)?\s*(?:nik|ktp|no ktp|identitas)\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Nik();

    [GeneratedRegex(@"^(?:pekerjaan|profesi|status)$", RegexOptions.IgnoreCase)]
    private static partial Regex Occupation();

    [GeneratedRegex(@"^(?:nama )?(?:organisasi|lembaga|instansi|badan hukum|perusahaan|yayasan)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Organisation();

    [GeneratedRegex(@"^(?:rincian|informasi|data|dokumen)(?: (?:informasi|data|yang|diminta|dibutuhkan|"
        + @"dimohon|dimohonkan|diperlukan|publik))*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Details();

    [GeneratedRegex(@"^(?:tujuan|keperluan|kegunaan|alasan)(?: (?:penggunaan|permohonan|permintaan|informasi|"
        + @"data))*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^(?:e-?mail|surel|alamat (?:e-?mail|surel))$", RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    /// <summary>Labels that end a field of several lines and mean nothing to us.</summary>
    [GeneratedRegex(@"^(?:cara|bentuk|format|lampiran|tanggal|tempat|perihal|hal|nomor|sifat|kepada|"
        + @"jenis kelamin|agama)\b.*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Other();
}
