using System.Text;
using Ppid.App.Mail;
using Ppid.App.Mail.Incoming;
using Ppid.Domain.Cases;

namespace Ppid.Tests.Host.Driver;

/// <summary>Mail that people send to the office.</summary>
public static class Mails
{
    public const string Office = "ppid@masuk.dp2kukm.example.go.id";

    public const string Request = """
        Dengan hormat, saya mengajukan permohonan informasi publik.

        Nama : Siti Contoh
        Alamat : Jalan Pemuda Nomor 7, Samarinda
        Rincian informasi: Data jumlah koperasi aktif tahun 2025 per kabupaten
        Tujuan: Penulisan skripsi

        Hormat saya,
        Siti Contoh
        """;

    private static int _count;

    /// <summary>A message of one text and, where given, one file.</summary>
    public static string Message(
        string subject, string text, string to = Office, string from = "Siti Contoh <siti@contoh.id>",
        (string Name, byte[] Content)? file = null, string headers = "") => file is { } attached
            ? Header(subject, to, from, headers) + Parts(text, attached)
            : $"{Header(subject, to, from, headers)}\r\n{text}";

    /// <summary>A message of one text and several files.</summary>
    public static string Of(string subject, string text, string to, params (string Name, byte[] Content)[] files) =>
        Header(subject, to, "Siti Contoh <siti@contoh.id>", "") + Parts(text, files);

    private static string Header(string subject, string to, string from, string headers) =>
        $"{headers}From: {from}\r\nTo: {to}\r\nSubject: {subject}\r\nMessage-ID: <{Interlocked.Increment(ref _count)}@contoh.id>\r\n";

    private static string Parts(string text, params (string Name, byte[] Content)[] files) =>
        $"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n{text}\r\n"
        + string.Concat(files.Select(file => $"--b\r\nContent-Type: application/octet-stream; name=\"{file.Name}\"\r\n"
            + $"Content-Transfer-Encoding: base64\r\n\r\n{Base64(file.Content)}\r\n")) + "--b--\r\n";

    private static string Base64(byte[] content) => Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks);

    /// <summary>A machine's report that a letter did not arrive: RFC 3464.</summary>
    /// <param name="replyTo">Where the letter that came back asks to be answered.</param>
    /// <param name="letter">Its Message-ID; unknown unless given.</param>
    public static string Report(
        string replyTo, string? letter = null, string recipient = "siti@contoh.id", string action = "failed") =>
        "From: mailer-daemon@mx.contoh.id\r\nMessage-ID: <b@mx>\r\nContent-Type: multipart/report; boundary=r\r\n\r\n"
        + "--r\r\n\r\nGagal\r\n--r\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.contoh.id\r\n\r\n"
        + $"Final-Recipient: rfc822; {recipient}\r\nAction: {action}\r\nStatus: 5.1.1\r\n--r\r\n"
        + "Content-Type: text/rfc822-headers\r\n\r\n"
        + (letter is null ? "" : $"Message-ID: {letter}\r\n") + $"Reply-To: <{replyTo}>\r\n\r\n--r--\r\n";

    /// <summary>Where the applicant's answers find his case.</summary>
    public static string AddressOf(this HouseUnderTest house, CaseId id) => house.Service<ReplyAddresses>().Of(id, Office);

    /// <summary>The message comes in and is sorted; returns what became of it.</summary>
    public static async Task<MailRecord> Gets(this HouseUnderTest house, string message, params string[] to)
    {
        var taken = await house.Takes(message, to);
        await house.Round();
        return await house.Mail(taken.Stream);
    }

    /// <summary>The message comes in; nothing is done about it yet.</summary>
    public static async Task<TakenMail> Takes(this HouseUnderTest house, string message, params string[] to)
    {
        using var raw = new MemoryStream(Encoding.UTF8.GetBytes(message));
        return await house.Service<MailIntake>().Take(raw, new Arrival("uji", to, "siti@contoh.id"), CancellationToken.None);
    }

    public static async Task<MailRecord> Mail(this HouseUnderTest house, string stream) =>
        await MailRecord.Of(house.Store, stream, CancellationToken.None)
            ?? throw new InvalidOperationException($"No message '{stream}'.");

    /// <summary>The case it went to or became.</summary>
    public static CaseId Case(this MailRecord mail) => new(mail.Sorted?.Case
        ?? throw new InvalidOperationException($"In no case: {mail.Sorted}"));

    /// <summary>The newest letter to an address.</summary>
    public static OutgoingMail LetterTo(this HouseUnderTest house, string address) =>
        house.Post.Sent.Last(mail => mail.To.Address == address);

    /// <summary>Whoever holds the open task confirms what was read.</summary>
    public static async Task Confirms(this HouseUnderTest house, CaseId id)
    {
        var facts = (await house.Look(id)).Facts;
        var by = new Actor(ActorKind.Officer, facts.Tasks[0].Officer!, facts.Tasks[0].OfficerName!, "uji");
        var open = facts.Application is Application.Objection objection
            ? objection.Grounds.Select(ground => new OpenGround(ground, facts.ReceivedOn, facts.OfficeClock!.Deadline))
            : [];
        var confirm = new CaseCommand.Confirm(
            house.Time.Now, by, facts.Applicant, facts.Application, Ppid.Domain.ListOf.Create<OpenGround>([.. open]));
        var handled = await house.Desk.Handle(Guid.NewGuid().ToString("N"), id, confirm, CancellationToken.None);
        if (handled.Refusal is { } no) throw new InvalidOperationException(no.ToString());
    }
}
