using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MailKit.Security;
using Ppid.Host.Mail;

namespace Ppid.Tests.Host.Mail;

/// <summary>A mail server that says what the test wants, whatever it hears, and keeps every byte it hears.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<byte> _heard = new();
    private readonly X509Certificate2? _certificate;
    private readonly Task _talk;

    /// <param name="says">What it says after each thing it hears; first the greeting. When it has nothing left to say it hangs
    /// up; "" keeps silent.</param>
    public ScriptedServer(params string[] says) : this(null, says)
    {
    }

    /// <param name="certificate">Shown after "220 go", with which its side of STARTTLS begins.</param>
    public ScriptedServer(X509Certificate2? certificate, params string[] says)
    {
        _certificate = certificate;
        _listener.Start();
        _talk = Talk(says);
    }

    public SmtpSettings Settings => new(
        "127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port, null, null, null, SecureSocketOptions.None);

    /// <summary>For who waits for an answer that never comes; whoever gets one may need longer on a busy machine.</summary>
    public SmtpSettings Impatient => Settings with { Patience = TimeSpan.FromSeconds(1) };

    /// <summary>All it has heard.</summary>
    public string Heard => Encoding.Latin1.GetString([.. _heard]);

    public void Dispose() => _listener.Dispose();

    private async Task Talk(string[] says)
    {
        using var caller = await _listener.AcceptTcpClientAsync();
        Stream stream = caller.GetStream();
        var buffer = new byte[1 << 16];
        foreach (var line in says)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(line));
            if (_certificate is not null && line.StartsWith("220 go", StringComparison.Ordinal)) stream = await Encrypted(stream);
            int read;
            do
            {
                read = await stream.ReadAsync(buffer);
                foreach (var octet in buffer.AsSpan(0, read)) _heard.Enqueue(octet);
            }
            while (read > 0 && !IsWhole(line));
            if (read == 0) return;
        }
    }

    private async Task<Stream> Encrypted(Stream stream)
    {
        var encrypted = new SslStream(stream);
        await encrypted.AuthenticateAsServerAsync(_certificate!);
        return encrypted;
    }

    /// <summary>After 354 a mail comes, ended by a lone dot; else one line.</summary>
    private bool IsWhole(string said) => Heard.EndsWith(
        said.StartsWith("354", StringComparison.Ordinal) ? "\r\n.\r\n" : "\r\n", StringComparison.Ordinal);
}
