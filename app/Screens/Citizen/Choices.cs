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

    public static IReadOnlyList<Choice> Deliveries { get; } =
    [
        new("pelacakan", "Unduh dari halaman pelacakan",
            "Paling cepat; hanya pemegang tiket yang dapat membukanya."),
        new("email", "E-mail", "Isi alamat e-mail Anda di atas."),
        new("langsung", "Ambil langsung di kantor"),
        new("pos", "Pos"),
        new("kurir", "Kurir"),
    ];
}
