using System.Text.Json.Serialization;
using Ppid.Domain.Cases;

namespace Ppid.Domain.Offices;

/// <summary>What happened to the office itself: a ledger of its own (stream "kantor-…").</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "peristiwa")]
[JsonDerivedType(typeof(SubstituteAppointed), "substitute-appointed")]
[JsonDerivedType(typeof(SubstitutionEnded), "substitution-ended")]
[JsonDerivedType(typeof(DecreeLoaded), "decree-loaded")]
[JsonDerivedType(typeof(PinActivationIssued), "pin-activation-issued")]
[JsonDerivedType(typeof(PinChosen), "pin-chosen")]
[JsonDerivedType(typeof(SignedIn), "signed-in")]
[JsonDerivedType(typeof(AccountBound), "account-bound")]
[JsonDerivedType(typeof(AccountRefused), "account-refused")]
[JsonDerivedType(typeof(AccountReleased), "account-released")]
[JsonDerivedType(typeof(AccountReadmitted), "account-readmitted")]
[JsonDerivedType(typeof(Announced), "announced")]
[JsonDerivedType(typeof(PublicationWithdrawn), "publication-withdrawn")]
[JsonDerivedType(typeof(NumberReserved), "number-reserved")]
[JsonDerivedType(typeof(ApiKeyCreated), "api-key-created")]
[JsonDerivedType(typeof(ApiKeyRevoked), "api-key-revoked")]
[JsonDerivedType(typeof(ApiKeyAgreed), "api-key-agreed")]
[JsonDerivedType(typeof(ApiKeyDeclined), "api-key-declined")]
[JsonDerivedType(typeof(WebhookAdded), "webhook-added")]
[JsonDerivedType(typeof(WebhookRemoved), "webhook-removed")]
[JsonDerivedType(typeof(WebhookDisabled), "webhook-disabled")]
[JsonDerivedType(typeof(FlowTended), "office-flow-tended")]
public abstract record OfficeEvent(DateTimeOffset At, Actor By)
{
    /// <summary>A Plh or Plt was appointed by written order.</summary>
    public sealed record SubstituteAppointed(DateTimeOffset At, Actor By, Substitution Substitution)
        : OfficeEvent(At, By);

    /// <param name="Last">Last local day on which the substitute still acts.</param>
    public sealed record SubstitutionEnded(
        DateTimeOffset At, Actor By, string Officer, string Substitute, DateOnly Last, string Reason)
        : OfficeEvent(At, By);

    /// <summary>A decree changed the calendar; its text is the data.</summary>
    public sealed record DecreeLoaded(DateTimeOffset At, Actor By, string Decree, string Text)
        : OfficeEvent(At, By);

    /// <summary>An administrator issued a one-time code with which an officer chooses his PIN.</summary>
    public sealed record PinActivationIssued(DateTimeOffset At, Actor By, string Officer)
        : OfficeEvent(At, By);

    public sealed record PinChosen(DateTimeOffset At, Actor By, string Officer) : OfficeEvent(At, By);

    /// <summary>The officer who acts came with this account for the first time.</summary>
    /// <param name="Address">What the roster said then; null in events from before it was noted.</param>
    public sealed record AccountBound(DateTimeOffset At, Actor By, EntraAccount Account, string? Address)
        : OfficeEvent(At, By);

    /// <summary>An account under the officer's address that is not his was sent away.</summary>
    public sealed record AccountRefused(DateTimeOffset At, Actor By, string Officer, EntraAccount Account)
        : OfficeEvent(At, By);

    public sealed record AccountReleased(DateTimeOffset At, Actor By, string Officer, string Reason)
        : OfficeEvent(At, By);

    /// <summary>A released account may come under the officer's address again.</summary>
    public sealed record AccountReadmitted(DateTimeOffset At, Actor By, string Officer, EntraAccount Account, string Reason)
        : OfficeEvent(At, By);

    /// <summary>What a case made public: documents, rows of the DIP, rows of the list of excluded
    /// information.</summary>
    public sealed record Announced(DateTimeOffset At, Actor By, Announcement Announcement) : OfficeEvent(At, By);

    /// <summary>A published document is public no longer.</summary>
    /// <param name="Number">Registration number of the case that had published it.</param>
    public sealed record PublicationWithdrawn(DateTimeOffset At, Actor By, string Hash, string Number, string Reason)
        : OfficeEvent(At, By);

    /// <summary>A number of a series was given to a decision; one that was not used after all stays void.</summary>
    /// <param name="For">Case and task it was reserved for.</param>
    public sealed record NumberReserved(DateTimeOffset At, Actor By, string Series, string Number, string For)
        : OfficeEvent(At, By);

    /// <summary>An administrator signed in.</summary>
    public sealed record SignedIn(DateTimeOffset At, Actor By) : OfficeEvent(At, By);

    /// <param name="Key">With the hash of its secret, never the secret.</param>
    public sealed record ApiKeyCreated(DateTimeOffset At, Actor By, ApiKey Key) : OfficeEvent(At, By);

    public sealed record ApiKeyRevoked(DateTimeOffset At, Actor By, string Key, string Reason)
        : OfficeEvent(At, By);

    /// <param name="By">The officer for whom the key may decide from now on.</param>
    public sealed record ApiKeyAgreed(DateTimeOffset At, Actor By, string Key) : OfficeEvent(At, By);

    public sealed record ApiKeyDeclined(DateTimeOffset At, Actor By, string Key) : OfficeEvent(At, By);

    public sealed record WebhookAdded(DateTimeOffset At, Actor By, Webhook Webhook) : OfficeEvent(At, By);

    public sealed record WebhookRemoved(DateTimeOffset At, Actor By, string Webhook) : OfficeEvent(At, By);

    public sealed record WebhookDisabled(DateTimeOffset At, Actor By, string Webhook, string Error)
        : OfficeEvent(At, By);

    public sealed record FlowTended(DateTimeOffset At, Actor By, string Flow, FlowDeed Deed, string Reason)
        : OfficeEvent(At, By);
}
