using System.Text.RegularExpressions;
using MimeKit;
using Ppid.App.Mail.Incoming.Mime;

namespace Ppid.App.Mail.Incoming;

/// <summary>Tells what machines write from what people write: RFC 3834, RFC 3464, and what is done instead. Such a
/// message is kept, but it never makes a case and is never answered, or two machines would write to each other for
/// ever.</summary>
internal static partial class Automata
{
    private const int LongestReport = 64 * 1024;

    private static readonly string[] Marks =
        ["X-Autoreply", "X-Autorespond", "X-Auto-Response", "List-Id", "List-Unsubscribe", "Feedback-ID", "X-Failed-Recipients"];

    public static Nature NatureOf(MimeMessage message)
    {
        if (IsReport(message)) return Nature.Bounced;
        return IsMarked(message) || Note().IsMatch(message.Headers.First("Subject") ?? "") ? Nature.Automatic : Nature.Personal;
    }

    public static Bounce BounceOf(MimeMessage message)
    {
        var parts = MailReader.Leaves(message.Body).ToList();
        var status = parts.OfType<MessageDeliveryStatus>().Where(part => part.Content?.Stream?.Length < LongestReport)
            .SelectMany(part => part.StatusGroups.SelectMany(group => group)).ToList();
        return new(
            Told("Final-Recipient") is { Length: > 0 } final ? final[(final.LastIndexOf(';') + 1)..].Trim().ToLowerInvariant()
                : MailAddresses.All(message.Headers, "X-Failed-Recipients").FirstOrDefault() ?? "",
            Code().Match(Told("Status")).Value,
            Told("Action").ToUpperInvariant() is "" or "FAILED",
            parts.OfType<MessagePart>().Select(part => part.Message?.Headers).OfType<HeaderList>().FirstOrDefault() ?? [])
        {
            IsComplaint = parts.Any(part => part is MessageFeedbackReport),
        };

        string Told(string name) =>
            status.Find(field => field.Field.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Trim() ?? "";
    }

    private static bool IsReport(MimeMessage message) =>
        message.Body is Multipart { ContentType.MediaSubtype: var kind } body && kind.Equals("report", StringComparison.OrdinalIgnoreCase)
            && body.ContentType.Parameters["report-type"]?.Contains("disposition", StringComparison.OrdinalIgnoreCase) != true
        || message.Headers.First("X-Failed-Recipients") is not null
        || Daemon().IsMatch(message.Headers.First("From") ?? "");

    private static bool IsMarked(MimeMessage message)
    {
        var headers = message.Headers;
        return headers.First("Auto-Submitted") is { } auto && !auto.StartsWith("no", StringComparison.OrdinalIgnoreCase)
            || headers.First("Precedence")?.ToUpperInvariant() is "BULK" or "JUNK" or "LIST" or "AUTO_REPLY"
            || headers.First("Return-Path")?.Replace(" ", "", StringComparison.Ordinal) == "<>"
            || message.Body?.Headers.First("Content-Type")?.Contains("disposition-notification", StringComparison.OrdinalIgnoreCase) == true
            || Marks.Any(headers.Contains);
    }

    [GeneratedRegex(@"mailer-daemon@|postmaster@|microsoftexchange[0-9a-f]{10,}@", RegexOptions.IgnoreCase)]
    private static partial Regex Daemon();

    [GeneratedRegex(@"^(?:out of (?:the )?office|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|"
        + @"balasan otomatis|"
        + @"jawaban otomatis|di luar kantor|sedang cuti)\b|^(?:read|dibaca|not read|tidak dibaca):", RegexOptions.IgnoreCase)]
    private static partial Regex Note();

    [GeneratedRegex(@"^[245]\.\d{1,3}\.\d{1,3}")]
    private static partial Regex Code();
}
