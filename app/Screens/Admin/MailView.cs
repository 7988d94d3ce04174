using Ppid.App.Mail;
using Ppid.App.Mail.Incoming;

namespace Ppid.App.Screens.Admin;

/// <summary>A message as administrators read it: as text, whatever it was written as.</summary>
/// <param name="Said">Without what it quotes.</param>
/// <param name="Files">Names of what is attached, as the sender calls it.</param>
public sealed record MailView(
    MailRecord Record, MailParty? From, string Subject, string Date, string Said, string Signature,
    IReadOnlyList<string> Forwarded, IReadOnlyList<string> Files, IReadOnlyList<MailSuggestion> Suggestions)
{
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
