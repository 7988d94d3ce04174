using System.Globalization;
using Ppid.Domain.Cases;

namespace Ppid.Host.Demo;

/// <summary>What the demonstration's people write.</summary>
internal static class DemoTexts
{
    public const string Umkm = "Jumlah UMKM per kecamatan di Kota Samarinda tahun 2025 beserta sektor usahanya";
    public const string Pasar = "Harga kebutuhan pokok harian di pasar tradisional, Januari sampai Juni";
    public const string Ekspor = "Rekapitulasi nilai ekspor nonmigas per komoditas lima tahun terakhir";
    public const string Renstra = "Rencana Strategis Dinas yang berlaku";
    public const string Koperasi = "Daftar koperasi aktif dan tanggal rapat anggota tahunan terakhir";
    public const string Usaha = "Formula produk dan daftar pemasok peserta program inkubasi usaha";

    public const string IdentityMissing =
        "Salinan KTP belum dilampirkan. Mohon unggah foto KTP yang terbaca jelas.";

    public const string ObjectionStory =
        "Kami hanya memerlukan nama program dan jumlah peserta, bukan formula produknya.";

    public static readonly Notice WholeNotice = new(
        true, null, Acceptance.Whole, null, "Rencana Strategis Dinas, naskah lengkap", false, null,
        "Halaman pelacakan", "PDF", 0, null);

    public static readonly Denial TradeSecret = new(
        "b", "UU 30/2000 tentang Rahasia Dagang", "Uji konsekuensi nomor 01/CONTOH/2026 (contoh)",
        "Persaingan usaha yang sehat terganggu bila formula peserta dibuka.",
        "Informasi memuat rahasia dagang peserta program.");

    public static Applicant Person(int number) => new(
        ApplicantKind.Person, $"Pemohon Contoh {number}",
        string.Create(CultureInfo.InvariantCulture, $"64720101010{number:D5}"),
        $"Jalan Contoh {number}, Samarinda", "Peneliti", null, $"pemohon{number}@example.com", null, null);
}
