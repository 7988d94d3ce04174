namespace Ppid.App.Mail;

/// <summary>A mail ready to go: what it says and which headers it carries. The post
/// office only carries it.</summary>
/// <param name="MessageId">Deterministic per effect: a repeated attempt is
/// recognisable as the same mail.</param>
/// <param name="To">One addressee; an identity document is never attached to any mail.</param>
/// <param name="Thread">Message-ID of the case's first letter, for References; null for the first.</param>
public sealed record OutgoingMail(
    string MessageId,
    DateTimeOffset Date,
    MailParty From,
    MailParty To,
    string Subject,
    string Html,
    string Text,
    IReadOnlyList<MailAttachment> Attachments,
    string? Thread)
{
    /// <summary>By this name a post office keeps <see cref="Effect"/> beside the mail, and gives it back in its
    /// reports.</summary>
    public const string EffectMark = "effect";

    /// <summary>Where an answer goes, if not to the sender.</summary>
    public MailParty? ReplyTo { get; init; }

    /// <summary>Id of the effect that sends it, for post offices that report on deliveries; null for a mail
    /// that no case owes.</summary>
    public string? Effect { get; init; }

    /// <summary>Stable names of template and SOP, for a post office that counts by them; never a word about a
    /// person.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];
}

/// <summary>A sender or an addressee: how he is called, and user@domain.</summary>
public sealed record MailParty(string Name, string Address);

/// <summary>A generated letter (PDF) that travels with the mail.</summary>
public sealed record MailAttachment(string Name, string MediaType, byte[] Content);

/// <summary>The door to the post: files, SMTP, SendGrid or Graph. Throws when the mail was not taken:
/// <see cref="MailRefusedException"/> if it never will be, anything else if it may be later. May be called twice for
/// the same mail and must then not mind.</summary>
public interface IPostOffice
{
    Task Send(OutgoingMail mail, CancellationToken cancel);
}
