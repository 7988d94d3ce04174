using System.Net.Sockets;
using System.Security.Authentication;
using Ppid.App.Mail;

namespace Ppid.Host.Mail;

/// <summary>Hands mails to a mail server, one conversation each. A mail whose acceptance was cut off may arrive
/// twice, with the same Message-ID; it is never lost.</summary>
public sealed class SmtpPostOffice(SmtpSettings settings) : IPostOffice
{
    public async Task Send(OutgoingMail mail, CancellationToken cancel)
    {
        var (from, to) = (mail.From.Address, mail.To.Address);
        if (!IsPlain(to))
        {
            throw new MailRefusedException($"Alamat \"{to}\" tidak dapat dipakai sebagai alamat surat.", addressee: true);
        }

        try
        {
            await using var session = await SmtpSession.Open(settings, cancel);
            await session.Send(from, to, MimeMessage.Write(mail), cancel);
            await session.Quit(cancel);
        }
        catch (Exception unreached) when (unreached is IOException or SocketException)
        {
            throw new MailDeferredException(
                $"Sambungan ke server surat {settings} gagal: {unreached.Message}", unreached);
        }
        catch (AuthenticationException untrusted)
        {
            throw new MailDeferredException(
                $"Sertifikat server surat {settings} tidak dipercaya: {untrusted.Message}", untrusted);
        }
    }

    /// <summary>ASCII without anything that ends the address or the command; our forms take no other.</summary>
    private static bool IsPlain(string address) =>
        address.Contains('@', StringComparison.Ordinal)
            && address.All(each => each is > ' ' and < (char)127 and not ('<' or '>'));
}
