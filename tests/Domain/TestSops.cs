using Ppid.Domain;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;

namespace Ppid.Tests.Domain;

/// <summary>The two SOPs of sops/dp2kukm as the rules see them: same steps, lanes,
/// outcomes, forms and actions.</summary>
internal static class TestSops
{
    private static readonly TimeNorm FiveMinutes = new("5 menit", 5, 5, "menit", true);
    private static readonly TimeNorm ThirtyDays = new("30 hari kerja", 30, 30, "hari", true);
    private static readonly TimeNorm NotPrinted = new(null, null, null, null, null);

    public static Sop Request { get; } = Make(
        "permohonan-informasi",
        "K-07",
        ClockKind.Answer,
        [Citizen, Officer("petugas-pelayanan"), Officer("petugas-pengelolaan"), Head, Officer("ppid")],
        [
            Step("1", "pemohon", FiveMinutes,
                Way("ajukan", "2", FormKind.Application, CaseAction.ResumeClock)),
            Step("2", "petugas-pelayanan", FiveMinutes,
                Way("lengkap", "3", FormKind.None),
                Way("tidak-lengkap", "1", FormKind.Reason, CaseAction.PauseClock)),
            Step("3", "petugas-pengelolaan", FiveMinutes,
                Way("tersedia", "6", FormKind.Notice, CaseAction.GiveNotice),
                Way("ke-bidang", "4", FormKind.Unit),
                Way("dikecualikan", "3c", FormKind.Denial, CaseAction.SubmitDraft),
                Way("tidak-dikuasai", "6", FormKind.Notice, CaseAction.GiveNotice)),
            Step("3c", "ppid", NotPrinted,
                Way("tetapkan", "6", FormKind.None, CaseAction.SignDenial),
                Way("kembalikan", "3", FormKind.Reason)),
            Step("4", "kepala-bidang", FiveMinutes,
                Way("bahan-siap", "5", FormKind.Material),
                Way("kembalikan", "3", FormKind.Reason)),
            Step("5", "petugas-pengelolaan", FiveMinutes,
                Way("serahkan", "6", FormKind.Notice, CaseAction.GiveNotice),
                Way("perbaiki", "4", FormKind.Reason),
                Way("serahkan-sebagian", "5a", FormKind.Notice, CaseAction.SubmitDraft),
                Way("dikecualikan", "5b", FormKind.Denial, CaseAction.SubmitDraft)),
            Step("5a", "ppid", NotPrinted,
                Way("tetapkan", "6", FormKind.None, CaseAction.GiveNotice),
                Way("kembalikan", "5", FormKind.Reason)),
            Step("5b", "ppid", NotPrinted,
                Way("tetapkan", "6", FormKind.None, CaseAction.SignDenial),
                Way("kembalikan", "5", FormKind.Reason)),
            Step("6", "pemohon", FiveMinutes,
                Way("terima", null, FormKind.Handover, CaseAction.RecordHandover)),
        ]);

    public static Sop Objection { get; } = Make(
        "keberatan-informasi",
        "K-06",
        ClockKind.Reply,
        [Citizen, Officer("petugas-pelayanan"), Officer("petugas-pengelolaan"), Officer("atasan-ppid")],
        [
            Step("1", "pemohon", FiveMinutes,
                Way("ajukan", "2", FormKind.Application, CaseAction.ResumeClock)),
            Step("2", "petugas-pelayanan", FiveMinutes,
                Way("lengkap", "3", FormKind.None),
                Way("tidak-lengkap", "1", FormKind.Reason, CaseAction.PauseClock)),
            Step("3", "petugas-pengelolaan", NotPrinted, Way("hasil-rapat", "4", FormKind.Material)),
            Step("4", "atasan-ppid", ThirtyDays,
                Way("tanggapi", "5", FormKind.Reply, CaseAction.GiveReply),
                Way("kembalikan", "3", FormKind.Reason)),
            Step("5", "pemohon", NotPrinted,
                Way("terima", null, FormKind.Handover, CaseAction.RecordHandover)),
        ]);

    private static Lane Citizen => new("pemohon", "Pemohon", LaneKind.Applicant, Provenance.Written, null);

    private static Lane Head =>
        new("kepala-bidang", "Kepala Bidang", LaneKind.UnitHead, Provenance.Written, null);

    private static Lane Officer(string role) => new(role, role, LaneKind.Officer, Provenance.Written, null);

    private static Outcome Way(string id, string? to, FormKind form, params CaseAction[] actions) =>
        new(id, id, to, form, actions.ToListOf(), Provenance.Written, null);

    private static Step Step(string no, string role, TimeNorm time, params Outcome[] ways) => new(
        no, no, "…", role, Provenance.Written, null, time, null, Provenance.Written, null, ways.ToListOf());

    private static Sop Make(
        string id, string source, ClockKind clock, ListOf<Lane> lanes, ListOf<Step> steps) => new(
        id, source, "dp2kukm", 1, $"hash-{id}", id, "067/3076", null, clock, true, "1",
        new SopHeader("", "", null, null, null, "", null, [], [], [], [], [], null, [], null, []),
        lanes, steps);
}
