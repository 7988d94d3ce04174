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
        var target = addresses.Find(replyTo).FirstOrDefault();
        var letter = target is not null && await desk.Look(target.Case, cancel) is { } open ? Sent(open, bounce) : null;
        if (letter is null)
        {
            // Whom we write to in a secret case no administrator may read, not even in a report.
            return new(MailFate.Bounced, target is { Secret: true } ? target.Case.Value : null, Outcome(bounce, Named(bounce)));
        }

        var (sent, id) = (letter.Value.Sent, letter.Value.Case);
        var by = Actor.Clockwork with { Via = "laporan surel" };
        var report = new CaseCommand.ReportDelivery(
            now, by, sent.Effect, sent.Template, sent.To,
            bounce.IsComplaint ? DeliveryFault.Complained : DeliveryFault.Bounced, Reason(bounce), record.Stream);
        await desk.Handle($"surat-masuk:{record.Stream}:laporan", id, report, cancel);
        return new(MailFate.Bounced, id.Value, Outcome(bounce, sent.To));
    }

    /// <summary>The letter of that id; where a server on the way gave it another, the last to that address.</summary>
    private static (CaseId Case, CaseEvent.LetterSent Sent)? Sent(OpenCase open, Bounce bounce)
    {
        var id = MailReader.Id(bounce.Returned);
        var sent = open.History.Events.OfType<CaseEvent.LetterSent>().ToList();
        var letter = sent.FindLast(each => each.MessageId == id)
            ?? sent.FindLast(each => each.To.Equals(bounce.Recipient, StringComparison.OrdinalIgnoreCase));
        return letter is null ? null : (open.Facts.Id, letter);
    }

    private static string Outcome(Bounce bounce, string to) =>
        bounce.IsComplaint ? $"Surat kepada {to} ditandai sebagai spam." : $"Surat kepada {to} tidak sampai.";

    private static string Reason(Bounce bounce) => bounce switch
    {
        { IsComplaint: true } => "Penerima menandainya sebagai spam.",
        { Status: "" } => "Dikembalikan oleh server penerima (tanpa kode).",
        _ => $"Dikembalikan oleh server penerima ({bounce.Status}).",
    };

    private static string Named(Bounce bounce) => bounce.Recipient.Length == 0 ? "alamat yang tidak disebut" : bounce.Recipient;
}
