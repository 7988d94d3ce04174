using Ppid.Domain.Cases;

namespace Ppid.Tests.Host.Driver;

/// <summary>People who file, and what they type.</summary>
public static class Applicants
{
    /// <summary>Every field of the request form, filled in by a person.</summary>
    public static Dictionary<string, string> Siti => new()
    {
        ["jenis"] = "perorangan",
        ["nama"] = "Siti Contoh",
        ["nik"] = "6472014508900001",
        ["alamat"] = "Jalan Pemuda Nomor 7, Samarinda",
        ["pekerjaan"] = "Mahasiswa",
        ["telepon"] = "0812-3456-7890",
        ["email"] = "siti@contoh.id",
        ["rincian"] = "Data jumlah koperasi aktif tahun 2025 per kabupaten",
        ["tujuan"] = "Penulisan skripsi",
        ["cara_memperoleh"] = "salinan",
        ["bentuk"] = "softcopy",
        ["cara_kirim"] = "pelacakan",
    };

    public static Upload Ktp => new("identitas", "ktp.png", Papers.Png, "image/png");

    /// <summary>The same fields with one of them changed.</summary>
    public static Dictionary<string, string> With(
        this Dictionary<string, string> fields, string name, string value) =>
        new(fields) { [name] = value };

    /// <summary>Files a request on the page; returns its secret tracking page.</summary>
    public static async Task<string> Files(this HouseUnderTest house, params Upload[] files)
    {
        var reply = await house.Visitor.Post("/permohonan", Siti, files.Length == 0 ? [Ktp] : files);
        return reply.Location.Length > 0
            ? reply.Location.Split('?')[0]
            : throw new InvalidOperationException(
                $"Not filed ({reply.Status}): {reply.Page.Body?.TextContent}");
    }

    public static CaseId IdOf(string trackingPage) => new(trackingPage.Split('/')[2]);
}
