using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit.Security;
using Ppid.App.Mail;
using Ppid.Host.Mail;
using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Host.Mail;

/// <summary>A real mail server: Debian's Exim on a free port of this machine. It wants TLS and a password, refuses
/// the addressee "tidak-ada@…" for good and "sibuk@…" for now, and keeps what it took in a Maildir.</summary>
internal sealed class MailServer : IDisposable
{
    public const string User = "ppid";
    public const string Password = "rahasia:surat ${1}";

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("ppid-exim-").FullName;
    private readonly EximSettings _rules;
    private Process _exim;

    private MailServer(bool offersTls, bool onlyLogin, bool tlsAtOnce)
    {
        // Exim gives up root before it writes.
        Open(_folder);
        foreach (var name in (string[])["antrean", "catatan", "surat"])
        {
            Open(Directory.CreateDirectory(Path.Combine(_folder, name)).FullName);
        }

        Certificates = Certificates.Make(_folder);
        _rules = new(_folder, Certificates, FreePorts.Next(), offersTls, onlyLogin, tlsAtOnce);
        _exim = Run();
    }

    public Certificates Certificates { get; }

    public int Port => _rules.Port;

    public string Log => string.Concat(
        Directory.GetFiles(Path.Combine(_folder, "catatan")).Order().Select(File.ReadAllText));

    /// <summary>How our own house reaches it.</summary>
    public SmtpSettings Settings => new(
        "localhost", Port, User, Password, X509CertificateLoader.LoadCertificateFromFile(Certificates.Authority),
        _rules.TlsAtOnce ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls);

    public static async Task<MailServer> Start(bool offersTls = true, bool onlyLogin = false, bool tlsAtOnce = false)
    {
        var server = new MailServer(offersTls, onlyLogin, tlsAtOnce);
        await server.Ready();
        return server;
    }

    /// <summary>From now on it takes a mail in and then thinks about it until it is killed.</summary>
    public void Hesitate() => File.WriteAllText(_rules.Hesitation, "");

    public Task Hesitating() => Until(() => Log.Contains(EximSettings.Thinking, StringComparison.Ordinal));

    /// <summary>Dies with every conversation it is in.</summary>
    public void Kill()
    {
        _exim.Kill(entireProcessTree: true);
        _exim.WaitForExit();
        _exim.Dispose();
    }

    public async Task StartAgain()
    {
        File.Delete(_rules.Hesitation);
        _exim = Run();
        await Ready();
    }

    /// <summary>All mails it has kept, once there are at least so many.</summary>
    public async Task<IReadOnlyList<WrittenMail>> Received(int atLeast)
    {
        var box = Path.Combine(_folder, "surat", "new");
        await Until(() => Directory.Exists(box) && Directory.GetFiles(box).Length >= atLeast);
        return [.. Directory.GetFiles(box).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Select(WrittenMail.Read)];
    }

    public void Dispose()
    {
        Kill();
        for (var end = DateTime.UtcNow + Deadline; !IsGone(); Thread.Sleep(50))
        {
            if (DateTime.UtcNow > end) throw new TimeoutException($"Somebody still writes into {_folder}.");
        }
    }

    /// <summary>What it was delivering is nobody's child, outlives it and ends by itself.</summary>
    private bool IsGone()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private Process Run()
    {
        var program = EximSettings.Programs.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException(
            "These tests need a real mail server, and there is none: install Debian's exim4-daemon-light "
                + "(.ci/run does so).");
        if (!Environment.IsPrivilegedProcess)
        {
            throw new InvalidOperationException("Exim only listens for root: run these tests as root (in a container).");
        }

        _rules.Write();
        var start = new ProcessStartInfo(program, ["-C", _rules.File, "-bdf"]);
        return Process.Start(start)!;
    }

    private async Task Ready() => await Until(() =>
    {
        using var knock = new TcpClient();
        try
        {
            knock.Connect(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException) when (!_exim.HasExited)
        {
            return false;
        }
    });

    private async Task Until(Func<bool> done)
    {
        for (var end = DateTime.UtcNow + Deadline; !done(); await Task.Delay(50))
        {
            if (DateTime.UtcNow > end) throw new TimeoutException($"The mail server never came so far. It wrote:\n{Log}");
        }
    }

    private static void Open(string folder)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
    }
}
