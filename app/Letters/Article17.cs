namespace Ppid.App.Letters;

/// <summary>What the letters of UU 14/2008 art. 17 exclude, in brief, as a refusal
/// tells the applicant.</summary>
public static class Article17
{
    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["a"] = "informasi yang apabila dibuka dapat menghambat proses penegakan hukum",
        ["b"] = "informasi yang apabila dibuka dapat mengganggu kepentingan pelindungan hak atas kekayaan "
            + "intelektual dan pelindungan dari persaingan usaha tidak sehat",
        ["c"] = "informasi yang apabila dibuka dapat membahayakan pertahanan dan keamanan negara",
        ["d"] = "informasi yang apabila dibuka dapat mengungkapkan kekayaan alam Indonesia",
        ["e"] = "informasi yang apabila dibuka dapat merugikan ketahanan ekonomi nasional",
        ["f"] = "informasi yang apabila dibuka dapat merugikan kepentingan hubungan luar negeri",
        ["g"] = "informasi yang apabila dibuka dapat mengungkapkan isi akta otentik yang bersifat pribadi "
            + "dan kemauan terakhir ataupun wasiat seseorang",
        ["h"] = "informasi yang apabila dibuka dapat mengungkap rahasia pribadi",
        ["i"] = "memorandum atau surat-surat antar atau intra badan publik yang menurut sifatnya "
            + "dirahasiakan, kecuali atas putusan Komisi Informasi atau pengadilan",
        ["j"] = "informasi yang tidak boleh diungkapkan berdasarkan undang-undang",
    };

    /// <summary>All letters with their meaning, a to j.</summary>
    public static IEnumerable<KeyValuePair<string, string>> All => Letters;

    /// <summary>Null for anything but a letter from a to j.</summary>
    public static string? Meaning(string letter) => Letters.GetValueOrDefault(letter);
}
