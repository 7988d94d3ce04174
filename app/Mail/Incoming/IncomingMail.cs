using MimeKit;
using MimeKit.Tnef;
using Ppid.App.Mail.Incoming.Mime;

namespace Ppid.App.Mail.Incoming;

/// <summary>A message as it was received, taken apart. Everything in it is its sender's claim.</summary>
/// <param name="MessageId">With angle brackets; null when the sender gave none.</param>
/// <param name="References">Message-IDs it says it answers, the nearest last.</param>
/// <param name="Recipients">Addresses of To, Cc and the delivery headers, lower case.</param>
/// <param name="Written">The text, quotations and all.</param>
/// <param name="Reply">What its sender wrote himself.</param>
/// <param name="Forwarded">Texts of the messages that are attached to it.</param>
internal sealed record IncomingMail(
    string? MessageId,
    IReadOnlyList<string> References,
    MailParty? From,
    IReadOnlyList<string> Recipients,
    string Subject,
    string Date,
    string Written,
    ReplyText Reply,
    IReadOnlyList<string> Forwarded,
    IReadOnlyList<MailFile> Files,
    Nature Nature,
    Bounce? Bounce)
{
    /// <summary>His own words, or those of the message he sends on.</summary>
    public string Content => Reply.Said.Length > 0 || Forwarded.Count == 0 ? Reply.Said : Forwarded[0];

    /// <summary>As his mail program calls him, else the part of his address before the "@".</summary>
    public string Writer => From is null ? "" : From.Name.Length > 0 ? From.Name : From.Address.Split('@')[0];

    public bool IsEmpty => Content.Length == 0 && Files.Count == 0;

    /// <summary>Neither sender nor subject, and hardly a letter in it: it was no message when it came, or is none any more.</summary>
    public bool IsIllegible => this is { From: null, Subject: "", Files.Count: 0 }
        && Content.Count(sign => char.IsAsciiLetterOrDigit(sign) || sign == ' ') * 2 <= Content.Length;
}

/// <summary>Something attached.</summary>
/// <param name="Name">As its sender calls it; "" when he does not.</param>
internal sealed record MailFile(string Name, MimePart Part)
{
    public string Kind => Part.Kind();

    /// <summary>What Outlook makes of a whole message, as winmail.dat: it has files in it that nobody sees.</summary>
    public bool IsWrapped => Part is TnefPart || Name.Equals("winmail.dat", StringComparison.OrdinalIgnoreCase);

    public byte[] Content() => Part.Bytes();
}

/// <summary>Whether a person stands behind a message.</summary>
internal enum Nature
{
    /// <summary>Nothing says otherwise.</summary>
    Personal,

    /// <summary>An absence note, a newsletter, a machine: never answered, never a case.</summary>
    Automatic,

    /// <summary>A report that a mail did not arrive.</summary>
    Bounced,
}

/// <summary>What a report of non-delivery says.</summary>
/// <param name="Recipient">Who was not reached; "" when the report does not say.</param>
/// <param name="Status">"5.1.1"; "" when the report does not say.</param>
/// <param name="Final">False for "delayed" and the like: nothing has been given up yet.</param>
/// <param name="Returned">Header of the mail that came back.</param>
internal sealed record Bounce(string Recipient, string Status, bool Final, HeaderList Returned)
{
    /// <summary>It arrived, and its reader called it spam: RFC 5965.</summary>
    public bool IsComplaint { get; init; }
}
