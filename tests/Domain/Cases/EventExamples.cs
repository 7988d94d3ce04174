using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Offices;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>One example of every event, with every kind of form and application
/// somewhere among them.</summary>
internal static class EventExamples
{
    private static readonly DateTimeOffset When = At("2025-08-05").ToUniversalTime();

    private static readonly Deadline Ten = new(
        Day("2025-08-18"), Day("2025-08-04"), 10, "UU 14/2008 Pasal 22 ayat (7)", false, "awal",
        [new(Day("2025-08-05"), true, "hari kerja ke-1", null),
            new(Day("2025-08-18"), false, "cuti bersama", Decree)]);

    private static readonly Clock Running = new(
        ClockKind.Answer, Ten, [new(Day("2025-08-05"), Day("2025-08-06"))], Day("2025-08-07"),
        new Extension(Day("2025-08-06"), "Dokumen tersebar", Ten), Day("2025-08-08"), true);

    private static readonly Actor Post = new(ActorKind.System, "sistem", "Sistem", "laporan SendGrid");

    public static IReadOnlyList<CaseEvent> OfCases { get; } =
    [
        new Submitted(
            When, Citizen, new CaseId("permohonan-informasi-dp2kukm-2025-000001"), "dp2kukm",
            "permohonan-informasi", "hash", "000001/PI", Day("2025-08-04"), "portal",
            Budi with { Kind = ApplicantKind.Proxy, Organisation = "LSM “Contoh”", ActsFor = "Ani" }, Budget,
            [Document("kuasa", DocumentKind.PowerOfAttorney), Document("akta", DocumentKind.Deed)]),
        new Submitted(
            When, Citizen, new CaseId("keberatan-informasi-dp2kukm-2025-000001"), "dp2kukm",
            "keberatan-informasi", "hash", "000001/KI", Day("2025-08-04"), "pelacakan",
            Budi with { Kind = ApplicantKind.Organisation }, Objection(Enum.GetValues<Ground>()), []),
        new Submitted(
            When, Citizen, new CaseId("permohonan-informasi-dp2kukm-2025-000002"), "dp2kukm",
            "permohonan-informasi", "hash", "000002/PI", Day("2025-08-04"), "surel", Budi, Budget, [], null, true),
        new Confirmed(When, Officer("siti"), Budi, Budget),
        new TaskOpened(When, Citizen, 2, "2", "petugas-pelayanan", "siti", "siti contoh",
            At("2025-08-05 09:05")),
        .. Forms.All.Select(form => new OutcomeTaken(
            When, Officer("siti"), 2, "2", "hasil", "Hasil", form,
            [Document("bahan", DocumentKind.Material)])),
        new TaskReassigned(When, Admin, 2, "siti", "andi", "andi contoh", "Cuti"),
        new ClockStarted(When, Citizen, ClockKind.Answer, Ten),
        new ClockPaused(When, Officer("siti"), ClockKind.Reply, Day("2025-08-05")),
        new ClockResumed(When, Citizen, ClockKind.Answer, Running),
        new AnswerExtended(When, Officer("rina"), Day("2025-08-05"), "Dokumen tersebar", Ten, Ten),
        new ClockStopped(When, Officer("dewi"), ClockKind.Objection, Day("2025-08-05"), true),
        new DeadlineMoved(When, Admin, ClockKind.Dispute, Day("2025-08-18"), Running, Decree),
        .. Enum.GetValues<Rung>().Select(rung => new ReminderRung(
            When, Actor.Clockwork, ClockKind.Answer, rung, Day("2025-08-18"), ["rina", "dewi"])),
        new DeadlineLapsed(When, Actor.Clockwork, ClockKind.Answer, Day("2025-08-18")),
        new NoticeGiven(When, Officer("dewi"), Partial, Day("2025-08-05"),
            [Document("b", DocumentKind.Attachment)]),
        new DenialSigned(When, Officer("dewi"), Secret, Day("2025-08-05")),
        new ReplyGiven(When, Officer("arif"), Granted, Day("2025-08-05"),
            [Document("c", DocumentKind.Released)]),
        new HandoverRecorded(When, Officer("siti"), "langsung", "Budi Contoh", "Tanda terima nomor 3"),
        new DocumentFetched(When, Citizen, "hash", "jawaban.pdf"),
        new Withdrawn(When, Citizen, "Sudah ditemukan sendiri"),
        new Cancelled(When, Admin, "Terdaftar dua kali"),
        .. Enum.GetValues<CorrectableField>().Select(field => new Corrected(
            When, Admin, field, "Lama", "Baru", "Salah ketik")),
        new Linked(When, Citizen, Objections.Relation, new CaseId("k"), "000001/KI", [Ground.NotAnswered]),
        new LetterSent(When, Actor.Clockwork, "k:1:0", "tanda-terima", "budi@example.com", "<1@x>"),
        new LetterFailed(When, Actor.Clockwork, "k:1:0", "tanda-terima", "budi@example.com", "550 tidak ada"),
        new LetterDelivered(
            When, Post, "k:1:0", "tanda-terima", "budi@example.com", "laporan-1"),
        .. Enum.GetValues<DeliveryFault>().Select(fault => new LetterBounced(
            When, Post, "k:1:0", "tanda-terima", "budi@example.com", fault, "550 tidak ada", "laporan-2")),
        new ApplicantUnreachable(When, Post, "budi@example.com", "550 tidak ada", ["siti", "andi"]),
        new ResendRequested(When, Admin, "k:1:0"),
        .. Enum.GetValues<FlowDeed>().Select(deed => new FlowTended(When, Admin, deed, "Pemindahan gudang data")),
        .. Enum.GetValues<Closing>().Select(how => new Closed(When, Actor.Clockwork, how)),
        .. ExamplesOfAnySop.Of(Ten),
    ];

    public static IReadOnlyList<OfficeEvent> OfOffices { get; } =
    [
        new OfficeEvent.SubstituteAppointed(
            When, Admin, new("dewi", "maria", "Plh", Day("2025-08-06"), Day("2025-08-08"), "800/1/2025")),
        new OfficeEvent.SubstitutionEnded(
            When, Admin, "dewi", "maria", Day("2025-08-07"), "Kembali bertugas"),
        new OfficeEvent.DecreeLoaded(When, Admin, Decree, "tahun: 2025\n"),
        new OfficeEvent.PinActivationIssued(When, Admin, "siti"),
        new OfficeEvent.PinChosen(When, Officer("siti"), "siti"),
        new OfficeEvent.SignedIn(When, Admin),
        new OfficeEvent.FlowTended(When, Admin, "jadwal-contoh", FlowDeed.Hold, "Pemindahan gudang data"),
        .. ExamplesOfAnySop.OfOffices,
        .. Offices.ExamplesOfKeys.All,
        new OfficeEvent.AccountBound(When, Officer("siti"), Offices.Binding_an_account.First, "siti.contoh@kantor.example.go.id"),
        new OfficeEvent.AccountRefused(When, Actor.Clockwork, "siti", Offices.Binding_an_account.Second),
        new OfficeEvent.AccountReleased(When, Admin, "siti", "Akun diganti"),
        new OfficeEvent.AccountReadmitted(When, Admin, "siti", Offices.Binding_an_account.First, "Ternyata akunnya sendiri"),
    ];
}
