using Ppid.App.Desk;
using Ppid.App.Screens.Layout;
using Ppid.Domain.Offices;

namespace Ppid.App.Screens.Admin;

/// <summary>Scopes of a key, as administrators choose them.</summary>
internal static class ApiKeyWords
{
    public static IReadOnlyList<Choice> Scopes { get; } =
    [
        new("ajukan", "Mengajukan", "Mendaftarkan permohonan dan keberatan."),
        new("daftar", "Melihat daftar", "Nomor, keadaan, dan tenggat semua berkas, tanpa nama pemohon."),
        new("baca", "Membaca berkas", "Isi berkas, dokumen, dan data pemohon kecuali nomor identitasnya."),
        new("register", "Membaca register",
            "Register permohonan, keberatan, dan SOP lain: nomor, tanggal, keputusan. Nama, alamat, dan isinya hanya bila "
                + "“Membaca berkas” juga dipilih; register SOP rahasia tidak pernah."),
        new("putuskan", "Memutuskan untuk pejabat",
            "Hanya untuk pejabat yang dipilih di bawah, dan baru setelah ia menyetujuinya dengan PIN-nya."),
        new("kelola-webhook", "Menerima kabar (webhook)", "Sistem itu diberi tahu bila sebuah berkas berubah."),
    ];

    public static ApiScope Scope(string value) => Ledger.Read<ApiScope>($"\"{value}\"");

    public static string Name(ApiScope scope) =>
        Scopes.First(each => each.Value == Ledger.Write(scope).Trim('"')).Label;
}
