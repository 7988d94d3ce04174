using System.Text.Json.Serialization;

namespace Ppid.Domain.Cases;

/// <summary>In what capacity somebody acts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActorKind>))]
public enum ActorKind
{
    [JsonStringEnumMemberName("pemohon")] Applicant,
    [JsonStringEnumMemberName("pejabat")] Officer,
    [JsonStringEnumMemberName("admin")] Admin,
    [JsonStringEnumMemberName("sistem")] System,

    /// <summary>An API key that acts for nobody: keeps its webhooks.</summary>
    [JsonStringEnumMemberName("program")] Program,
}

/// <summary>Who did it, and how we know: every event carries one.</summary>
/// <param name="Id">Officer id; the case id for an applicant (who has no account); "sistem".</param>
/// <param name="Via">The door and the proof: "portal", "tautan + PIN", "sesi admin", "API (nama
/// kunci)", "jam".</param>
public sealed record Actor(ActorKind Kind, string Id, string Name, string Via)
{
    public static readonly Actor Clockwork = new(ActorKind.System, "sistem", "Sistem", "jam");
}
