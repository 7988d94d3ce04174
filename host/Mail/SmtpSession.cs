using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Ppid.App.Mail;

namespace Ppid.Host.Mail;

/// <summary>One conversation with the mail server: RFC 5321 (SMTP), 3207 (STARTTLS), 4954 (AUTH).</summary>
internal sealed class SmtpSession : IAsyncDisposable
{
    private readonly SmtpSettings _settings;
    private readonly TcpClient _socket = new();
    private Stream _stream = Stream.Null;
    private SmtpWire _wire;
    private IReadOnlyList<string> _offered = [];

    private SmtpSession(SmtpSettings settings)
    {
        _settings = settings;
        _wire = new(_stream, settings.Patience);
    }

    /// <summary>Connected, encrypted, signed in. Throws <see cref="MailDeferredException"/>,
    /// <see cref="IOException"/>, <see cref="SocketException"/> or
    /// <see cref="System.Security.Authentication.AuthenticationException"/>.</summary>
    public static async Task<SmtpSession> Open(SmtpSettings settings, CancellationToken cancel)
    {
        var session = new SmtpSession(settings);
        try
        {
            await session.Connect(cancel);
            if (!settings.Plain) await session.Encrypt(cancel);
            if (settings is { User: { } user, Password: { } password })
            {
                await SmtpSignIn.As(user, password, session._offered, session._wire, cancel);
            }

            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public async Task Send(string from, string to, byte[] message, CancellationToken cancel)
    {
        (await _wire.Ask($"MAIL FROM:<{from}>", cancel)).Must(250, "Server surat menolak alamat pengirim");
        (await _wire.Ask($"RCPT TO:<{to}>", cancel)).MustAcceptAddressee();
        (await _wire.Ask("DATA", cancel)).MustAcceptMail(354);
        await _wire.Write(DotStuffing.Of(message), cancel);
        (await _wire.Reply(cancel)).MustAcceptMail();
    }

    /// <summary>The mail is taken already; how the goodbye fares is of no interest.</summary>
    public async Task Quit(CancellationToken cancel)
    {
        try
        {
            await _wire.Ask("QUIT", cancel);
        }
        catch (Exception gone) when (gone is IOException or MailDeferredException)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _socket.Dispose();
    }

    private async Task Connect(CancellationToken cancel)
    {
        await _settings.Patience.Bear(
            awake => _socket.ConnectAsync(_settings.Host, _settings.Port, awake).AsTask(), cancel);
        Over(_socket.GetStream());
        (await _wire.Reply(cancel)).Must(220, "Server surat tidak melayani");
        await Greet(cancel);
    }

    /// <summary>By our address: the name of a machine behind a firewall means nothing to the other side.</summary>
    private async Task Greet(CancellationToken cancel)
    {
        var here = ((IPEndPoint)_socket.Client.LocalEndPoint!).Address;
        if (here.IsIPv4MappedToIPv6) here = here.MapToIPv4();
        var name = here.AddressFamily == AddressFamily.InterNetworkV6 ? $"[IPv6:{here}]" : $"[{here}]";
        _offered = (await _wire.Ask($"EHLO {name}", cancel)).Must(250, "Server surat menolak salam EHLO").Lines;
    }

    private async Task Encrypt(CancellationToken cancel)
    {
        if (!_offered.Contains("STARTTLS", StringComparer.OrdinalIgnoreCase))
        {
            throw new MailDeferredException(
                "Server surat tidak menawarkan STARTTLS; surat tidak dikirim tanpa sandi (TLS).");
        }

        (await _wire.Ask("STARTTLS", cancel)).Must(220, "Server surat menolak STARTTLS");
        if (_wire.HasMore)
        {
            // Whoever adds commands before the encryption begins must not be believed after it.
            throw new MailDeferredException("Server surat mengirim sesuatu di antara STARTTLS dan TLS.");
        }

        var encrypted = new SslStream(_stream);
        Over(encrypted);
        await Handshake(encrypted, cancel);
        await Greet(cancel);
    }

    private async Task Handshake(SslStream encrypted, CancellationToken cancel)
    {
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = _settings.Host,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
        };
        if (_settings.OwnAuthority is { } authority)
        {
            options.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { authority },
                RevocationMode = X509RevocationMode.NoCheck,
            };
        }

        await _settings.Patience.Bear(awake => encrypted.AuthenticateAsClientAsync(options, awake), cancel);
    }

    private void Over(Stream stream) => (_stream, _wire) = (stream, new(stream, _settings.Patience));
}
