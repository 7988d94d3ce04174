using Ppid.App.Letters;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Letters;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.App.Letters.Story;

namespace Ppid.Tests.App.Letters;

/// <summary>The stories behind the sample letters.</summary>
internal static class SampleCases
{
    private const string Decree = "SKB 3 Menteri Nomor 9 Tahun 2026";

    public static Story Provisional() => Of(Request).Then(at => new ClockStarted(
        at, Citizen, ClockKind.Answer, Deadlines.Answer(new(2026, 12, 21), SampleOffice.Calendar)));

    public static Story Paused(Application application, Applicant? applicant = null) => Of(application, applicant).On(Local(3, 10))
        .Then(at => new OutcomeTaken(
            at, Desk, 1, "2", "kembalikan", "Berkas tidak lengkap",
            new StepForm.Reasoned("Foto KTP tidak terbaca.\nMohon unggah ulang foto yang jelas."), []))
        .Then(at => new ClockPaused(at, Desk, Bound(application), SampleOffice.Calendar.LocalDate(at)));

    public static Story Resumed(Application application, DateTimeOffset? on = null)
    {
        var back = on ?? Local(9, 8, 30);
        var story = Paused(application).On(back);
        var state = Deadlines.Resumed(
            story.Facts.OfficeClock!, SampleOffice.Calendar.LocalDate(back), SampleOffice.Calendar);
        return story.Then(at => new ClockResumed(at, Desk, state.Kind, state));
    }

    public static Story Extended()
    {
        var story = Of(Request).On(Local(9, 14));
        return story.Then(at => new AnswerExtended(
            at, Officer, new(2026, 3, 9), "Dokumen tersebar di tiga UPTD dan sedang dikumpulkan.",
            Deadlines.AnswerExtended(story.Facts.OfficeClock!, SampleOffice.Calendar),
            Deadlines.AnswerExtendedFromNotice(new(2026, 3, 9), SampleOffice.Calendar)));
    }

    public static Story Answered(Notice notice) => Of(Request).On(Local(10, 15))
        .Then(at => new NoticeGiven(
            at, Officer, notice, SampleOffice.Calendar.LocalDate(at), notice.Held == true
                ? [new("ab12", "Laporan realisasi anggaran 2025.pdf", "application/pdf", 120_000,
                    DocumentKind.Released)]
                : []))
        .Then(at => new ClockStopped(
            at, Officer, ClockKind.Answer, SampleOffice.Calendar.LocalDate(at), false))
        .Opens(ClockKind.Objection);

    public static Story Denied() => Of(Request).On(Local(5, 15))
        .Then(at => new DenialSigned(at, Officer, new(
            "h", "UU 27/2022 tentang Pelindungan Data Pribadi", "Nomor 3/UK/2026 tanggal 4 Maret 2026",
            "Data pribadi penerima bantuan terbuka bagi umum.", "Daftar yang diminta memuat data pribadi."),
            SampleOffice.Calendar.LocalDate(at)))
        .Then(at => new ClockStopped(
            at, Officer, ClockKind.Answer, SampleOffice.Calendar.LocalDate(at), false))
        .Opens(ClockKind.Objection);

    public static Story Replied(Reply reply) => Of(Objection).On(Local(31, 10))
        .Then(at => new ReplyGiven(at, Superior, reply, SampleOffice.Calendar.LocalDate(at), []))
        .Then(at => new ClockStopped(
            at, Superior, ClockKind.Reply, SampleOffice.Calendar.LocalDate(at), false))
        .Opens(ClockKind.Dispute);

    public static Story Lapsed(Application application)
    {
        var story = Of(application);
        var due = story.Facts.OfficeClock!.Deadline.Due;
        return story.On(SampleOffice.Calendar.EndOf(due))
            .Then(at => new DeadlineLapsed(at, Actor.Clockwork, Bound(application), due))
            .Opens(application is Application.Objection ? ClockKind.Dispute : ClockKind.Objection, due);
    }

    public static Story Moved(Story story, ClockKind kind)
    {
        var clock = story.Facts.Clock(kind)!;
        var moved = clock with { Deadline = clock.Deadline with { Due = clock.Deadline.Due.AddDays(1) } };
        return story.On(Local(12, 8))
            .Then(at => new DeadlineMoved(at, Admin, kind, clock.Deadline.Due, moved, Decree));
    }

    public static Story Handed(Story story) => story.On(Local(31, 13, 5))
        .Then(at => new HandoverRecorded(at, Desk, "langsung", "Budi Santoso", "Ditunjukkan KTP asli."));

    public static Story Fixed(Story story) => story.On(Local(6, 9))
        .Then(at => new Corrected(
            at, Admin, CorrectableField.Address, "Jalan Mawar 5, Samarinda",
            "Jalan Mawar 15, Samarinda", "Salah ketik."));

    public static Story Unreachable(Story story) => story.On(Local(2, 9, 13))
        .Then(at => new ApplicantUnreachable(
            at, Actor.Clockwork, "budi@example.org", "550 5.1.1 <budi@example.org>: mailbox unknown",
            [SampleOffice.Desk.Id]));

    public static Story TakenBack() => Of(Request).On(Local(4, 11))
        .Then(at => new Withdrawn(at, Citizen, "Informasinya sudah saya temukan di laman dinas."))
        .Then(at => new ClockStopped(at, Citizen, ClockKind.Answer, new(2026, 3, 4), false))
        .Then(at => new Closed(at, Citizen, Closing.Withdrawn));

    public static Story Cancelled() => Of(Request).On(Local(4, 11))
        .Then(at => new Cancelled(at, Admin, "Permohonan terdaftar dua kali."))
        .Then(at => new ClockStopped(at, Admin, ClockKind.Answer, new(2026, 3, 4), false))
        .Then(at => new Closed(at, Admin, Closing.Cancelled));

    public static Story Reassigned() => Extended().On(Local(10, 8))
        .Then(at => new TaskReassigned(
            at, Admin, 1, SampleOffice.Ppid.Id, SampleOffice.Desk.Id, SampleOffice.Desk.Name,
            "Pejabat semula cuti."));

    public static LetterContext Reminded(
        Application application, Rung rung, Domain.Offices.Officer officer, DateTimeOffset? on = null)
    {
        var story = rung == Rung.Earlier ? Extended() : Of(application);
        var due = story.Facts.OfficeClock!.Deadline.Due;
        return story.On(on ?? Local(16, 7, 30))
            .Then(at => new ReminderRung(at, Actor.Clockwork, Bound(application), rung, due, [officer.Id]))
            .Letter<ReminderRung>(Template.Reminder, officer);
    }

    private static ClockKind Bound(Application application) =>
        application is Application.Objection ? ClockKind.Reply : ClockKind.Answer;
}
