using System.Text.Json.Serialization;

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

    /// <summary>Whoever holds the role in the unit to which the case was sent.</summary>
    [JsonStringEnumMemberName("petugas-unit")] UnitOfficer,

    /// <summary>The employee whom the case concerns.</summary>
    [JsonStringEnumMemberName("pegawai")] Employee,

    /// <summary>Anybody, without an account; only in the steps of an entry.</summary>
    [JsonStringEnumMemberName("masyarakat")] Public,

    /// <summary>Nobody: the step waits for a day.</summary>
    [JsonStringEnumMemberName("sistem")] System,
}

/// <summary>A lane of the flow chart.</summary>
/// <param name="Role">Role id of the office's roster; "pemohon" for the applicant.</param>
/// <param name="Instead">Role that acts when the lane's officer is barred from the case.</param>
public sealed record Lane(
    string Role, string Name, LaneKind Kind, Provenance Provenance, string? Note, string? Instead = null)
{
    /// <summary>Its holder is looked for in the unit of the case.</summary>
    [JsonIgnore]
    public bool InUnit => Kind is LaneKind.UnitHead or LaneKind.UnitOfficer;

    /// <summary>Somebody of the roster acts in it.</summary>
    [JsonIgnore]
    public bool HasHolders => Kind is LaneKind.Officer or LaneKind.External || InUnit;
}
