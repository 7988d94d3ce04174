using Ppid.App.Pdf;
using Ppid.Domain;

namespace Ppid.Tests.App.Pdf;

/// <summary>Letters as an office would send them.</summary>
internal static class Samples
{
    public const string Link = "https://ppid.example.go.id/lacak/PPID-2026-0147";

    private static readonly DateTimeOffset Morning = new(2026, 3, 3, 9, 15, 0, TimeSpan.FromHours(8));

    private static readonly Letterhead Head = new(
        "PEMERINTAH PROVINSI KALIMANTAN TIMUR",
        "DINAS KOMUNIKASI DAN INFORMATIKA",
        [
            "Jalan Basuki Rahmat Nomor 41, Samarinda 75112",
            "Laman ppid.example.go.id, Pos-el ppid@example.go.id",
        ]);

    private static readonly Signature Signed = new(
        "Plh. Kepala Dinas selaku PPID Utama,", "Dra. Rina Wahyuni, M.Si.")
    {
        Rank = "Pembina Utama Muda",
        Nip = "19700101 199503 2 001",
        InPlaceOfHand = "Ditandatangani secara elektronik",
    };

    public static PdfDocument Receipt { get; } = new("Tanda Terima Permohonan Informasi Publik", Morning,
    [
        Head,
        new Title("TANDA TERIMA PERMOHONAN INFORMASI PUBLIK")
        {
            Beneath = "Nomor Pendaftaran: PPID-2026-0147",
        },
        new Paragraph(
        [
            "Permohonan informasi publik Anda telah kami terima pada ", Span.Bold("Selasa, 3 Maret 2026"),
            " pukul 09.15 WITA dan telah dicatat dengan keterangan berikut.",
        ]),
        new Facts(
        [
            new("Nama pemohon", "Budi Santoso"),
            new("Alamat", "Jalan Pangeran Antasari Gang 5 Nomor 12 RT 14, Kelurahan Air Putih, "
                + "Kecamatan Samarinda Ulu, Kota Samarinda, Kalimantan Timur 75124"),
            new("Nomor telepon", "0812-5550-0147"),
            new("Informasi yang diminta",
                "Salinan rencana kerja dan anggaran (RKA) tahun 2025 beserta laporan realisasinya"),
            new("Tujuan penggunaan", "Penelitian"),
            new("Cara memperoleh", "Salinan lunak melalui pos-el"),
        ]),
        new Notice("Jawaban paling lambat Selasa, 17 Maret 2026",
        [
            "Kami wajib menjawab paling lambat 10 hari kerja sejak permohonan diterima dan dapat "
            + "memperpanjangnya satu kali, paling lama 7 hari kerja, dengan alasan tertulis "
            + "(Pasal 22 ayat (7) dan ayat (8) ",
            Span.Italic("Undang-Undang Nomor 14 Tahun 2008"), ").",
        ]),
        new Heading("Yang dapat Anda lakukan sekarang"),
        new Numbered(
        [
            "Simpan tanda terima ini sampai permohonan selesai.",
            [
                "Ikuti perkembangan permohonan di halaman lacak dengan nomor pendaftaran dan ",
                Span.Bold("tiket rahasia"), " Anda.",
            ],
            "Lengkapi permohonan dari halaman yang sama bila kami memberitahukan ada yang kurang; "
                + "selama itu waktu kami berhenti.",
        ]),
        Signed with
        {
            PlaceAndDate = "Samarinda, 3 Maret 2026",
            Code = new Qr(Link, "Kode QR menuju halaman lacak permohonan PPID-2026-0147",
            [
                Span.Bold("Lacak permohonan ini\n"), $"{Link}\nTiket rahasia dikirim terpisah.",
            ]),
        },
    ])
    {
        Author = "Dinas Komunikasi dan Informatika Provinsi Kalimantan Timur",
        Footer = "Dokumen ini dibuat secara elektronik.\nPeriksa keasliannya di ppid.example.go.id/periksa "
            + "dengan kode 7F3A-91C2.",
    };

    public static PdfDocument Long { get; } = new("Pemberitahuan Tertulis PPID-2026-0147", Morning,
    [
        Head,
        new Facts(
        [
            new("Nomor", "500.12/147/PPID/2026"), new("Sifat", "Biasa"), new("Lampiran", "1 berkas"),
            new("Hal", "Pemberitahuan tertulis atas permohonan informasi publik"),
        ])
        { Beside = "Samarinda, 16 Maret 2026" },
        new Space(6),
        new Paragraph("Yth. Sdr. Budi Santoso\ndi Samarinda"),
        new Paragraph(
            "Menjawab permohonan Anda tanggal 3 Maret 2026, bersama ini kami sampaikan hal-hal berikut.",
            Align.Justified),
        new Heading("A. Dokumen yang dikuasai"),
        Documents(48),
        new Heading("B. Penjelasan"),
        .. Explanations(4),
        new Numbered(
        [
            "Dokumen nomor 1 sampai dengan 40 diberikan seluruhnya.",
            "Dokumen selebihnya diberikan setelah nomor rekening pribadi dihitamkan.",
        ], Numerals.Letters),
        new Paragraph("Demikian kami sampaikan. Atas perhatian Anda kami ucapkan terima kasih."),
        Signed,
        new Rule(),
        new Qr("https://ppid.example.go.id/periksa/11AB-90DE", "Kode QR untuk memeriksa keaslian surat ini",
        [
            "Pindai untuk memeriksa keaslian surat ini, atau buka\n",
            Span.Bold("ppid.example.go.id/periksa"),
        ]),
    ])
    {
        Footer = "Periksa keaslian dokumen ini di ppid.example.go.id/periksa dengan kode 11AB-90DE.",
    };

    public static Table Documents(int count) => new(
        [
            new("No.", 1, Align.Right), new("Nama dokumen", 6),
            new("Bentuk", 2), new("Biaya (Rp)", 2, Align.Right),
        ],
        Enumerable.Range(1, count).Select(number => (ListOf<Prose>)
        [
            $"{number}",
            $"Laporan realisasi anggaran bulan ke-{number}"
                + (number % 5 == 0 ? ", beserta lampiran bukti pengeluaran" : ""),
            number % 2 == 0 ? "Salinan lunak" : "Salinan cetak",
            "0",
        ]).ToListOf());

    private static IEnumerable<Block> Explanations(int count) => Enumerable.Repeat(new Paragraph(
        "Dokumen yang Anda minta dihimpun dari bidang-bidang di lingkungan dinas dan telah diperiksa "
        + "kesesuaiannya dengan Daftar Informasi Publik. Bagian yang memuat data pribadi dihitamkan "
        + "berdasarkan uji konsekuensi, sedangkan bagian lain tetap terbuka dan dapat Anda gunakan sesuai "
        + "dengan tujuan yang Anda sebutkan dalam permohonan.",
        Align.Justified), count);
}
