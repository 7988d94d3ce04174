using System.Net;
using System.Text;
using MailKit;
using MailKit.Net.Smtp;
using Ppid.App.Mail;

namespace Ppid.Host.Mail;

/// <summary>Hands mails to a mail server, one conversation each. A mail whose acceptance was cut off may arrive
/// twice, with the same Message-ID; it is never lost.</summary>
public sealed class SmtpPostOffice(SmtpSettings settings) : IPostOffice
{
    private readonly SmtpAnswers _answers = new(settings);

    public async Task Send(OutgoingMail mail, CancellationToken cancel)
    {
        using var message = MailWriter.Compose(mail);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(settings.WholePatience);
        using var client = Client();
        try
        {
            await _answers.Before(() => SignIn(client, patience.Token));
            await _answers.During(() => client.SendAsync(message, patience.Token));
        }
        catch (OperationCanceledException silence) when (!cancel.IsCancellationRequested)
        {
            throw _answers.Silence(silence);
        }

        await Quit(client, patience.Token);
    }

    private SmtpClient Client()
    {
        var client = new SmtpClient
        {
            // The name of a machine behind a firewall means nothing to the other side, and is not its business.
            LocalDomain = "127.0.0.1",
            Timeout = (int)settings.Patience.TotalMilliseconds,
        };
        ServerTrust.Ask(client, settings);
        return client;
    }

    private async Task SignIn(SmtpClient client, CancellationToken cancel)
    {
        await client.ConnectAsync(settings.Host, settings.Port, settings.Tls, cancel);
        if (settings is { User: { } user, Password: { } password })
        {
            await client.AuthenticateAsync(Encoding.UTF8, new NetworkCredential(user, password), cancel);
        }
    }

    /// <summary>The mail is taken already; how the goodbye fares is of no interest.</summary>
    private static async Task Quit(SmtpClient client, CancellationToken cancel)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancel);
        }
        catch (Exception gone) when (gone is IOException or ProtocolException or TimeoutException or OperationCanceledException)
        {
        }
    }
}
