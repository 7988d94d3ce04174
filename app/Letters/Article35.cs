using Ppid.Domain.Cases;

namespace Ppid.App.Letters;

/// <summary>The grounds of an objection, UU 14/2008 art. 35(1), as letters and pages name them.</summary>
public static class Article35
{
    private static readonly string[] Grounds =
    [
        "permohonan ditolak berdasarkan alasan pengecualian Pasal 17",
        "informasi berkala (Pasal 9) tidak disediakan",
        "permohonan tidak ditanggapi",
        "permohonan ditanggapi tidak sebagaimana yang diminta",
        "permohonan tidak dipenuhi",
        "biaya yang dikenakan tidak wajar",
        "informasi disampaikan melebihi waktu yang diatur undang-undang",
    ];

    /// <summary>"a", …, "g".</summary>
    public static string Letter(Ground ground) => ((char)('a' + (int)ground)).ToString();

    public static string Meaning(Ground ground) => Grounds[(int)ground];
}
