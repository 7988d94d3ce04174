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
        if (letter is null) return new(MailFate.Bounced, Note: $"Surat kepada {Named(bounce)} tidak sampai.");

        var by = Actor.Clockwork with { Via = "laporan surel" };
        var report = new CaseCommand.ReportDelivery(
            now, by, letter.Value.Sent.Effect, letter.Value.Sent.Template, letter.Value.Sent.To, DeliveryFault.Bounced,
            $"Dikembalikan oleh server penerima ({(bounce.Status.Length == 0 ? "tanpa kode" : bounce.Status)}).", record.Stream);
        var id = letter.Value.Case;
        await desk.Handle($"surat-masuk:{record.Stream}:laporan", id, report, cancel);
        return new(MailFate.Bounced, id.Value, $"Surat kepada {letter.Value.Sent.To} tidak sampai.");
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

    private static string Named(Bounce bounce) => bounce.Recipient.Length == 0 ? "alamat yang tidak disebut" : bounce.Recipient;
}
