namespace Ppid.App.Mail;

/// <summary>Headers that say which mail this is, to what it belongs and that no person sent it; the same whichever
/// post office carries it.</summary>
public static class MailMarks
{
    /// <summary>Names and values in the order in which they are written; a value cannot begin a header of its
    /// own.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(OutgoingMail mail)
    {
        yield return Mark("Message-ID", mail.MessageId);
        if (mail.Thread is { } thread)
        {
            yield return Mark("In-Reply-To", thread);
            yield return Mark("References", thread);
        }

        // RFC 3834: no absence note answers an automatic mail, no loop begins.
        yield return Mark("Auto-Submitted", "auto-generated");
        yield return Mark("X-Auto-Response-Suppress", "All");
        yield return Mark("Content-Language", "id");
    }

    private static KeyValuePair<string, string> Mark(string name, string value) => new(name, HeaderText.Plain(value));
}
