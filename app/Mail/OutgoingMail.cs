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
    string? Thread);

public sealed record MailParty(string Name, string Address);

/// <summary>A generated letter (PDF) that travels with the mail.</summary>
public sealed record MailAttachment(string Name, string MediaType, byte[] Content);

/// <summary>The door to the post: files here, SMTP, SendGrid or Graph elsewhere. Throws when the mail was not
/// taken; may be called twice for the same mail and must then not mind.</summary>
public interface IPostOffice
{
    Task Send(OutgoingMail mail, CancellationToken cancel);
}
