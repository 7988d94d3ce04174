using Ppid.App.Flows;
using Ppid.App.Screens.Layout;
using Ppid.Domain.Cases;

namespace Ppid.App.Screens.Cases;

/// <summary>Flows, which people know as "mesin", in words.</summary>
internal static class FlowWords
{
    private static readonly Dictionary<string, FlowDeed> Deeds = new()
    {
        ["tahan"] = FlowDeed.Hold,
        ["lanjutkan"] = FlowDeed.Resume,
        ["hentikan"] = FlowDeed.End,
        ["buat-ulang"] = FlowDeed.Renew,
    };

    /// <summary>As it stands in an address; null for any other word.</summary>
    public static FlowDeed? Deed(string word) => Deeds.TryGetValue(word, out var deed) ? deed : null;

    public static string Word(FlowDeed deed) => Deeds.First(each => each.Value == deed).Key;

    public static string Do(FlowDeed deed) => deed switch
    {
        FlowDeed.Hold => "Tahan mesin",
        FlowDeed.Resume => "Lanjutkan mesin",
        FlowDeed.End => "Hentikan mesin",
        _ => "Buat ulang mesin",
    };

    /// <summary>Beside the name of the flow, in a table.</summary>
    public static string Briefly(FlowDeed deed) => Do(deed).Split(' ')[0] is "Buat" ? "Buat ulang" : Do(deed).Split(' ')[0];

    public static string Did(FlowDeed deed) => deed switch
    {
        FlowDeed.Hold => "ditahan",
        FlowDeed.Resume => "dilanjutkan",
        FlowDeed.End => "dihentikan",
        _ => "dibuat ulang",
    };

    public static string Meaning(FlowDeed deed) => deed switch
    {
        FlowDeed.Hold => "Pengingat, batas waktu, dan surat berkas ini tidak diproses sampai mesinnya dilanjutkan. "
            + "Batas waktu hukum tetap berjalan; keputusan pejabat tetap dapat dicatat.",
        FlowDeed.Resume => "Mesin mengejar semua yang jatuh tempo selama ditahan.",
        FlowDeed.End => "Mesin berhenti dan tidak dimulai lagi dengan sendirinya. Pengingat, batas waktu, dan surat tidak "
            + "diproses sampai seorang administrator membuatnya ulang.",
        _ => "Mesin dimulai dari keadaan yang tercatat dalam buku; tidak ada surat yang terkirim dua kali karenanya.",
    };

    public static (Tone Tone, string Words) Of(FlowState state) => state switch
    {
        FlowState.Waiting => (Tone.Ok, "berjalan"),
        FlowState.Held => (Tone.Warn, "ditahan"),
        FlowState.Finished => (Tone.Plain, "selesai"),
        FlowState.Failed => (Tone.Danger, "gagal"),
        FlowState.Ended => (Tone.Danger, "dihentikan"),
        FlowState.Silent => (Tone.Danger, "tidak menjawab"),
        _ => (Tone.Danger, "tidak ada"),
    };

    public static (Tone Tone, string Words) Of(FlowFault fault) => fault switch
    {
        FlowFault.Missing => (Tone.Danger, "berkas terbuka tanpa mesin"),
        FlowFault.Failed => (Tone.Danger, "mesin gagal"),
        FlowFault.Held => (Tone.Warn, "mesin ditahan"),
        FlowFault.Ended => (Tone.Danger, "mesin dihentikan"),
        FlowFault.Disobeys => (Tone.Danger, "berjalan walau tercatat ditahan atau dihentikan"),
        FlowFault.Late => (Tone.Danger, "terlambat bangun"),
        FlowFault.Orphan => (Tone.Warn, "mesin tanpa berkas terbuka"),
        _ => (Tone.Danger, "mesin tidak menjawab"),
    };

    /// <summary>What a flow did while it was awake.</summary>
    public static string Of(FlowRowKind kind) => kind switch
    {
        FlowRowKind.Looked => "Melihat berkas; tidak ada yang jatuh tempo",
        FlowRowKind.Performed => "Menjalankan yang terutang",
        FlowRowKind.Faulted => "Gagal, dicoba lagi",
        FlowRowKind.Finished => "Selesai: tidak ada lagi yang ditunggu",
        FlowRowKind.Failed => "Gagal: mesin berhenti karena gangguan",
        _ => Woken(kind),
    };

    /// <summary>Why it woke, or what was done to it.</summary>
    public static string Woken(FlowRowKind kind) => kind switch
    {
        FlowRowKind.Began => "Mesin mulai",
        FlowRowKind.TimerFired => "Bangun sendiri pada waktunya",
        FlowRowKind.Poked => "Dibangunkan oleh perubahan pada berkas",
        FlowRowKind.Held => "Ditahan",
        FlowRowKind.Resumed => "Dilanjutkan",
        FlowRowKind.Ended => "Dihentikan",
        _ => "Melanjutkan pekerjaan",
    };

    /// <summary>What a state means to who looks after the office, and what he should do.</summary>
    public static string Meaning(FlowState state) => state switch
    {
        FlowState.Waiting => "Mesin menunggu dan bangun sendiri. Tidak ada yang perlu dilakukan.",
        FlowState.Held => "Seorang administrator menahannya. Pengingat dan surat menunggu sampai dilanjutkan.",
        FlowState.Finished => "Tidak ada lagi yang ditunggu untuk berkas ini.",
        FlowState.Failed => "Mesin berhenti karena gangguan. Biasanya dimulai lagi dengan sendirinya dalam beberapa menit; bila tidak, "
            + "buat ulang. Tidak ada surat yang terkirim dua kali karenanya.",
        FlowState.Ended => "Seorang administrator menghentikannya. Pengingat dan surat tidak diproses sampai mesin dibuat ulang.",
        FlowState.Silent => "Mesin sedang tidak dapat ditanya. Berkas tetap dapat dibaca dan diputus; coba lagi sebentar lagi.",
        _ => "Tidak ada mesin yang menunggu berkas ini. Biasanya dimulai dengan sendirinya dalam beberapa menit; bila tidak, buat ulang.",
    };

    public static string Meaning(FlowFault fault) => fault switch
    {
        FlowFault.Missing => Meaning(FlowState.Missing),
        FlowFault.Failed => Meaning(FlowState.Failed),
        FlowFault.Held => Meaning(FlowState.Held),
        FlowFault.Ended => Meaning(FlowState.Ended),
        FlowFault.Silent => Meaning(FlowState.Silent),
        FlowFault.Disobeys => "Buku mencatat tindakan yang belum dijalankan mesin. Ulangi tindakan itu.",
        FlowFault.Late => "Mesin seharusnya sudah bangun. Bila tetap begini lebih dari seperempat jam, hubungi pengelola sistem.",
        _ => "Berkasnya sudah ditutup atau tidak ada. Tidak mengganggu; mesin berhenti sendiri bila tidak ada yang ditunggu.",
    };

    /// <summary>An effect by its kind, as an administrator knows it.</summary>
    public static string Effect(string kind) => kind switch
    {
        Desk.Recorder.LetterEffect => "surat",
        Desk.Recorder.LinkEffect => "catatan tautan",
        Desk.Recorder.ResendEffect => "kirim ulang",
        Webhooks.News.Effect => "kabar ke sistem lain",
        _ => kind,
    };
}
