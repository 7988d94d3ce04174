using Ppid.App.Mail;
using SendGrid.Helpers.Mail;

namespace Ppid.Functions.Mail;

/// <summary>An outgoing mail in SendGrid's words. Nothing is counted and nothing rewritten: a rewritten link would
/// pass the secret of a task or a ticket through a stranger's address.</summary>
internal static class SendGridLetter
{
    public static SendGridMessage Of(OutgoingMail mail, bool sandbox)
    {
        var letter = new SendGridMessage
        {
            From = Party(mail.From),
            ReplyTo = mail.ReplyTo is { } reply ? Party(reply) : null,
            Subject = HeaderText.Plain(mail.Subject),
            PlainTextContent = mail.Text,
            HtmlContent = mail.Html,
            Headers = MailMarks.Of(mail).ToDictionary(),
        };
        letter.AddTo(Party(mail.To));
        if (mail.Kinds.Count > 0) letter.AddCategories([.. mail.Kinds]);
        if (mail.Effect is { } effect) letter.AddGlobalCustomArg(OutgoingMail.EffectMark, effect);
        foreach (var attachment in mail.Attachments)
        {
            letter.AddAttachment(
                attachment.Name, Convert.ToBase64String(attachment.Content), attachment.MediaType, "attachment");
        }

        TrackNothing(letter);
        if (sandbox) letter.SetSandBoxMode(true);
        return letter;
    }

    /// <summary>Said in each letter: the account's own settings may be otherwise.</summary>
    private static void TrackNothing(SendGridMessage letter)
    {
        letter.SetClickTracking(enable: false, enableText: false);
        letter.SetOpenTracking(enable: false);
        letter.SetSubscriptionTracking(enable: false);
        letter.SetGoogleAnalytics(enable: false);
    }

    /// <summary>A comma or semicolon in a name makes SendGrid see two addresses, and drop the letter.</summary>
    private static EmailAddress Party(MailParty party)
    {
        var name = string.Join(' ', HeaderText.Plain(party.Name)
            .Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries));
        return new(HeaderText.Plain(party.Address), name.Length == 0 ? null : name);
    }
}
