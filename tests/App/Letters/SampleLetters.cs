using Ppid.App.Letters;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Letters;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.App.Letters.Story;

namespace Ppid.Tests.App.Letters;

/// <summary>One letter of every template and, where the wording differs, of every variant; by the name of its approved file.</summary>
internal static class SampleLetters
{
    public static readonly Notice Whole = new(
        true, null, Acceptance.Whole, null, "Laporan realisasi anggaran 2025 (PDF, 48 halaman)", false, null,
        "pelacakan", "softcopy", 12500, "Tunai di meja layanan");

    private const string Decree = "SKB 3 Menteri Nomor 9 Tahun 2026";

    public static readonly IReadOnlyDictionary<string, LetterContext> All = new Dictionary<string, LetterContext>
    {
        ["tanda-terima-permohonan"] = Of(Request).Letter<Submitted>(Template.Receipt),
        ["tanda-terima-badan-hukum"] = Of(Request, Organisation).Letter<Submitted>(Template.Receipt),
        ["tanda-terima-kuasa"] = Of(Request, Proxy).Letter<Submitted>(Template.Receipt),
        ["tanda-terima-sementara"] = Provisional().Letter<Submitted>(Template.Receipt),
        ["tanda-terima-keberatan"] = Of(Objection).Letter<Submitted>(Template.Receipt),
        ["berkas-dikembalikan-permohonan"] = Paused(Request).Letter<ClockPaused>(Template.Returned),
        ["berkas-dikembalikan-keberatan"] = Paused(Objection).Letter<ClockPaused>(Template.Returned),
        ["berkas-lengkap-permohonan"] = Resumed(Request).Letter<ClockResumed>(Template.Resumed),
        ["berkas-lengkap-keberatan"] = Resumed(Objection).Letter<ClockResumed>(Template.Resumed),
        ["perpanjangan"] = Extended().Letter<AnswerExtended>(Template.Extended),
        ["pemberitahuan-seluruhnya"] = Answered(Whole).Letter<NoticeGiven>(Template.Notice),
        ["pemberitahuan-sebagian"] = Answered(Whole with
        {
            Acceptance = Acceptance.Partial,
            Reason = "Pasal 17 huruf h: daftar memuat data pribadi penerima.",
            AnythingBlackedOut = true,
            BlackedOut = "Nama dan alamat penerima bantuan (Pasal 17 huruf h).",
            CostRupiah = 0,
        }).Letter<NoticeGiven>(Template.Notice),
        ["pemberitahuan-tidak-dikuasai"] = Answered(new Notice(
            false, "Badan Pengelola Keuangan dan Aset Daerah", Acceptance.NotHeld, null, null, null, null, null, null, null,
            null)).Letter<NoticeGiven>(Template.Notice),
        ["penolakan"] = Denied().Letter<DenialSigned>(Template.Denial),
        ["tanggapan-menguatkan"] = Replied(new(ReplyDecision.Upheld, "Uji konsekuensi telah dilakukan dengan benar.", null))
            .Letter<ReplyGiven>(Template.Reply),
        ["tanggapan-mengabulkan"] = Replied(new(
            ReplyDecision.PartlyGranted, "Sebagian data tidak bersifat pribadi.", "Berikan rekapitulasi per kabupaten."))
            .Letter<ReplyGiven>(Template.Reply),
        ["hak-keberatan"] = Lapsed(Request).Letter<DeadlineLapsed>(Template.RightToObject),
        ["hak-sengketa"] = Lapsed(Objection).Letter<DeadlineLapsed>(Template.RightToDispute),
        ["tenggat-berubah-jawaban"] = Moved(Of(Request), ClockKind.Answer).Letter<DeadlineMoved>(Template.DeadlineMoved),
        ["tenggat-berubah-keberatan"] = Moved(Denied(), ClockKind.Objection).Letter<DeadlineMoved>(Template.DeadlineMoved),
        ["tenggat-tugas-berubah"] = Moved(Of(Request), ClockKind.Answer)
            .Letter<DeadlineMoved>(Template.TaskDeadlineMoved, SampleOffice.Desk),
        ["bukti-penyerahan"] = Handed(Answered(Whole)).Letter<HandoverRecorded>(Template.Handover),
        ["bukti-penyerahan-keberatan"] = Handed(Replied(new(ReplyDecision.Upheld, "Sudah tepat.", null)))
            .Letter<HandoverRecorded>(Template.Handover),
        ["data-dikoreksi"] = Fixed(Of(Request)).Letter<Corrected>(Template.Corrected),
        ["data-dikoreksi-setelah-jawaban"] = Fixed(Denied()).Letter<Corrected>(Template.Corrected),
        ["penarikan-pemohon"] = TakenBack().Letter<Withdrawn>(Template.Withdrawn),
        ["penarikan-pejabat"] = TakenBack().Letter<Withdrawn>(Template.Withdrawn, SampleOffice.Desk),
        ["pembatalan"] = Of(Request).On(Local(4, 11))
            .Then(at => new Cancelled(at, Admin, "Permohonan terdaftar dua kali.")).Letter<Cancelled>(Template.Cancelled),
        ["tugas"] = Of(Request).Letter<TaskOpened>(Template.Task, SampleOffice.Desk),
        ["tugas-diperpanjang"] = Reassigned().Letter<TaskReassigned>(Template.Task, SampleOffice.Desk),
        ["tugas-keberatan"] = Of(Objection).Letter<TaskOpened>(Template.Task, SampleOffice.Desk),
        ["pengingat-menjelang"] = Reminded(Request, Rung.Before, SampleOffice.Desk),
        ["pengingat-peringatan-dini"] = Reminded(Request, Rung.Earlier, SampleOffice.Desk),
        ["pengingat-jatuh-tempo"] = Reminded(Request, Rung.Due, SampleOffice.Ppid),
        ["pengingat-lewat"] = Reminded(Request, Rung.Over, SampleOffice.Superior),
        ["pengingat-lewat-keberatan"] = Reminded(Objection, Rung.Over, SampleOffice.Superior),
    };

    private static Story Provisional() => Of(Request).Then(at => new ClockStarted(
        at, Citizen, ClockKind.Answer, Deadlines.Answer(new(2026, 12, 21), SampleOffice.Calendar)));

    private static Story Paused(Application application) => Of(application).On(Local(3, 10))
        .Then(at => new OutcomeTaken(
            at, Desk, 1, "2", "kembalikan", "Berkas tidak lengkap",
            new StepForm.Reasoned("Foto KTP tidak terbaca.\nMohon unggah ulang foto yang jelas."), []))
        .Then(at => new ClockPaused(at, Desk, Bound(application), SampleOffice.Calendar.LocalDate(at)));

    private static Story Resumed(Application application)
    {
        var story = Paused(application).On(Local(9, 8, 30));
        var state = Deadlines.Resumed(story.Facts.OfficeClock!, new(2026, 3, 9), SampleOffice.Calendar);
        return story.Then(at => new ClockResumed(at, Desk, state.Kind, state));
    }

    private static Story Extended()
    {
        var story = Of(Request).On(Local(9, 14));
        return story.Then(at => new AnswerExtended(
            at, Officer, new(2026, 3, 9), "Dokumen tersebar di tiga UPTD dan sedang dikumpulkan.",
            Deadlines.AnswerExtended(story.Facts.OfficeClock!, SampleOffice.Calendar),
            Deadlines.AnswerExtendedFromNotice(new(2026, 3, 9), SampleOffice.Calendar)));
    }

    private static Story Answered(Notice notice) => Of(Request).On(Local(10, 15))
        .Then(at => new NoticeGiven(at, Officer, notice, SampleOffice.Calendar.LocalDate(at), notice.Held == true
            ? [new("ab12", "Laporan realisasi anggaran 2025.pdf", "application/pdf", 120_000, DocumentKind.Released)]
            : []))
        .Then(at => new ClockStopped(at, Officer, ClockKind.Answer, SampleOffice.Calendar.LocalDate(at), false))
        .Opens(ClockKind.Objection);

    private static Story Denied() => Of(Request).On(Local(5, 15))
        .Then(at => new DenialSigned(at, Officer, new(
            "h", "UU 27/2022 tentang Pelindungan Data Pribadi", "Nomor 3/UK/2026 tanggal 4 Maret 2026",
            "Data pribadi penerima bantuan terbuka bagi umum.", "Daftar yang diminta memuat data pribadi."),
            SampleOffice.Calendar.LocalDate(at)))
        .Then(at => new ClockStopped(at, Officer, ClockKind.Answer, SampleOffice.Calendar.LocalDate(at), false))
        .Opens(ClockKind.Objection);

    private static Story Replied(Reply reply) => Of(Objection).On(Local(31, 10))
        .Then(at => new ReplyGiven(at, Superior, reply, SampleOffice.Calendar.LocalDate(at), []))
        .Then(at => new ClockStopped(at, Superior, ClockKind.Reply, SampleOffice.Calendar.LocalDate(at), false))
        .Opens(ClockKind.Dispute);

    private static Story Lapsed(Application application)
    {
        var story = Of(application);
        var due = story.Facts.OfficeClock!.Deadline.Due;
        return story.On(SampleOffice.Calendar.EndOf(due))
            .Then(at => new DeadlineLapsed(at, Actor.Clockwork, Bound(application), due))
            .Opens(application is Application.Objection ? ClockKind.Dispute : ClockKind.Objection);
    }

    private static Story Moved(Story story, ClockKind kind)
    {
        var clock = story.Facts.Clock(kind)!;
        var moved = clock with { Deadline = clock.Deadline with { Due = clock.Deadline.Due.AddDays(1) } };
        return story.On(Local(12, 8)).Then(at => new DeadlineMoved(at, Admin, kind, clock.Deadline.Due, moved, Decree));
    }

    private static Story Handed(Story story) => story.On(Local(31, 13, 5))
        .Then(at => new HandoverRecorded(at, Desk, "langsung", "Budi Santoso", "Ditunjukkan KTP asli."));

    private static Story Fixed(Story story) => story.On(Local(6, 9))
        .Then(at => new Corrected(
            at, Admin, CorrectableField.Address, "Jalan Mawar 5, Samarinda", "Jalan Mawar 15, Samarinda", "Salah ketik."));

    private static Story TakenBack() => Of(Request).On(Local(4, 11))
        .Then(at => new Withdrawn(at, Citizen, "Informasinya sudah saya temukan di laman dinas."))
        .Then(at => new ClockStopped(at, Citizen, ClockKind.Answer, new(2026, 3, 4), false))
        .Then(at => new Closed(at, Citizen, Closing.Withdrawn));

    private static Story Reassigned() => Extended().On(Local(10, 8))
        .Then(at => new TaskReassigned(
            at, Admin, 1, SampleOffice.Ppid.Id, SampleOffice.Desk.Id, SampleOffice.Desk.Name, "Pejabat semula cuti."));

    private static LetterContext Reminded(Application application, Rung rung, Domain.Offices.Officer officer)
    {
        var story = rung == Rung.Earlier ? Extended() : Of(application);
        var due = story.Facts.OfficeClock!.Deadline.Due;
        return story.On(Local(16, 7, 30))
            .Then(at => new ReminderRung(at, Actor.Clockwork, Bound(application), rung, due, [officer.Id]))
            .Letter<ReminderRung>(Template.Reminder, officer);
    }

    private static ClockKind Bound(Application application) =>
        application is Application.Objection ? ClockKind.Reply : ClockKind.Answer;
}
