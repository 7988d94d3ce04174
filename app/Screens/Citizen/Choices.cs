using Ppid.App.Screens.Layout;

namespace Ppid.App.Screens.Citizen;

/// <summary>What can be chosen on the request form; values as stored and as the API takes them.</summary>
internal static class Choices
{
    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new("perorangan", "Perorangan", "Saya mengajukan untuk diri sendiri."),
        new("badan-hukum", "Badan hukum atau organisasi", "Saya pengurus dan mengajukan atas nama lembaga."),
        new("kuasa", "Melalui kuasa", "Saya mengajukan untuk orang atau lembaga lain, dengan surat kuasa."),
    ];

    /// <summary>The same, told to the officer who fills them in for the applicant.</summary>
    public static IReadOnlyList<Choice> KindsOfAnother { get; } =
    [
        new("perorangan", "Perorangan", "Pemohon mengajukan untuk dirinya sendiri."),
        new("badan-hukum", "Badan hukum atau organisasi", "Seorang pengurus mengajukan atas nama lembaga."),
        new("kuasa", "Melalui kuasa", "Pemohon mengajukan untuk orang atau lembaga lain, dengan surat kuasa."),
    ];

    public static IReadOnlyList<Choice> Obtaining { get; } =
    [
        new("salinan", "Mendapat salinan"),
        new("melihat", "Melihat, membaca, atau mendengarkan", "Di meja layanan, pada jam kerja."),
    ];

    public static IReadOnlyList<Choice> Formats { get; } =
    [
        new("softcopy", "Berkas elektronik (softcopy)"),
        new("hardcopy", "Cetakan (hardcopy)"),
    ];

    public static IReadOnlyList<Choice> Deliveries { get; } = Ways("Isi alamat e-mail Anda di atas.");

    public static IReadOnlyList<Choice> DeliveriesToAnother { get; } = Ways("Ke alamat e-mail pemohon di atas.");

    private static IReadOnlyList<Choice> Ways(string email) =>
    [
        new("pelacakan", "Unduh dari halaman pelacakan",
            "Paling cepat; hanya pemegang tiket yang dapat membukanya."),
        new("email", "E-mail", email),
        new("langsung", "Ambil langsung di kantor"),
        new("pos", "Pos"),
        new("kurir", "Kurir"),
    ];
}
