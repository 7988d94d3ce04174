using Ppid.Domain.Sops;

namespace Ppid.App.Screens.Officer;

/// <summary>What choosing an outcome will do, told before it is chosen.</summary>
internal static class OutcomeWords
{
    public static string Means(Outcome outcome, Sop sop) =>
        string.Join(' ', outcome.Actions.Select(Does).OfType<string>().Append(Next(outcome, sop)));

    private static string? Does(CaseAction action) => action switch
    {
        CaseAction.PauseClock => "Jam hukum berhenti selama berkas ada pada pemohon.",
        CaseAction.ResumeClock => "Jam hukum berjalan lagi.",
        CaseAction.SubmitDraft => "Konsep diajukan untuk ditandatangani; pemohon belum menerima apa pun.",
        CaseAction.GiveNotice => "Pemberitahuan tertulis langsung dikirim kepada pemohon.",
        CaseAction.SignDenial => "Surat penolakan langsung dikirim kepada pemohon.",
        CaseAction.GiveReply => "Tanggapan langsung dikirim kepada pemohon.",
        CaseAction.RecordHandover => "Penyerahan dicatat sebagai bukti.",
        _ => null,
    };

    private static string Next(Outcome outcome, Sop sop)
    {
        if (outcome.To is not { } to || sop.Step(to) is not { } step) return "Berkas selesai.";
        var lane = sop.Lane(step.Role);
        return lane.Kind == LaneKind.Applicant
            ? $"Lalu menunggu pemohon (langkah {to})."
            : $"Lalu ke langkah {to}: {lane.Name}.";
    }
}
