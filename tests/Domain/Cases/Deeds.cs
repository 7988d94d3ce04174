using Ppid.Domain;
using Ppid.Domain.Cases;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>A command that may look at the file first: which task is open, and who holds it.</summary>
internal sealed record Deed(Func<CaseFile, CaseCommand> On)
{
    public static implicit operator Deed(CaseCommand command) => new(_ => command);
}

/// <summary>What people do to a case, said in one word each. Every deed begins with its local time.</summary>
internal static class Deeds
{
    public static CaseCommand.Submit Filed(string when) => new(
        At(when), Citizen, CaseId.For("permohonan-informasi", "dp2kukm", 2025, 1), "000001/PI",
        "portal", Budi, Budget, []);

    public static CaseCommand.Submit Objected(
        string when, ListOf<OpenGround> open, params Ground[] grounds) => new(
        At(when), Citizen, CaseId.For("keberatan-informasi", "dp2kukm", 2025, 1),
        "000001/KI", "pelacakan", Budi, Objection(grounds), [], open);

    /// <summary>The holder of the open task takes an outcome; the applicant where it is his turn.</summary>
    public static Deed Took(
        string when, string outcome, StepForm form, params Document[] documents) => new(file =>
    {
        var task = file.Known?.Tasks is [var open, ..] ? open : null;
        var by = task?.Officer is { } officer ? Officer(officer) : Citizen;
        return new CaseCommand.TakeOutcome(
            At(when), by, task?.Number ?? 1, outcome, form, documents.ToListOf());
    });

    public static Deed FoundComplete(string when) => Took(when, "lengkap", new StepForm.Empty());

    public static Deed ReturnedToApplicant(string when) =>
        Took(when, "tidak-lengkap", new StepForm.Reasoned("Kartu identitas belum dilampirkan"));

    public static Deed Completed(string when) =>
        Took(when, "ajukan", new StepForm.ApplicationFilled(Budi, Budget));

    public static Deed SentToUnit(string when) =>
        Took(when, "ke-bidang", new StepForm.UnitChosen("bidang-perdagangan", null));

    public static Deed MaterialDelivered(string when) =>
        Took(when, "bahan-siap", new StepForm.MaterialReady("Terlampir"),
            Document("bahan", DocumentKind.Material));

    public static Deed Answered(string when, Notice? notice = null) => Took(
        when, "tersedia", new StepForm.NoticeFilled(notice ?? Whole),
        Document("jawaban", DocumentKind.Attachment));

    public static Deed DenialDrafted(string when, Denial? denial = null) =>
        Took(when, "dikecualikan", new StepForm.DenialFilled(denial ?? Secret));

    public static Deed Signed(string when) => Took(when, "tetapkan", new StepForm.Empty());

    public static Deed SentBack(string when) =>
        Took(when, "kembalikan", new StepForm.Reasoned("Belum tepat"));

    public static Deed MinutesDelivered(string when) =>
        Took(when, "hasil-rapat", new StepForm.MaterialReady("Notula"));

    public static Deed Replied(string when, Reply? reply = null) => Took(
        when, "tanggapi", new StepForm.ReplyFilled(reply ?? Upheld),
        Document("surat", DocumentKind.Attachment));

    public static Deed HandedOver(string when) => Took(when, "terima", Received);

    public static CaseCommand.Extend Extended(string when, string reason = "Dokumen tersebar") =>
        new(At(when), Officer("rina"), reason);

    public static CaseCommand.RingAlarms Rung(string when) => new(At(when));

    public static CaseCommand.ApplyCalendar Decreed(string when) => new(At(when), Admin, Decree);

    public static CaseCommand.Withdraw Withdrawn(string when) =>
        new(At(when), Citizen, "Sudah ditemukan sendiri");

    public static CaseCommand.Cancel Cancelled(string when, string reason = "Terdaftar dua kali") =>
        new(At(when), Admin, reason);
}
