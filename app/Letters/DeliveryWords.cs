using System.Text.RegularExpressions;

namespace Ppid.App.Letters;

/// <summary>Why a letter did not arrive, in words, read from the code in what the mail server said (RFC 3463).</summary>
public static partial class DeliveryWords
{
    /// <summary>Null where the code says nothing that helps.</summary>
    public static string? Meaning(string reason) => Code().Match(reason) is not { Success: true } code ? null
        : (code.Groups[1].Value, code.Groups[2].Value) switch
        {
            ("1", "2") or ("4", _) =>
                "Server surel pada alamat itu tidak ada atau tidak dapat dicapai; mungkin salah ketik sesudah tanda @.",
            ("1", _) => "Alamat itu tidak dikenal; mungkin salah ketik, atau sudah tidak dipakai.",
            ("2", "2") => "Kotak suratnya penuh.",
            ("2", "3") or ("3", "4") => "Surat terlalu besar bagi server surel itu.",
            ("2", _) => "Kotak suratnya tidak aktif.",
            ("7", _) => "Server surel pada alamat itu menolak surat kami; alamatnya sendiri mungkin benar.",
            _ => null,
        };

    [GeneratedRegex(@"(?<![\d.])[45]\.(\d{1,3})\.(\d{1,3})(?![\d.]\d)")]
    private static partial Regex Code();
}
