using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;

namespace Ppid.App.Web.Api;

/// <summary>What the API says no with, besides the rules' own refusals; codes are stable.</summary>
internal static class Problems
{
    public static Failure KeyNeeded { get; } = new(
        StatusCodes.Status401Unauthorized, "kunci-diperlukan", "Kunci API diperlukan",
        "Kirim header Authorization: Bearer ppid_…, atau X-Tiket untuk berkas Anda sendiri.");

    public static Failure TicketNeeded { get; } = new(
        StatusCodes.Status403Forbidden, "tiket-diperlukan", "Tiket berkas diperlukan",
        "Hanya pemohon yang dapat melakukannya: kirim header X-Tiket dengan tiket berkas ini.");

    public static Failure DeliveryNeeded { get; } = new(
        StatusCodes.Status403Forbidden, "ambil-dengan-post", "Dokumen diambil dengan POST",
        "Pengambilan dokumen oleh pemohon dicatat sebagai bukti penyerahan: kirim POST ke alamat yang sama.");

    public static Failure Outdated { get; } = new(
        StatusCodes.Status412PreconditionFailed, "berkas-berubah", "Berkas sudah berubah",
        "Sejak Anda membacanya berkas ini diubah orang lain. Baca lagi, periksa, lalu putuskan dengan ETag yang baru.");

    public static Failure OtherContent { get; } = new(
        StatusCodes.Status422UnprocessableEntity, "kunci-kiriman-terpakai", "Idempotency-Key sudah terpakai",
        "Kunci itu sudah dipakai untuk kiriman lain. Kirim ulang hanya isi yang sama, atau pakai kunci baru.");

    public static Failure OfficerNeeded { get; } = new(
        StatusCodes.Status400BadRequest, "pejabat-diperlukan", "Pejabat harus disebut",
        "Sebutkan dengan header X-Pejabat untuk pejabat mana keputusan ini dikirim.");

    public static Failure OfficerNotListed { get; } = new(
        StatusCodes.Status403Forbidden, "pejabat-tidak-terdaftar", "Pejabat tidak terdaftar pada kunci ini",
        "Kunci ini tidak boleh memutuskan untuk pejabat itu. Admin PPID yang mendaftarkannya.");

    public static Failure OfficerNotAgreed { get; } = new(
        StatusCodes.Status403Forbidden, "pejabat-belum-setuju", "Pejabat belum menyetujui kunci ini",
        "Pejabat itu harus lebih dahulu menyetujui kunci ini dengan PIN-nya.");

    public static Failure WebhookOff { get; } = new(
        StatusCodes.Status409Conflict, "webhook-dimatikan", "Webhook sudah dimatikan",
        "Setelah tujuh hari gagal terus webhook ini dimatikan. Hapus, lalu pasang lagi.");

    public static Failure NotHere { get; } = new(
        StatusCodes.Status404NotFound, "tidak-ditemukan", "Tidak ditemukan",
        "Tidak ada yang cocok dengan alamat ini, atau kunci dan tiketnya tidak membukanya.");

    /// <summary>To a program that asks for an address the house does not have.</summary>
    public static Failure NoSuchAddress { get; } = NotHere with
    {
        Title = "Alamat tidak dikenal",
        Detail = "Periksa alamatnya dengan /openapi/v1.json.",
    };

    public static Failure Packed { get; } = Failure.UnknownKind with { Detail = "Kirim isinya apa adanya, tanpa Content-Encoding." };

    public static Failure Scope(string needed) => new(
        StatusCodes.Status403Forbidden, "lingkup-kurang", "Kunci ini tidak boleh melakukannya",
        $"Tindakan ini memerlukan lingkup “{needed}”. Admin PPID yang memberikannya pada kunci baru.");

    public static Failure BadKey(KeyFault fault) => fault switch
    {
        KeyFault.Expired => new(
            StatusCodes.Status401Unauthorized, "kunci-kedaluwarsa", "Kunci API kedaluwarsa",
            "Masa berlaku kunci ini habis. Minta kunci baru kepada admin PPID."),
        KeyFault.Revoked => new(
            StatusCodes.Status401Unauthorized, "kunci-dicabut", "Kunci API sudah dicabut",
            "Kunci ini dicabut admin PPID. Minta kunci baru bila sistem Anda masih memerlukannya."),
        _ => new(
            StatusCodes.Status401Unauthorized, "kunci-tidak-dikenal", "Kunci API tidak dikenal",
            "Periksa header Authorization: Bearer ppid_…; kunci harus disalin utuh."),
    };
}
