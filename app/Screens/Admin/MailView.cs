using System.Globalization;
using Ppid.App.Letters;
using Ppid.App.Mail;
using Ppid.App.Mail.Incoming;
using Ppid.App.Screens.Citizen;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Screens.Admin;

/// <summary>A message as administrators read it: as text, whatever it was written as.</summary>
/// <param name="Said">Without what it quotes.</param>
/// <param name="Files">Names of what is attached, as the sender calls it.</param>
public sealed record MailView(
    MailRecord Record, MailParty? From, string Subject, string Date, string Said, string Signature,
    IReadOnlyList<string> Forwarded, IReadOnlyList<string> Files, IReadOnlyList<MailSuggestion> Suggestions)
{
    /// <summary>The subject as a heading: on a telephone a long one fills the screen.</summary>
    public string Title => Subject.Length > 0 ? IndonesianText.Shortened(Subject, 90) : "(tanpa perihal)";

    /// <summary>Which door of the office it came through.</summary>
    public string Door => Record.Received.Arrival.Door switch
    {
        "folder" => "kotak surat pada server ini",
        "graph" => "kotak surat Microsoft 365",
        "sendgrid" => "SendGrid",
        var other => other,
    };

    /// <summary>When the sender says he wrote it; as he wrote it where that is no date.</summary>
    public string Written(WorkingCalendar calendar) =>
        DateTimeOffset.TryParse(Date, CultureInfo.InvariantCulture, out var at) ? When.Moment(at, calendar) : Date;

    /// <summary>What became of a message, in words.</summary>
    public static string Fate(MailFate? fate) => fate switch
    {
        MailFate.Request => "menjadi permohonan baru",
        MailFate.Objection => "menjadi keberatan",
        MailFate.Completion => "melengkapi berkas",
        MailFate.Message => "pesan dalam berkas",
        MailFate.Automatic => "otomatis, tidak dijawab",
        MailFate.Bounced => "laporan surat tidak sampai",
        MailFate.Unclear => "menunggu Anda",
        MailFate.NotForUs => "bukan untuk kami",
        _ => "sedang diolah",
    };
}
