using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>A small SOP for reports about officers: asked back to the reporter, who may let a day pass.</summary>
internal static class Reports
{
    private static readonly TimeNorm NoTime = new(null, null, null, null, null);

    public static Sop Sop { get; } = TestSops.Request with
    {
        Id = "laporan",
        LegalClock = null,
        Filer = FilerKind.Anonymous,
        Lanes = [Lane("pemohon", LaneKind.Applicant), Lane("petugas-pelayanan", LaneKind.Officer)],
        Steps =
        [
            Step("1", "pemohon", Way("lapor", "2", Accused)),
            Step("2", "petugas-pelayanan", Way("tanya", "3"), Way("selesai", null)),
            Step("3", "pemohon", Way("jawab", "2"), Way("diam", "2")) with
            {
                Automatic = new("diam", Automatic.Entry, 1),
            },
        ],
    };

    /// <summary>What one employee asks for himself.</summary>
    public static Sop Own { get; } = Sop with
    {
        Filer = FilerKind.Employee,
        Lanes = [Lane("ppid", LaneKind.Officer), Lane("pns", LaneKind.Employee)],
        Steps = [Step("1", "pns", Way("minta", "2")), Step("2", "pns", Way("selesai", null))],
    };

    public static CaseCommand.Submit Filed(Sop sop, Applicant applicant, Actor by, params string[] accused) => new(
        At("2025-08-04"), by, CaseId.For("laporan", "dp2kukm", 2025, 1), "1/LAP", "portal", applicant,
        new Application.Filled("Laporan", accused.Length == 0
            ? []
            : [new("terlapor", "Terlapor", FieldKind.Accused, string.Join(',', accused))]), []);

    private static FieldSpec Accused =>
        new("terlapor", "Terlapor", FieldKind.Accused, false, null, [], [], Many: true);

    private static Lane Lane(string role, LaneKind kind) => new(role, role, kind, Provenance.Written, null);

    private static Step Step(string no, string role, params Outcome[] ways) => new(
        no, no, "…", role, Provenance.Written, null, NoTime, null, Provenance.Written, null, ways.ToListOf());

    private static Outcome Way(string id, string? to, params FieldSpec[] fields) => new(
        id, id, to, fields.Length == 0 ? FormKind.None : FormKind.Fields, [], Provenance.Written, null)
    {
        Fields = fields.ToListOf(),
    };
}
