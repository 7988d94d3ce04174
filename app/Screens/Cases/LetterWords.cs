namespace Ppid.App.Screens.Cases;

/// <summary>Names of letters as lists show them; keys are the stored template names.</summary>
public static class LetterWords
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["tanda-terima"] = "tanda terima",
        ["berkas-dikembalikan"] = "berkas dikembalikan",
        ["berkas-lengkap"] = "berkas dinyatakan diterima kembali",
        ["perpanjangan"] = "perpanjangan waktu",
        ["pemberitahuan"] = "pemberitahuan tertulis",
        ["penolakan"] = "penolakan",
        ["tanggapan"] = "tanggapan atas keberatan",
        ["hak-keberatan"] = "hak mengajukan keberatan",
        ["hak-sengketa"] = "hak ke Komisi Informasi",
        ["tenggat-berubah"] = "tenggat berubah",
        ["bukti-penyerahan"] = "bukti penyerahan",
        ["data-dikoreksi"] = "data dikoreksi",
        ["penarikan"] = "penarikan",
        ["pembatalan"] = "pembatalan",
        ["tugas"] = "tugas",
        ["pengingat"] = "pengingat",
        ["tenggat-tugas-berubah"] = "tenggat tugas berubah",
        ["pengingat-langkah"] = "pengingat batas langkah",
        ["tenggat-langkah-berubah"] = "batas langkah berubah",
        ["kabar"] = "kabar tentang keputusan",
        ["pesan-untuk-petugas"] = "pesan untuk petugas",
        ["pesan-untuk-pemohon"] = "pesan untuk pemohon",
    };

    public static string Name(string template) => Names.GetValueOrDefault(template, template);
}
