using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Tone = Ppid.App.Screens.Layout.Tone;

namespace Ppid.App.Screens.Citizen;

/// <summary>Where a case stands, in a sentence or two addressed to its applicant.</summary>
public sealed record StatusSentence(string Title, string Text, Tone Tone)
{
    public static StatusSentence Of(OpenCase open) => open.State switch
    {
        CaseFile.Returned { Facts.Application: Application.Filled } => new(
            "Menunggu Anda", "Berkas ini berlanjut sesudah Anda menjalankan langkah di bawah.", Tone.Warn),
        CaseFile.Closed { How: Closing.Completed, Facts.Trail: [.., { By.Kind: not ActorKind.Officer } last] } => new(
            "Ditutup", $"Berkas ini berakhir dengan “{last.Label}” dan sudah ditutup.", Tone.Plain),
        CaseFile.Closed { How: Closing.Completed } => new("Selesai", "Berkas ini sudah selesai ditangani.", Tone.Ok),
        CaseFile.Closed { How: Closing.Rejected } => new(
            "Ditolak", "Berkas ini tidak dilanjutkan; alasannya ada pada riwayat di bawah.", Tone.Danger),
        CaseFile.Returned { Facts: var facts } => new(
            "Berkas menunggu Anda",
            $"{What(facts)} Anda dikembalikan untuk dilengkapi. Selama berkas ada pada Anda, batas waktu "
            + "kami berhenti dihitung; hitungan berlanjut begitu Anda mengirimkannya kembali.", Tone.Warn),
        CaseFile.Answered { Facts: var facts } => Answered(facts.Verdict!),
        CaseFile.Closed { Facts.Verdict: { } verdict } => Ended(Answered(verdict)),
        CaseFile.Closed { How: Closing.Withdrawn, Facts: var facts } => new(
            "Ditarik", $"{What(facts)} ini sudah Anda tarik. Berkasnya ditutup.", Tone.Plain),
        CaseFile.Closed => new(
            "Dibatalkan",
            "Pendaftaran ini dibatalkan oleh petugas; alasannya ada pada riwayat di bawah.", Tone.Plain),
        _ => Running(open),
    };

    private static StatusSentence Ended(StatusSentence answered) => answered with
    {
        Title = $"Selesai: {char.ToLowerInvariant(answered.Title[0])}{answered.Title[1..]}",
        Text = answered.Text + " Berkas sudah ditutup.",
    };

    private static StatusSentence Running(OpenCase open)
    {
        var facts = open.Facts;
        var step = facts.Tasks.Count > 0 ? open.Rules.Sop.Step(facts.Tasks[0].Step) : null;
        var holder = step is null ? "kami" : open.Rules.Sop.Lane(step.Role).Name;
        var where = facts.Tasks is [{ Officer: null, Automatic: not null }, ..]
            ? $"{What(facts)} Anda menunggu langkah berikutnya."
            : $"{What(facts)} Anda sedang ditangani {holder}.";
        return facts.OfficeClock switch
        {
            { Lapsed: true } late => new(
                "Batas waktu terlewati",
                $"{where} Hari terakhir {Due(late)} sudah lewat tanpa jawaban.", Tone.Danger),
            { } clock => new("Sedang dikerjakan", $"{where} Jawaban paling lambat {Due(clock)}.", Tone.Info),
            null => new("Sedang dikerjakan", where, Tone.Info),
        };
    }

    private static StatusSentence Answered(Verdict verdict)
    {
        var on = When.Day(verdict.On);
        return verdict.Form switch
        {
            StepForm.DenialFilled denial => new(
                "Ditolak",
                $"Permohonan Anda ditolak pada {on} dengan dasar Pasal 17 huruf {denial.Denial.Article17}. "
                + "Alasannya ada dalam surat penolakan.", Tone.Danger),
            StepForm.NoticeFilled { Notice: var notice } => Notified(notice, on),
            StepForm.ReplyFilled { Reply.Decision: var decision } => new(
                "Sudah ditanggapi", $"Keberatan Anda ditanggapi pada {on}: {Decision(decision)}.", Tone.Ok),
            _ => new("Sudah dijawab", $"Sudah dijawab pada {on}.", Tone.Ok),
        };
    }

    private static StatusSentence Notified(Notice notice, string on) => notice.Acceptance switch
    {
        Acceptance.Whole => new(
            "Sudah dijawab", $"Permohonan Anda dijawab pada {on}: informasi diberikan seluruhnya.", Tone.Ok),
        Acceptance.Partial => new(
            "Dijawab sebagian",
            $"Permohonan Anda dijawab pada {on}: sebagian diberikan, sebagian dihitamkan. Alasannya ada "
                + "dalam surat.",
            Tone.Warn),
        _ => new(
            "Informasi tidak dikuasai",
            $"Permohonan Anda dijawab pada {on}: kantor ini tidak menguasai informasi itu. Surat menyebut "
            + "badan publik yang menguasainya bila diketahui.", Tone.Warn),
    };

    private static string Decision(ReplyDecision? decision) => decision switch
    {
        ReplyDecision.Granted => "dikabulkan seluruhnya",
        ReplyDecision.PartlyGranted => "dikabulkan sebagian",
        _ => "keputusan PPID dikuatkan",
    };

    private static string Due(Clock clock) => When.Day(clock.Deadline.Due);

    private static string What(CaseFacts facts) => facts.Application switch
    {
        Application.Objection => "Keberatan",
        Application.InformationRequest => "Permohonan",
        _ => "Berkas",
    };
}
