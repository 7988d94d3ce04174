using Microsoft.AspNetCore.Http;

namespace Ppid.App.Web;

/// <summary>A "no" as it is told: on a page, or as problem+json.</summary>
/// <param name="Code">Stable, machine-readable: "masukan-tak-terbaca".</param>
/// <param name="Title">Heading, Indonesian.</param>
/// <param name="Detail">One or two sentences that say what the reader can do.</param>
/// <param name="Reference">Number under which a bug was logged.</param>
public sealed record Failure(
    int Status,
    string Code,
    string Title,
    string Detail,
    IReadOnlyList<FieldError>? Errors = null,
    string? Reference = null)
{
    public static Failure NotFound { get; } = new(
        StatusCodes.Status404NotFound,
        "tidak-ditemukan",
        "Halaman tidak ditemukan",
        "Periksa kembali alamatnya. Tautan dari surat elektronik harus disalin utuh.");

    public static Failure TooLarge { get; } = new(
        StatusCodes.Status413PayloadTooLarge,
        "kiriman-terlalu-besar",
        "Kiriman terlalu besar",
        "Kurangi jumlah atau ukuran berkas, lalu kirim lagi.");

    public static Failure UnknownKind { get; } = new(
        StatusCodes.Status415UnsupportedMediaType,
        "jenis-kiriman-tidak-dikenal",
        "Jenis kiriman tidak dikenal",
        "Kirim formulir sebagai application/json atau multipart/form-data, dan berkas sebagai PDF, JPEG, PNG, atau HEIC.");

    /// <summary>Two decided at the same moment; the slower one should look again.</summary>
    public static Failure Changed { get; } = new(
        StatusCodes.Status409Conflict,
        "berkas-berubah",
        "Berkas berubah sementara Anda memutuskan",
        "Orang lain baru saja mengubah berkas ini, sehingga kiriman Anda belum dicatat. "
            + "Buka kembali halamannya, periksa keadaannya, lalu putuskan lagi.");

    /// <summary>A rule said no.</summary>
    /// <param name="code">Code of the refusal.</param>
    /// <param name="sentence">The refusal's own sentence.</param>
    public static Failure Refused(string code, string sentence) =>
        new(StatusCodes.Status409Conflict, code, "Tindakan ini tidak dapat dilakukan", sentence);

    internal static Failure Unreadable(UnreadableInputException input) => input.Status switch
    {
        StatusCodes.Status413PayloadTooLarge => TooLarge with { Detail = input.Message, Errors = input.Errors },
        StatusCodes.Status415UnsupportedMediaType => UnknownKind with { Detail = input.Message, Errors = input.Errors },
        var status => new(status, "masukan-tak-terbaca", "Isian tidak dapat dibaca", input.Message, input.Errors),
    };

    /// <param name="allowed">What the address takes: "GET, HEAD".</param>
    internal static Failure WrongMethod(string allowed) => new(
        StatusCodes.Status405MethodNotAllowed, "metode-tidak-dikenal", "Metode tidak dikenal di alamat ini",
        $"Alamat ini hanya menerima {allowed}.");

    internal static Failure Broken(int status) => new(
        status,
        "permintaan-rusak",
        "Permintaan tidak dapat dibaca",
        "Kiriman terputus atau rusak di jalan. Silakan ulangi.");

    internal static Failure TooMany(int seconds) => new(
        StatusCodes.Status429TooManyRequests,
        "terlalu-sering",
        "Terlalu banyak percobaan",
        $"Untuk keamanan, tunggu {Wait(seconds)} sebelum mencoba lagi.");

    internal static Failure Bug(string reference) => new(
        StatusCodes.Status500InternalServerError,
        "gangguan",
        "Terjadi gangguan pada layanan",
        "Mohon maaf. Gangguan ini sudah tercatat. "
            + "Jika Anda menghubungi kami, sebutkan nomor rujukan di bawah ini.",
        Reference: reference);

    private static string Wait(int seconds) =>
        seconds < 60 ? $"{seconds} detik" : $"{(seconds + 59) / 60} menit";
}
