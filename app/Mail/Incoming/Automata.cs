using System.Text;
using System.Text.RegularExpressions;
using Ppid.App.Mail.Incoming.Mime;

namespace Ppid.App.Mail.Incoming;

/// <summary>Tells what machines write from what people write: RFC 3834, RFC 3464, and what is done instead. Such a
/// message is kept, but it never makes a case and is never answered, or two machines would write to each other for
/// ever.</summary>
internal static partial class Automata
{
    private static readonly string[] Marks =
        ["X-Autoreply", "X-Autorespond", "X-Auto-Response", "List-Id", "List-Unsubscribe", "Feedback-ID", "X-Failed-Recipients"];

    public static Nature NatureOf(MailPart message)
    {
        var headers = message.Headers;
        if (IsReport(message)) return Nature.Bounced;
        return IsMarked(headers) || Note().IsMatch(headers.Text("Subject")) ? Nature.Automatic : Nature.Personal;
    }

    public static Bounce BounceOf(MailPart message)
    {
        var parts = message.Walk().ToList();
        var status = parts.Where(part => part.MediaType is "message/delivery-status" or "message/global-delivery-status")
            .Select(part => Encoding.Latin1.GetString(part.Content())).FirstOrDefault() ?? "";
        var returned = parts.Where(part => part.MediaType is "message/rfc822").SelectMany(part => part.Children)
            .Select(part => part.Headers)
            .Concat(parts.Where(part => part.MediaType is "text/rfc822-headers")
                .Select(part => MailHeaders.Read(part.Content()).Headers))
            .FirstOrDefault() ?? MailHeaders.None;
        return new(
            Final().Match(status) is { Success: true } final ? final.Groups[1].Value.Trim().ToLowerInvariant()
                : MailAddresses.Parse(message.Headers.Raw("X-Failed-Recipients")).FirstOrDefault()?.Address ?? "",
            Code().Match(status).Groups[1].Value,
            Action().Match(status) is not { Success: true } action || action.Groups[1].Value is "failed" or "Failed",
            returned);
    }

    private static bool IsReport(MailPart message) =>
        message.MediaType == "multipart/report"
            && message.Type["report-type"]?.Contains("disposition", StringComparison.OrdinalIgnoreCase) != true
        || message.Headers.Has("X-Failed-Recipients")
        || Daemon().IsMatch(message.Headers.Raw("From") ?? "");

    private static bool IsMarked(MailHeaders headers) =>
        headers.Raw("Auto-Submitted") is { } auto && !auto.TrimStart().StartsWith("no", StringComparison.OrdinalIgnoreCase)
        || headers.Raw("Precedence")?.Trim().ToUpperInvariant() is "BULK" or "JUNK" or "LIST" or "AUTO_REPLY"
        || headers.Raw("Return-Path")?.Replace(" ", "", StringComparison.Ordinal) == "<>"
        || headers.Raw("Content-Type")?.Contains("disposition-notification", StringComparison.OrdinalIgnoreCase) == true
        || Marks.Any(headers.Has);

    [GeneratedRegex(@"mailer-daemon@|postmaster@|microsoftexchange[0-9a-f]{10,}@", RegexOptions.IgnoreCase)]
    private static partial Regex Daemon();

    [GeneratedRegex(@"^(?:out of (?:the )?office|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|"
        + @"balasan otomatis|"
        + @"jawaban otomatis|di luar kantor|sedang cuti)\b|^(?:read|dibaca|not read|tidak dibaca):", RegexOptions.IgnoreCase)]
    private static partial Regex Note();

    [GeneratedRegex(@"^Final-Recipient:\s*[^;\n]*;\s*([^\s]+)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Final();

    [GeneratedRegex(@"^Action:\s*(\w+)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Action();

    [GeneratedRegex(@"^Status:\s*([245]\.\d{1,3}\.\d{1,3})", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Code();
}
