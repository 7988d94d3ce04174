using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Ppid.Host.Mail;

namespace Ppid.Tests.Host.Mail;

/// <summary>A mail server that says what the test wants, whatever it hears, and keeps every byte it hears.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<byte> _heard = new();
    private readonly Task _talk;

    /// <param name="says">What it says after each thing it hears; first the greeting. After the last it is
    /// silent.</param>
    public ScriptedServer(params string[] says)
    {
        _listener.Start();
        _talk = Talk(says);
    }

    public SmtpSettings Settings => new(
        "127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port, null, null, null, Plain: true)
    {
        Patience = new(TimeSpan.FromSeconds(1)),
    };

    /// <summary>All it has heard.</summary>
    public string Heard => Encoding.Latin1.GetString([.. _heard]);

    public void Dispose() => _listener.Dispose();

    private async Task Talk(string[] says)
    {
        using var caller = await _listener.AcceptTcpClientAsync();
        var stream = caller.GetStream();
        var buffer = new byte[1 << 16];
        foreach (var line in says)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(line));
            int read;
            do
            {
                read = await stream.ReadAsync(buffer);
                foreach (var octet in buffer.AsSpan(0, read)) _heard.Enqueue(octet);
            }
            while (read > 0 && !IsWhole(line));
            if (read == 0) return;
        }

        await stream.CopyToAsync(Stream.Null);
    }

    /// <summary>After 354 a mail comes, ended by a lone dot; else one line.</summary>
    private bool IsWhole(string said) => Heard.EndsWith(
        said.StartsWith("354", StringComparison.Ordinal) ? "\r\n.\r\n" : "\r\n", StringComparison.Ordinal);
}
