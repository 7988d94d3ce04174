using Ppid.App.Desk;
using Ppid.App.Mail.Incoming;
using Ppid.Domain.Cases;

namespace Ppid.App.Screens.Officer;

/// <summary>A mail by which the applicant filed, or completed his file: what was read from it can be compared with it.</summary>
/// <param name="At">When it came in.</param>
internal sealed record OriginalMail(Document Document, DateTimeOffset At)
{
    /// <summary>In the order in which they came.</summary>
    public static IReadOnlyList<OriginalMail> Of(OpenCase open) =>
        [.. open.History.Events.SelectMany(Brought).DistinctBy(mail => mail.Document.Hash)];

    private static IEnumerable<OriginalMail> Brought(CaseEvent happened) => happened switch
    {
        CaseEvent.Submitted filed => Mails(filed.Documents, filed.ReceivedAt ?? filed.At),
        CaseEvent.OutcomeTaken taken => Mails(taken.Documents, taken.At),
        _ => [],
    };

    private static IEnumerable<OriginalMail> Mails(IEnumerable<Document> documents, DateTimeOffset at) =>
        documents.Where(MailPapers.IsTranscript).Select(document => new OriginalMail(document, at));
}
