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

    public static string Of(FlowRowKind kind) => kind switch
    {
        FlowRowKind.Began => "Mulai",
        FlowRowKind.Looked => "Melihat berkas",
        FlowRowKind.Performed => "Menjalankan yang terutang",
        FlowRowKind.Faulted => "Gagal; dicoba lagi",
        FlowRowKind.TimerSet => "Memasang pengingat waktu",
        FlowRowKind.TimerFired => "Dibangunkan waktu",
        FlowRowKind.Poked => "Dicolek",
        FlowRowKind.Held => "Ditahan",
        FlowRowKind.Resumed => "Dilanjutkan",
        FlowRowKind.Finished => "Selesai",
        FlowRowKind.Failed => "Gagal",
        _ => "Dihentikan",
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
