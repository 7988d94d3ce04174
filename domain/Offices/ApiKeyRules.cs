using Ppid.Domain.Cases;
using static Ppid.Domain.Offices.OfficeCommand;
using static Ppid.Domain.Offices.OfficeEvent;

namespace Ppid.Domain.Offices;

/// <summary>Keys of other systems. An administrator decides nothing, hence he cannot give away a decision either: a key
/// that he lists an officer for is worth nothing until that officer agrees (docs/adr/0021).</summary>
internal static class ApiKeyRules
{
    public static readonly Refusal Incomplete = new("api-key-incomplete", []);
    public static readonly Refusal NameTaken = new("api-key-name-taken", []);
    public static readonly Refusal Unknown = new("api-key-unknown", []);
    public static readonly Refusal NotAsked = new("api-key-not-asked", []);

    public static OfficeDecision Create(CreateApiKey create, OfficeRecord state, Roster roster) => create.Key switch
    {
        { Name: var name, Scopes.Count: var scopes } when string.IsNullOrWhiteSpace(name) || scopes == 0 => Incomplete,
        { Scopes: var scopes, Officers.Count: var officers }
            when scopes.Contains(ApiScope.Decide) != officers > 0 => Incomplete,
        { Agreed.Count: > 0 } or { Revoked: true } => Incomplete,
        { Officers: var officers } when officers.Any(id => roster.Officer(id) is null) => Refusal.UnknownOfficer,
        var key when state.Keys.Any(other => IsNamed(other, key.Name) || other.Id == key.Id) => NameTaken,
        var key => new ApiKeyCreated(create.At.ToUniversalTime(), create.By, key),
    };

    public static OfficeDecision Revoke(RevokeApiKey revoke, OfficeRecord state) => state.Key(revoke.Key) switch
    {
        null or { Revoked: true } => Unknown,
        _ when string.IsNullOrWhiteSpace(revoke.Reason) => Refusal.ReasonMissing,
        _ => new ApiKeyRevoked(revoke.At.ToUniversalTime(), revoke.By, revoke.Key, revoke.Reason),
    };

    /// <summary>Only the officer himself answers, and he may change his mind.</summary>
    public static OfficeDecision Answer(AnswerApiKey answer, OfficeRecord state) => state.Key(answer.Key) switch
    {
        null or { Revoked: true } => Unknown,
        { Officers: var asked } when answer.By.Kind != ActorKind.Officer || !asked.Contains(answer.By.Id) => NotAsked,
        _ when answer.Agrees => new ApiKeyAgreed(answer.At.ToUniversalTime(), answer.By, answer.Key),
        _ => new ApiKeyDeclined(answer.At.ToUniversalTime(), answer.By, answer.Key),
    };

    public static ListOf<ApiKey> Evolve(ListOf<ApiKey> keys, OfficeEvent happened) => happened switch
    {
        ApiKeyCreated created => keys.Add(created.Key),
        ApiKeyRevoked revoked => Changed(keys, revoked.Key, key => key with { Revoked = true }),
        ApiKeyAgreed agreed => Changed(keys, agreed.Key, key => key with { Agreed = Without(key, agreed.By).Add(agreed.By.Id) }),
        ApiKeyDeclined declined => Changed(keys, declined.Key, key => key with { Agreed = Without(key, declined.By) }),
        _ => keys,
    };

    private static ListOf<ApiKey> Changed(ListOf<ApiKey> keys, string id, Func<ApiKey, ApiKey> change) =>
        keys.Select(key => key.Id == id ? change(key) : key).ToListOf();

    private static ListOf<string> Without(ApiKey key, Actor by) => key.Agreed.Where(id => id != by.Id).ToListOf();

    private static bool IsNamed(ApiKey key, string name) => string.Equals(key.Name, name, StringComparison.OrdinalIgnoreCase);
}
