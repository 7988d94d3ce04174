using Ppid.App.Desk;
using Ppid.App.Mail.Incoming.Mime;
using Ppid.Domain.Cases;

namespace Ppid.App.Mail.Incoming;

/// <summary>Notes in the case that one of its letters came back. The header of the returned letter names both: the case
/// by its Reply-To, the letter by its Message-ID.</summary>
public sealed class BounceDesk(CaseDesk desk, ReplyAddresses addresses)
{
    internal async Task<Found> Note(MailRecord record, Bounce bounce, DateTimeOffset now, CancellationToken cancel)
    {
        if (!bounce.Final) return new(MailFate.Automatic, Note: "Pengiriman tertunda; server masih mencoba lagi.");

        var replyTo = MailAddresses.All(bounce.Returned, "Reply-To");
        var letter = addresses.Find(replyTo) is { } target && await desk.Look(target.Case, cancel) is { } open
            ? Sent(open, bounce)
            : null;
        if (letter is null) return Unknown(bounce);

        var (sent, id) = (letter.Value.Sent, letter.Value.Case);
        var by = Actor.Clockwork with { Via = "laporan surel" };
        var (fault, because) = bounce.Complaint
            ? (DeliveryFault.Complained, "Penerima menandainya sebagai spam.")
            : (DeliveryFault.Bounced,
                $"Dikembalikan oleh server penerima ({(bounce.Status.Length == 0 ? "tanpa kode" : bounce.Status)}).");
        var report = new CaseCommand.ReportDelivery(
            now, by, sent.Effect, sent.Template, sent.To, fault, because, record.Stream);
        await desk.Handle($"surat-masuk:{record.Stream}:laporan", id, report, cancel);
        return new(MailFate.Bounced, id.Value, bounce.Complaint
            ? $"Surat kepada {sent.To} ditandai sebagai spam oleh penerimanya." : $"Surat kepada {sent.To} tidak sampai.");
    }

    /// <summary>A letter that arrived needs nobody's attention; one that did not, does.</summary>
    private static Found Unknown(Bounce bounce) => bounce.Complaint
        ? new(MailFate.Automatic, Note: "Penerima sebuah surat menandainya sebagai spam.")
        : new(MailFate.Bounced, Note: $"Surat kepada {Named(bounce)} tidak sampai.");

    /// <summary>The letter of that id; where a server on the way gave it another, the last to that address.</summary>
    private static (CaseId Case, CaseEvent.LetterSent Sent)? Sent(OpenCase open, Bounce bounce)
    {
        var id = MailReader.Id(bounce.Returned);
        var sent = open.History.Events.OfType<CaseEvent.LetterSent>().ToList();
        var letter = sent.FindLast(each => each.MessageId == id)
            ?? sent.FindLast(each => each.To.Equals(bounce.Recipient, StringComparison.OrdinalIgnoreCase));
        return letter is null ? null : (open.Facts.Id, letter);
    }

    private static string Named(Bounce bounce) => bounce.Recipient.Length == 0 ? "alamat yang tidak disebut" : bounce.Recipient;
}
