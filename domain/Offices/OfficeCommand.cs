using Ppid.Domain.Cases;

namespace Ppid.Domain.Offices;

/// <summary>What an administrator wants of the office itself.</summary>
public abstract record OfficeCommand(DateTimeOffset At, Actor By)
{
    public sealed record AppointSubstitute(DateTimeOffset At, Actor By, Substitution Substitution)
        : OfficeCommand(At, By);

    public sealed record EndSubstitution(
        DateTimeOffset At, Actor By, string Officer, string Substitute, DateOnly Last, string Reason)
        : OfficeCommand(At, By);

    /// <param name="Decree">Number of the decree, as read from the text.</param>
    /// <param name="Text">The decree file, already found readable.</param>
    public sealed record LoadDecree(DateTimeOffset At, Actor By, string Decree, string Text)
        : OfficeCommand(At, By);

    public sealed record IssuePinActivation(DateTimeOffset At, Actor By, string Officer)
        : OfficeCommand(At, By);

    public sealed record ChoosePin(DateTimeOffset At, Actor By, string Officer) : OfficeCommand(At, By);

    /// <summary>An officer comes with an account of Entra for the first time; he is the one who acts.</summary>
    public sealed record BindAccount(DateTimeOffset At, Actor By, EntraAccount Account) : OfficeCommand(At, By);

    /// <summary>Another account came under the officer's address.</summary>
    public sealed record RefuseAccount(DateTimeOffset At, string Officer, EntraAccount Account)
        : OfficeCommand(At, Actor.Clockwork with { Via = "Entra" });

    /// <summary>The officer may come with another account, the next one is his; the one he had is his no more.</summary>
    public sealed record ReleaseAccount(DateTimeOffset At, Actor By, string Officer, string Reason)
        : OfficeCommand(At, By);

    /// <summary>An account that was released from the officer may come under his address again.</summary>
    public sealed record ReadmitAccount(DateTimeOffset At, Actor By, string Officer, EntraAccount Account, string Reason)
        : OfficeCommand(At, By);

    /// <summary>Makes public what a case decided; known already by its effect: no second time.</summary>
    public sealed record Announce(DateTimeOffset At, Actor By, Announcement Announcement) : OfficeCommand(At, By);

    /// <summary>Takes back a published document.</summary>
    /// <param name="Reason">Told to the public.</param>
    public sealed record WithdrawPublication(DateTimeOffset At, Actor By, string Hash, string Reason)
        : OfficeCommand(At, By);

    public sealed record SignIn(DateTimeOffset At, Actor By) : OfficeCommand(At, By);

    public sealed record CreateApiKey(DateTimeOffset At, Actor By, ApiKey Key) : OfficeCommand(At, By);

    public sealed record RevokeApiKey(DateTimeOffset At, Actor By, string Key, string Reason)
        : OfficeCommand(At, By);

    /// <summary>An officer whom a key lists agrees that it decides for him, or no longer does.</summary>
    public sealed record AnswerApiKey(DateTimeOffset At, Actor By, string Key, bool Agrees) : OfficeCommand(At, By);

    public sealed record AddWebhook(DateTimeOffset At, Actor By, Webhook Webhook) : OfficeCommand(At, By);

    public sealed record RemoveWebhook(DateTimeOffset At, Actor By, string Webhook) : OfficeCommand(At, By);

    /// <summary>An administrator holds, resumes, ends or renews one of the office's own flows.</summary>
    /// <param name="Flow">Its id.</param>
    public sealed record TendFlow(DateTimeOffset At, Actor By, string Flow, FlowDeed Deed, string Reason)
        : OfficeCommand(At, By);

    /// <summary>Its address has failed for too long.</summary>
    public sealed record DisableWebhook(DateTimeOffset At, string Webhook, string Error)
        : OfficeCommand(At, Actor.Clockwork);
}

/// <summary>The answer to an office command.</summary>
public abstract record OfficeDecision
{
    private OfficeDecision() { }

    public sealed record Accepted(OfficeEvent Happened) : OfficeDecision;

    public sealed record Refused(Refusal Refusal) : OfficeDecision;

    public static implicit operator OfficeDecision(Refusal refusal) => new Refused(refusal);

    public static implicit operator OfficeDecision(OfficeEvent happened) => new Accepted(happened);
}
