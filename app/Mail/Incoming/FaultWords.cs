using System.Text.RegularExpressions;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Mail.Incoming;

/// <summary>What is wrong with a mailed file, in words.</summary>
internal static partial class FaultWords
{
    public static string Name(FaultyFile file) => file.Name.Length == 0 ? "lampiran tanpa nama" : file.Name;

    /// <summary>For the applicant, who does not know what kinds there are.</summary>
    public static string Of(FaultyFile file) => file.Fault switch
    {
        FileFault.Kind => "rusak, atau jenisnya tidak dapat kami terima",
        FileFault.Empty => "kosong (0 byte) ketika sampai pada kami",
        FileFault.TooMany => "tidak termuat lagi: lampirannya terlalu banyak untuk satu surel",
        FileFault.Locked => "dikunci. Bila terbuka tanpa kata sandi, abaikan; bila tidak, kirim lagi tanpa kata sandi",
        FileFault.Wrapped => "bungkusan buatan Outlook; dokumen di dalamnya tidak dapat kami buka",
        _ => Why(file),
    };

    /// <summary>What else its sender should do, as a sentence with a space before it; "" for nothing.</summary>
    public static string Advice(FaultyFile file) => file.Fault switch
    {
        FileFault.Kind or FileFault.TooLarge when Recording().IsMatch(file.Name) =>
            " Isi rekaman suara atau video ceritakan dengan tulisan, dan tanyakan kepada kami cara menyerahkan rekamannya.",
        FileFault.TooLarge => " Bila terlalu besar, kirim tangkapan layar dari fotonya, atau pindai hitam-putih.",
        FileFault.TooMany => " Bila banyak, bagi ke dalam beberapa surel.",
        FileFault.Locked => " Bila dokumennya dikunci, simpan dahulu tanpa kata sandi.",
        FileFault.Wrapped => " Di Outlook, pilih dahulu format HTML atau teks biasa, atau kirim dari ponsel.",
        _ => "",
    };

    /// <summary>For officers.</summary>
    public static string Why(FaultyFile file) => file.Fault switch
    {
        FileFault.Kind => $"bukan {FileKind.Named(FileKind.All)} yang utuh",
        FileFault.Empty => "kosong",
        FileFault.TooLarge when file.Limit is { } limit => $"terlalu besar; paling besar {UploadLimits.Size(limit)}",
        FileFault.TooLarge => "terlalu besar",
        FileFault.TooMany => "terlalu banyak lampiran",
        FileFault.Locked => "dikunci",
        FileFault.Wrapped => "bungkusan Outlook yang tidak dapat dibuka",
        _ => "pelengkap buatan program surel, bukan dokumen",
    };

    [GeneratedRegex(@"\.(?:mp4|mov|3gp|avi|mkv|webm|m4a|mp3|aac|amr|ogg|opus|wav)$", RegexOptions.IgnoreCase)]
    private static partial Regex Recording();
}
