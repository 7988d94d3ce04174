using System.Text.RegularExpressions;
using Ppid.App.Desk;
using Ppid.App.Web.Forms;
using Ppid.App.Web.Forms.Values;
using Ppid.Domain.Cases;

namespace Ppid.App.Mail.Incoming;

/// <summary>Finds out what a message means and does it. Only the address a mail was sent to finds its case; its sender,
/// its subject and what it answers are suggestions for a person.</summary>
public sealed partial class MailSorter(
    OfficeBook offices, ReplyAddresses addresses, CaseMail cases, MailFiling filing, MailPapers papers,
    BounceDesk bounces, SecretMentions secrets, SenderCount senders, TimeProvider time)
{
    private const string SpeaksOfSecret =
        "Surel ini menyebut perkara rahasia, tetapi tidak dikirim ke alamat balasannya: siapa pun dapat menulis nomornya.";

    internal async Task<Found> Sort(MailRecord record, IncomingMail mail, CancellationToken cancel)
    {
        var targets = Targets(record, mail);
        var secret = await Secret(record, mail, targets, cancel);
        var found = await Sort(record, mail, targets, secret, cancel);
        return found with { Case = found.Case ?? secret?.Value };
    }

    /// <summary>Id of the secret case to which it was sent, or of which it speaks.</summary>
    internal async Task<string?> Secret(MailRecord record, IncomingMail mail, CancellationToken cancel) =>
        (await Secret(record, mail, Targets(record, mail), cancel))?.Value;

    private async Task<CaseId?> Secret(MailRecord record, IncomingMail mail, ReplyTarget[] targets, CancellationToken cancel) =>
        targets is not [var first, ..] ? await secrets.In(record.Received.Office, mail, cancel) : first.Secret ? first.Case : null;

    private ReplyTarget[] Targets(MailRecord record, IncomingMail mail) =>
        addresses.Find(record.Received.Arrival.To.Concat(mail.Recipients));

    private async Task<Found> Sort(
        MailRecord record, IncomingMail mail, ReplyTarget[] targets, CaseId? secret, CancellationToken cancel)
    {
        if (mail.Bounce is { } bounce) return await bounces.Note(record, bounce, time.GetUtcNow(), cancel);
        if (await WhyMachine(record, mail, targets, cancel) is { } machine) return new(MailFate.Automatic, Note: machine);
        if (Oddity(record.Received) is { } odd) return Found.Unclear(odd);
        if (mail.IsIllegible) return Found.Unclear(Illegible(record.Received));
        if (mail.IsEmpty) return Found.Unclear("Surel ini kosong.");

        if (targets is not [var first, .. var others])
        {
            return secret is null ? await New(record, mail, cancel) : Found.Unclear(SpeaksOfSecret);
        }

        // By the case, for the sender can call himself anything; each message is a letter to an officer.
        return await senders.TooMany(first.Case.Value, record.Received.At, cancel)
            ? Found.Unclear("Berkas ini menerima terlalu banyak surel hari ini.", first.Case.Value)
            : await cases.Take(first, first.Secret ? [] : others, await Letter(record, mail, cancel), cancel);
    }

    /// <summary>The mail with its attachments stored and the id of what it does.</summary>
    internal async Task<InboundLetter> Letter(MailRecord record, IncomingMail mail, CancellationToken cancel) => new(
        mail, record.Received.Since, time.GetUtcNow(), $"surat-masuk:{record.Stream}", await papers.Keep(mail, cancel));

    private async Task<Found> New(MailRecord record, IncomingMail mail, CancellationToken cancel)
    {
        if (EmailAddress.Parse(mail.From?.Address ?? "") is not { } address)
        {
            return Found.Unclear("Surel ini tidak menyebut alamat pengirim yang dapat dibalas.");
        }

        if (IsForged(record.Received.Arrival, address))
        {
            return Found.Unclear("Server pengirim tidak berwenang mengirim atas nama alamat ini (SPF); mungkin alamatnya dipalsukan.");
        }

        if (await senders.TooMany(address, record.Received.At, cancel))
        {
            return Found.Unclear("Alamat ini mengirim terlalu banyak surel hari ini.");
        }

        var guess = RequestGuess.Of(mail, address);
        if (!guess.IsClear) return Found.Unclear(Doubt(mail));

        var filed = await filing.Request(record.Received.Office, await Letter(record, mail, cancel), guess, cancel);
        return filed.Refusal is { } no
            ? Found.Unclear(RefusalText.Of(no))
            : new(MailFate.Request, filed.State.Known!.Id.Value);
    }

    /// <summary>Null where a machine may decide what becomes of it.</summary>
    private static string? Oddity(MailEvent.Received received) => received switch
    {
        { Cut: true, Length: < MailIntake.Largest } => "Surel ini terputus di perjalanan: hanya bagian awalnya yang tersimpan. Mintalah "
            + "pengirimnya mengirim sekali lagi, atau baca di tempat surel itu masuk, lalu putuskan.",
        { Cut: true } => $"Surel ini terlalu besar: hanya {MailIntake.Largest / 1_000_000} MB pertama yang tersimpan di sini. Baca "
            + "seluruhnya di tempat surel itu masuk, lalu putuskan.",
        { Twin: { } twin } => $"Surel ini memakai Message-ID, pengirim, tanggal, dan perihal surel {twin}, tetapi isinya lain; "
            + "salah satunya mungkin palsu.",
        _ => null,
    };

    private static string Illegible(MailEvent.Received received) =>
        $"Surel ini tidak terbaca ({UploadLimits.Size(received.Length)}). Unduh aslinya, atau minta dikirim ulang.";

    private static string Doubt(IncomingMail mail) => ObjectionGuess.IsMeant(mail)
        ? "Surel ini menyebut keberatan, tetapi tidak dikirim ke alamat balasan suatu berkas."
        : mail.Content.Length == 0
            ? "Surel ini hanya membawa lampiran, tanpa teks; pengirimnya belum diberi kabar. Buka surel asli, lalu putuskan: bila meminta "
                + "informasi, jadikan permohonan."
            : "Surel ini tidak dengan jelas meminta informasi.";

    /// <summary>Null when a person may have written it. A mail between our own offices' machines is a loop.</summary>
    private async Task<string?> WhyMachine(
        MailRecord record, IncomingMail mail, ReplyTarget[] targets, CancellationToken cancel)
    {
        var from = mail.From?.Address ?? "";
        if (mail.Nature == Nature.Automatic || record.Received.Arrival.From is "") return "Ditulis oleh mesin.";
        if (offices.All.Any(office => office.File.Inboxes.Contains(from)) || IsOurs(mail.MessageId))
        {
            return "Berasal dari alamat kami sendiri.";
        }

        // He who writes to a secret case may be its reporter.
        var roster = (await offices.InForce(record.Received.Office, cancel)).Roster;
        return roster.Officers.Any(officer => officer.Email.Equals(from, StringComparison.OrdinalIgnoreCase))
            && targets is [{ Secret: false }, ..] ? "Balasan seorang pejabat atas surat kepada pemohon." : null;
    }

    /// <summary>What the bearer says is no proof that a sender is genuine, but reason enough not to write to somebody who
    /// has probably written nothing: a receipt would make us the forger's postman.</summary>
    private static bool IsForged(Arrival arrival, string from) =>
        string.Equals(arrival.Spf, "fail", StringComparison.OrdinalIgnoreCase)
        && !Signed().Matches(arrival.Dkim ?? "").Any(domain => IsOf(domain.Groups[1].Value, from[(from.LastIndexOf('@') + 1)..]));

    /// <summary>Anybody can sign under a domain of his own. As DMARC has it: the same domain, or one below the other.</summary>
    private static bool IsOf(string signed, string from) => signed.Equals(from, StringComparison.OrdinalIgnoreCase)
        || signed.EndsWith($".{from}", StringComparison.OrdinalIgnoreCase)
        || from.EndsWith($".{signed}", StringComparison.OrdinalIgnoreCase);

    private bool IsOurs(string? messageId) => messageId is not null && offices.All.Any(office =>
        MessageIds.IsOf(messageId, office.File.SenderEmail[(office.File.SenderEmail.LastIndexOf('@') + 1)..]));

    [GeneratedRegex(@"@([^\s:,{}@]+)\s*:\s*pass", RegexOptions.IgnoreCase)]
    private static partial Regex Signed();
}
