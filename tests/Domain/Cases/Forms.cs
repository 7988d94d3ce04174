using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.Tests.Domain.Cases;

/// <summary>Filled-in forms that lack nothing; a test takes away what it is about.</summary>
internal static class Forms
{
    public static Actor Citizen { get; } = new(ActorKind.Applicant, "perkara", "Budi Contoh", "portal");

    public static Actor Admin { get; } = new(ActorKind.Admin, "nur", "nur contoh", "sesi admin");

    public static Applicant Budi { get; } = new(
        ApplicantKind.Person, "Budi Contoh", "6472010101900001", "Jalan Contoh 1, Samarinda", "Peneliti",
        "081200000000", "budi@example.com", null, null);

    public static Application.InformationRequest Budget { get; } =
        new("Rincian anggaran 2025", "Penelitian", "salinan", "softcopy", "pelacakan");

    public static Notice Whole { get; } = new(
        true, null, Acceptance.Whole, null, "Rincian anggaran 2025", false, null, "pelacakan",
        "softcopy", 0, null);

    public static Notice Partial { get; } = Whole with
    {
        Acceptance = Acceptance.Partial,
        Reason = "Pasal 17 huruf h",
        AnythingBlackedOut = true,
        BlackedOut = "Nomor rekening: data pribadi",
    };

    public static Notice NotHeld { get; } = new(
        false, "Badan Pusat Statistik", Acceptance.NotHeld, null, null, null, null, null, null, null, null);

    public static Denial Secret { get; } =
        new("b", "UU 30/2000 Pasal 3", "12/UK/2025, 1 Juli 2025",
            "Merugikan pemilik resep", "Rahasia dagang");

    public static Reply Upheld { get; } = new(ReplyDecision.Upheld, "Uji konsekuensi sudah tepat", null);

    public static Reply Granted { get; } =
        new(ReplyDecision.Granted, "Informasi itu berkala", "Berikan dalam 3 hari kerja");

    public static StepForm.HandedOver Received { get; } = new("langsung", "Budi Contoh", null);

    /// <summary>One field of each kind that means something to a case.</summary>
    public static ListOf<FieldValue> Values =>
    [
        new("perihal", "Perihal", FieldKind.Text, "Undangan rapat"),
        new("sifat", "Sifat", FieldKind.Choice, "segera", "Segera", true),
        new("tanggal", "Tanggal", FieldKind.Date, "2025-08-11"),
        new("unit", "Unit", FieldKind.Unit, "bidang-perdagangan", "Bidang Perdagangan"),
    ];

    /// <summary>One of each, and both kinds of notice.</summary>
    public static IReadOnlyList<StepForm> All { get; } =
    [
        new StepForm.Empty(), new StepForm.Reasoned("Alasan"),
        new StepForm.UnitChosen("bidang-perdagangan", "Segera"),
        new StepForm.NoticeFilled(Whole), new StepForm.NoticeFilled(Partial),
        new StepForm.NoticeFilled(NotHeld),
        new StepForm.DenialFilled(Secret), new StepForm.ReplyFilled(Upheld),
        new StepForm.ApplicationFilled(Budi, Budget), Received, new StepForm.MaterialReady("Terlampir"),
        new StepForm.FieldsFilled(Values),
    ];

    public static Actor Officer(string id) => new(ActorKind.Officer, id, $"{id} contoh", "tautan + PIN");

    public static Document Document(string hash, DocumentKind kind) =>
        new(hash, $"{hash}.pdf", "application/pdf", 1000, kind);

    public static Application.Objection Objection(params Ground[] grounds) => new(
        "permohonan-informasi-dp2kukm-2025-000001", "000001/PI", grounds.ToListOf(),
        "Penelitian", "Belum dijawab");
}
