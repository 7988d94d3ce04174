using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;
using Ppid.Domain.Surveys;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>One of each event that cases of any SOP may have.</summary>
internal static class ExamplesOfAnySop
{
    private static readonly DateTimeOffset When = At("2025-08-05 09:00");

    private static readonly FieldValue Table = new(
        "dip", "Daftar", FieldKind.Table, "", null, true, ["ringkasan", "penguasa"], [["Anggaran", "sekretariat"]]);

    public static IReadOnlyList<CaseEvent> Of(Ppid.Domain.Deadlines.Deadline counted) =>
    [
        new Submitted(
            When, Officer("siti"), new CaseId("surat-masuk-dp2kukm-2025-000001"), "dp2kukm", "surat-masuk", "hash",
            "1/2025", Day("2025-08-04"), "meja", Applicant.Nobody,
            new Application.Filled("Undangan", Forms.Values), [Document("scan", DocumentKind.Material) with { Field = "scan" }],
            At("2025-08-04 10:00")),
        new TaskOpened(When, Citizen, 3, "3", "kepala-bidang", "maria", "maria contoh", At("2025-08-07 16:00"),
            "bidang-perdagangan", true, counted, At("2025-08-10")),
        .. Enum.GetValues<TaskRung>().Select(rung => new TaskReminded(When, Actor.Clockwork, 3, rung, ["maria", "arif"])),
        new TaskLimitMoved(When, Actor.Clockwork, 3, Day("2025-08-07"), counted, At("2025-08-08 16:00"), "SKB 933/2025"),
        new MessageWritten(When, Citizen, "Apakah sudah dibaca?", [Document("foto", DocumentKind.Attachment)]),
        new MessageWritten(When, Citizen, "Terlampir.", [])
        {
            Faulty = Enum.GetValues<FileFault>()
                .Select(fault => new FaultyFile("KTP.doc", fault, fault == FileFault.TooLarge ? 9 : null)).ToListOf(),
        },
        new ApplicantTold(When, Officer("siti"), "3", "Tidak sesuai kriteria", "Bukan wewenang", Forms.Values),
        new NumberGiven(When, Officer("siti"), "surat-keluar", "000/1/2025"),
        new PaperIssued(When, Officer("siti"), "sppb", "Surat Perintah", "1/SPPB/2025", Forms.Values),
        new DocumentsPublished(When, Officer("siti"), "Laporan", [Document("laporan", DocumentKind.Material)]),
        new DipSet(When, Officer("dewi"), Table),
        new ExcludedSet(When, Officer("dewi"), Table with { Name = "dikecualikan" }),
        new BecameRequest(When, Officer("siti"), At("2025-08-04 10:00")),
        new SurveyAnswered(When, Citizen, [new("u1", "Persyaratan", FieldKind.Scale, "3")]),
        new SurveyTallied(When, Officer("siti"), new(2, [new("u1", "Persyaratan", 3.5m, 2)], 87.5m, SurveyGrade.B)),
        new RevisionChanged(When, Admin, "lama", "baru", 2, "SK nomor 2"),
    ];

    public static IReadOnlyList<OfficeEvent> OfOffices { get; } =
    [
        .. Enum.GetValues<AnnouncementKind>().Select(kind => new OfficeEvent.Announced(When, Officer("dewi"), new(
            kind, new CaseId("penyusunan-dip-dp2kukm-2025-000001"), "1/2025", "DIP 2025",
            [Document("sk", DocumentKind.Material)], Table, When))),
        new OfficeEvent.PublicationWithdrawn(When, Officer("dewi"), "hash-laporan", "1/2025", "Memuat data pribadi"),
        new OfficeEvent.NumberReserved(When, Officer("siti"), "surat-keluar", "000/1/2025", "perkara:3:setuju"),
    ];
}
