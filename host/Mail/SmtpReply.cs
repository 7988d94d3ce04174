using System.Globalization;
using System.Text.RegularExpressions;
using Ppid.App.Mail;

namespace Ppid.Host.Mail;

/// <summary>What a mail server answered to one command: RFC 5321, 4.2.</summary>
/// <param name="Lines">The text of each line, without its code.</param>
internal sealed partial record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Code} {string.Join(' ', Lines)}");

    /// <summary>Itself if it has the wanted code; throws what the answer means otherwise.</summary>
    /// <param name="what">What was being done, for administrators.</param>
    public SmtpReply Must(int code, string what) => Code == code ? this : throw new MailDeferredException($"{what}: {this}");

    /// <summary>The answer to RCPT TO. Never again when it is about the address; a server that does not want us to
    /// send through it (5.7: policy) says nothing about the address.</summary>
    public void MustAcceptAddressee()
    {
        if (Code / 100 == 5)
        {
            throw new MailRefusedException(
                $"Server surat menolak alamat penerima: {this}", addressee: !IsAbout("5.7") && Code != 530);
        }

        if (Code is not (250 or 251))
        {
            throw new MailDeferredException($"Server surat belum menerima alamat penerima: {this}");
        }
    }

    /// <summary>The answer to DATA and to the whole mail. Some servers look at the address only now.</summary>
    public void MustAcceptMail(int code = 250)
    {
        if (Code / 100 == 5)
        {
            throw new MailRefusedException($"Server surat menolak surat ini: {this}", addressee: IsAbout("5.1"));
        }

        Must(code, "Server surat belum menerima surat ini");
    }

    /// <summary>Enhanced code of RFC 3463: "5.1.1 user unknown".</summary>
    private bool IsAbout(string subject) =>
        Lines.Any(line => Enhanced().Match(line) is { Success: true } match && match.Groups[1].Value == subject);

    [GeneratedRegex(@"^([245]\.\d{1,3})\.\d{1,3}(?:\s|$)")]
    private static partial Regex Enhanced();
}
