namespace Ppid.App.Letters;

/// <summary>The choices of the request form in words; a text of one's own stays as it is.</summary>
public static class RequestWords
{
    public static string Obtain(string choice) => choice switch
    {
        "melihat" => "Melihat, membaca, atau mendengarkan",
        "salinan" => "Mendapatkan salinan",
        _ => choice,
    };

    public static string Format(string choice) => choice switch
    {
        "softcopy" => "Salinan elektronik (softcopy)",
        "hardcopy" => "Salinan cetak (hardcopy)",
        _ => choice,
    };

    public static string Delivery(string choice) => choice switch
    {
        "pelacakan" => "Diunduh dari halaman pelacakan",
        "email" => "Melalui surel (email)",
        "langsung" => "Diambil langsung",
        "pos" => "Melalui pos",
        "kurir" => "Melalui kurir",
        _ => choice,
    };
}
