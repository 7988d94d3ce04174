using System.Text.Json.Serialization;
using Ppid.Domain.Deadlines;

namespace Ppid.Domain.Sops;

/// <summary>How we know a fact of an SOP whose flow symbols were lost.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Provenance>))]
public enum Provenance
{
    /// <summary>In the text.</summary>
    [JsonStringEnumMemberName("tertulis")] Written,

    /// <summary>A mark (mulai, Setuju, …) survives in the lane.</summary>
    [JsonStringEnumMemberName("tanda")] Marked,

    /// <summary>Inferred by us; the office confirms it.</summary>
    [JsonStringEnumMemberName("disimpulkan")] Inferred,

    /// <summary>Not in the SOP at all: added by us because the law or care demands it.</summary>
    [JsonStringEnumMemberName("tambahan")] Added,
}

/// <summary>Who acts in a lane.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LaneKind>))]
public enum LaneKind
{
    /// <summary>The citizen whose case it is.</summary>
    [JsonStringEnumMemberName("pemohon")] Applicant,

    /// <summary>Whoever holds the role in the roster.</summary>
    [JsonStringEnumMemberName("petugas")] Officer,

    /// <summary>The head of the Bidang or UPTD to which the case was sent.</summary>
    [JsonStringEnumMemberName("kepala-unit")] UnitHead,

    /// <summary>Another body (BKD, BKN); an officer records what it decided.</summary>
    [JsonStringEnumMemberName("luar")] External,
}

/// <summary>A lane of the flow chart.</summary>
/// <param name="Role">Role id of the office's roster; "pemohon" for the applicant.</param>
public sealed record Lane(string Role, string Name, LaneKind Kind, Provenance Provenance, string? Note);

/// <summary>A time as printed and as understood.</summary>
/// <param name="Printed">Word for word; null where the SOP prints none.</param>
/// <param name="Unit">menit, jam, hari, minggu, bulan; null where the SOP prints none.</param>
/// <param name="Working">True for hari kerja and for minutes and hours (office hours); null where the SOP
/// leaves it open.</param>
public sealed record TimeNorm(string? Printed, decimal? Min, decimal? Max, string? Unit, bool? Working);

/// <summary>One way out of a step.</summary>
/// <param name="To">Number of the next step; null ends the case.</param>
public sealed record Outcome(
    string Id,
    string Label,
    string? To,
    FormKind Form,
    ListOf<CaseAction> Actions,
    Provenance Provenance,
    string? Note);

/// <summary>A word that survives in a lane of a printed row.</summary>
public sealed record LaneMark(string Role, string Text);

/// <summary>Where the SOP contradicts the law; the law is what is carried out.</summary>
public sealed record LawConflict(string SopSays, string LawSays);

/// <summary>One row of the SOP's table.</summary>
/// <param name="No">Key of the step in this file: "1", "3c".</param>
/// <param name="PrintedNo">Number as printed, errors kept; null for a step added by us.</param>
/// <param name="Role">Role of the lane that acts.</param>
/// <param name="RoleProvenance">How we know who acts.</param>
public sealed record Step(
    string No,
    string? PrintedNo,
    string Activity,
    string Role,
    Provenance RoleProvenance,
    string? Requirements,
    TimeNorm Time,
    string? Output,
    Provenance Provenance,
    string? Note,
    ListOf<Outcome> Outcomes)
{
    /// <summary>
    /// Marks that survive in the lanes of the printed table: mulai, selesai, Setuju, Perbaiki.
    /// </summary>
    public ListOf<LaneMark> Marks { get; init; } = [];

    public Outcome? Outcome(string id) => Outcomes.FirstOrDefault(outcome => outcome.Id == id);
}

/// <summary>
/// One published revision of an SOP. Never edited, only superseded; a case keeps the one it was born under.
/// </summary>
/// <param name="Id">Slug of the SOP, shared by its revisions: "permohonan-informasi".</param>
/// <param name="Source">Id of the source table: "K-07".</param>
/// <param name="Revision">1, 2, …</param>
/// <param name="Hash">SHA-256 of the file, lower-case hex: what a case is pinned to.</param>
/// <param name="Number">SOP number as printed; not a key (two pairs collide).</param>
/// <param name="ProposedNumber">Our reconstruction of a garbled number, for the office to confirm.</param>
/// <param name="LegalClock">The clock of the law that starts when the case is filed; null where no law sets
/// one.</param>
/// <param name="StartStep">The applicant's (or officer's) first step; filing takes its first outcome.</param>
public sealed record Sop(
    string Id,
    string Source,
    string Office,
    int Revision,
    string Hash,
    string Name,
    string Number,
    string? ProposedNumber,
    ClockKind? LegalClock,
    bool Public,
    string StartStep,
    SopHeader Header,
    ListOf<Lane> Lanes,
    ListOf<Step> Steps)
{
    /// <summary>First local day on which new cases are born under this revision.</summary>
    public DateOnly InForceFrom { get; init; }

    public ListOf<LawConflict> Conflicts { get; init; } = [];

    public Step? Step(string no) => Steps.FirstOrDefault(step => step.No == no);

    public Lane Lane(string role) => Lanes.First(lane => lane.Role == role);

    public LaneKind LaneOf(Step step) => Lane(step.Role).Kind;
}
