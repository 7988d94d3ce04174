using System.Text.Json.Serialization;

namespace Ppid.Domain.Offices;

/// <summary>What a program may do with its key; each is given by itself, none includes another.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApiScope>))]
public enum ApiScope
{
    /// <summary>File applications.</summary>
    [JsonStringEnumMemberName("ajukan")] File,

    /// <summary>Read the cases of the office, with what the applicant wrote.</summary>
    [JsonStringEnumMemberName("baca")] Read,

    /// <summary>Decide for the officers of the key, and for nobody else.</summary>
    [JsonStringEnumMemberName("putuskan")] Decide,

    /// <summary>Keep webhooks.</summary>
    [JsonStringEnumMemberName("kelola-webhook")] Webhooks,

    /// <summary>List and search the cases of the office.</summary>
    [JsonStringEnumMemberName("daftar")] List,

    /// <summary>Read the registers of the office: what people wrote only together with <see cref="Read"/>.</summary>
    [JsonStringEnumMemberName("register")] Registers,
}

/// <summary>The key of another system. The secret itself is shown once and kept by nobody here.</summary>
/// <param name="Id">Public part of the key: stands in the ledger, opens nothing.</param>
/// <param name="Name">Which system it is; never given twice in an office, since events say "API (name)".</param>
/// <param name="Officers">Officers the administrator listed; the key decides for them once they agree.</param>
/// <param name="Until">Last local day, inclusive.</param>
/// <param name="Hash">SHA-256 of the whole key, lower-case hex.</param>
public sealed record ApiKey(
    string Id, string Name, ListOf<ApiScope> Scopes, ListOf<string> Officers, DateOnly Until, string Hash)
{
    /// <summary>Officers who agreed with their own PIN: folded from events, never part of one.</summary>
    [JsonIgnore]
    public ListOf<string> Agreed { get; init; } = [];

    [JsonIgnore]
    public bool Revoked { get; init; }

    /// <param name="today">Local day of real time: security does not hurry under time-lapse.</param>
    public bool IsAlive(DateOnly today) => !Revoked && today <= Until;

    public bool DecidesFor(string officer) =>
        Scopes.Contains(ApiScope.Decide) && Officers.Contains(officer) && Agreed.Contains(officer);
}

/// <summary>Where news of cases is sent: to the system of one key.</summary>
/// <param name="Key">Id of the key it belongs to and ends with.</param>
/// <param name="Events">Names of the events wanted, as they lie on disk; empty for all of them.</param>
public sealed record Webhook(string Id, string Key, string Url, ListOf<string> Events)
{
    /// <summary>Its address failed for too long; whoever keeps it makes a new one.</summary>
    [JsonIgnore]
    public bool Disabled { get; init; }
}
