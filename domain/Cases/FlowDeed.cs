using System.Text.Json.Serialization;

namespace Ppid.Domain.Cases;

/// <summary>What an administrator does to a flow: to what waits for a case, not to the case. Always with a
/// reason.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FlowDeed>))]
public enum FlowDeed
{
    /// <summary>It waits on and does nothing, whatever falls due.</summary>
    [JsonStringEnumMemberName("tahan")] Hold,

    /// <summary>It catches up with everything that fell due while it was held.</summary>
    [JsonStringEnumMemberName("lanjutkan")] Resume,

    /// <summary>It ends, and nobody starts it again but an administrator.</summary>
    [JsonStringEnumMemberName("hentikan")] End,

    /// <summary>It begins anew from what the ledger says.</summary>
    [JsonStringEnumMemberName("buat-ulang")] Renew,
}

/// <summary>Rules of <see cref="FlowDeed"/>, the same for cases and for an office's own flows.</summary>
internal static class Tending
{
    public static Refusal? Obstacle(Actor by, string reason) => by.Kind switch
    {
        not ActorKind.Admin => Refusal.NotAllowed,
        _ when FormRules.Blank(reason) => Refusal.ReasonMissing,
        _ => null,
    };

    public static Decision Tend(CaseCommand.TendFlow tend) => Obstacle(tend.By, tend.Reason) is { } no
        ? no
        : new CaseEvent.FlowTended(tend.At.ToUniversalTime(), tend.By, tend.Deed, tend.Reason);
}
