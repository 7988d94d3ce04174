using Microsoft.AspNetCore.Http;

namespace Ppid.App.Web.Admin;

/// <summary>What the page after an accepted action says, from ?selesai=…; only known words are said.</summary>
internal static class Done
{
    public static string? Of(HttpContext context) => context.Request.Query["selesai"].ToString() switch
    {
        "alihkan" => "Tugas sudah dialihkan. Tautan lama tidak berlaku lagi; pejabat baru mendapat surel tugas.",
        "koreksi" => "Data sudah dikoreksi. Nilai lama tetap tercatat dan pemohon diberi tahu.",
        "batal" => "Pendaftaran sudah dibatalkan. Nomornya tetap tercatat sebagai batal.",
        "kirim-ulang" => "Surat dimasukkan lagi ke antrean kirim. Muat ulang halaman ini untuk melihat hasilnya.",
        "pengganti" => "Penunjukan sudah dicatat. Tugas terbuka dialihkan mulai hari pertama.",
        "tarik" => "Dokumen sudah ditarik kembali. Halaman publikasi mencatat penarikan dan alasannya.",
        "akhiri" => "Akhir penunjukan sudah dicatat.",
        "akun" => "Akun sudah dilepas dan tidak diterima lagi. Akun lain yang masuk dengan alamat pejabat itu menjadi akunnya.",
        "akun-izin" => "Akun itu diizinkan lagi masuk dengan alamat pejabatnya.",
        "mulai" => "Perkara periode ini sudah berjalan.",
        "surat-masuk" => "Surat masuk sudah diolah.",
        "muat" => "Keputusan sudah dimuat. Batas waktu yang berjalan sedang dihitung ulang.",
        "cabut" => "Kunci sudah dicabut beserta webhook-nya. Sistem itu tidak dapat masuk lagi.",
        "webhook" => "Webhook sudah dihapus.",
        "mesin" => "Tindakan atas mesin sudah dicatat dan dijalankan.",
        "mesin-semua" => "Mesin yang hilang atau gagal sudah dibuat ulang dan sedang mengejar yang tertinggal. Yang masih tampil di bawah "
            + "perlu dilihat sendiri.",
        "mesin-sebagian" => "Sebagian mesin sudah dibuat ulang; masih ada yang lain. Tekan Buat ulang semua sekali lagi.",
        "mesin-utuh" => "Tidak ada mesin yang hilang atau gagal. Tidak ada yang dibuat ulang.",
        _ => null,
    };
}
