using Ppid.App.Yaml;
using Ppid.Domain;

namespace Ppid.App.Offices;

/// <summary>Reads kantor.yaml.</summary>
internal static class OfficeReader
{
    private const long Megabyte = 1_000_000;

    public static OfficeFile? Read(YamlFile file) => file.Root() is { } root ? Read(root) : null;

    private static OfficeFile Read(YamlMap root)
    {
        var office = new OfficeFile(
            Id: root.Text("id"),
            Name: root.Text("nama"),
            ShortName: root.Text("nama_pendek"),
            Government: root.Text("pemerintah"),
            Letterhead: root.Texts("kop").ToListOf(),
            Address: root.Text("alamat"),
            City: root.Text("tempat_surat"),
            Phone: root.Text("telepon"),
            Website: root.Text("situs"),
            ServiceEmail: Email(root, "surel_layanan"),
            SenderEmail: Email(root, "surel_pengirim"),
            StillExample: root.Texts("masih_contoh").ToListOf(),
            Zone: Zone(root),
            ClosedOnCollectiveLeave: root.Flag("libur_pada_cuti_bersama"),
            ReceiptDay: ReceiptDay(root),
            Closures: root.Maps("tutup").Select(Closure).ToListOf(),
            Numbers: Numbers(root),
            Uploads: Uploads(root),
            Main: root.OptionalFlag("utama") ?? false)
        {
            InboxEmail = root.OptionalText("surel_masuk") is null ? null : Email(root, "surel_masuk"),
        };
        root.Close();
        return office;
    }

    internal static string Email(YamlMap map, string key)
    {
        var email = map.Text(key);
        if (email.Length > 0
            && !(email.Split('@') is [{ Length: > 0 }, { Length: > 0 } host] && host.Contains('.')))
        {
            map.Fault($"\"{key}\" berisi \"{email}\", bukan alamat surel.", "tulis nama@kantor.go.id.");
        }

        return email;
    }

    private static string Zone(YamlMap root)
    {
        var zone = root.Text("zona");
        if (zone is not ("WIB" or "WITA" or "WIT"))
        {
            root.Fault($"\"zona\" berisi \"{zone}\".", "isi dengan WIB, WITA, atau WIT.");
        }

        return zone;
    }

    private static int ReceiptDay(YamlMap root)
    {
        var day = root.Whole("hari_terima");
        if (day is not (0 or 1))
        {
            root.Fault($"\"hari_terima\" berisi {day}.", "isi dengan 0 atau 1.");
        }

        return day;
    }

    private static OfficeClosure Closure(YamlMap map)
    {
        var closure = new OfficeClosure(
            map.Date("tanggal"), map.Text("nama"), map.Text("surat"), map.Date("tanggal_surat"));
        map.Close();
        return closure;
    }

    private static Dictionary<string, NumberFormat> Numbers(YamlMap root)
    {
        var map = root.Map("nomor");
        var numbers = (map?.Pairs() ?? [])
            .ToDictionary(pair => pair.Key, pair => new NumberFormat(pair.Value));
        foreach (var (sop, format) in numbers.Where(pair => !pair.Value.IsUnambiguous))
        {
            map!.Fault($"bentuk nomor \"{format.Pattern}\" untuk {sop} tidak dapat dipakai.",
                "pakai {nomor} atau {nomor:000000} satu kali, dan {tahun}; tanpa kurung kurawal lain.");
        }

        var twins = numbers.Values.GroupBy(format => format.Pattern).Where(group => group.Count() > 1);
        foreach (var pattern in twins)
        {
            map!.Fault(
                $"bentuk nomor \"{pattern.Key}\" dipakai dua SOP.", "bedakan, agar tidak ada nomor kembar.");
        }

        return numbers;
    }

    private static UploadLimits Uploads(YamlMap root)
    {
        if (root.Map("unggahan") is not { } map)
        {
            return new UploadLimits(0, 0, 0);
        }

        var limits = new UploadLimits(
            map.Whole("maks_berkas_pemohon_mb") * Megabyte,
            map.Whole("maks_jumlah_pemohon"),
            map.Whole("maks_berkas_petugas_mb") * Megabyte);
        map.Close();
        return limits;
    }
}
