using Ppid.Domain.Cases;
using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.App.Screens.Cases;

/// <summary>Letters and their fate in words; names by the stored template names.</summary>
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
        ["lampiran-tak-terpakai"] = "permintaan mengirim lampiran lagi",
        ["alamat-gagal"] = "alamat pemohon tidak dapat dicapai",
    };

    internal static bool Knows(string template) => Names.ContainsKey(template);

    public static string Name(string template) => Names.GetValueOrDefault(template, template);

    /// <summary>What happened to a letter; null for any other event.</summary>
    public static EventWord? Of(CaseEvent happened) => happened switch
    {
        LetterSent e => new($"Surat terkirim: {Name(e.Template)}", $"Kepada {e.To}.", false),
        LetterFailed e => new($"Surat tidak terkirim: {Name(e.Template)}", $"{e.To}: {e.Error}", false),
        LetterDelivered e => new($"Surat sampai di kotak surat: {Name(e.Template)}", $"Pada {e.To}.", false),
        LetterBounced e => new($"{Fault(e.Fault)}: {Name(e.Template)}", $"{e.To}: {e.Reason}", false),
        ApplicantUnreachable e => new(
            "Alamat e-mail pemohon tidak dapat dicapai", $"Surat ke {e.Address} tidak sampai.", true),
        ResendRequested { By.Kind: ActorKind.Applicant } =>
            new("Surat dikirim ulang ke alamat yang baru", null, false),
        ResendRequested => new("Surat dikirim ulang atas permintaan admin", null, false),
        _ => null,
    };

    private static string Fault(DeliveryFault fault) => fault switch
    {
        DeliveryFault.Bounced => "Surat dikembalikan oleh server penerima",
        DeliveryFault.Dropped => "Surat tidak diteruskan: alamatnya pernah gagal",
        _ => "Surat ditandai spam oleh penerima",
    };
}
