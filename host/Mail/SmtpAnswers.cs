using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Ppid.App.Mail;

namespace Ppid.Host.Mail;

/// <summary>What a mail server's answers mean for a mail: never, or not now. 5xx to RCPT is about the address unless it is
/// policy (RFC 3463, 5.7); 5xx to the mail is about the mail unless it is 5.1. What an operator can mend is "not now".</summary>
internal sealed partial class SmtpAnswers(SmtpSettings settings)
{
    private const string WrongName = "Server surat menolak Ppid__Smtp__Pengguna atau Ppid__Smtp__Sandi";

    private const string NoWay =
        "Server surat tidak menawarkan cara masuk yang dikenal. Bila ia tidak meminta nama, kosongkan Ppid__Smtp__Pengguna "
        + "dan Ppid__Smtp__Sandi.";

    private const string NoTls = "Server surat tidak menawarkan STARTTLS; surat tidak dikirim tanpa sandi (TLS).";

    /// <summary>Connecting, encrypting, signing in: whatever goes wrong there says nothing about the mail.</summary>
    public Task Before(Func<Task> work) => Told(work, no => Not(no switch
    {
        SmtpCommandException answer => $"Server surat tidak melayani: {Said(answer)}",
        NotSupportedException => settings.Tls == SecureSocketOptions.StartTls && no.Message.Contains("STARTTLS", StringComparison.Ordinal)
            ? NoTls : NoWay,
        AuthenticationException => $"{WrongName}: {HeaderText.Plain(no.Message)}",
        SslHandshakeException => $"Sertifikat server surat {settings} tidak dipercaya: {HeaderText.Plain(no.Message)}",
        _ => null,
    }, no));

    public Task During(Func<Task> work) => Told(work, no => no switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } answer when IsFinal(answer) =>
            new MailRefusedException($"Server surat menolak alamat penerima: {Said(answer)}", addressee: !IsAbout(answer, "5.7")),
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } answer =>
            Not($"Server surat belum menerima alamat penerima: {Said(answer)}", no),
        SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } answer =>
            Not($"Server surat menolak alamat pengirim: {Said(answer)}", no),
        SmtpCommandException answer when IsFinal(answer) =>
            new MailRefusedException($"Server surat menolak surat ini: {Said(answer)}", addressee: IsAbout(answer, "5.1")),
        SmtpCommandException answer => Not($"Server surat belum menerima surat ini: {Said(answer)}", no),
        ServiceNotAuthenticatedException => Not($"Server surat meminta nama dan sandi: {HeaderText.Plain(no.Message)}", no),
        _ => Not(null, no),
    });

    public MailDeferredException Silence(Exception cause) =>
        new($"Server surat tidak menjawab dalam {settings.Patience.TotalSeconds:0} detik.", cause);

    private static async Task Told(Func<Task> work, Func<Exception, Exception> meaning)
    {
        try
        {
            await work();
        }
        catch (Exception no) when (no is CommandException or ProtocolException or IOException or SocketException
            or TimeoutException or NotSupportedException or AuthenticationException or SslHandshakeException
            or ServiceNotAuthenticatedException)
        {
            throw meaning(no);
        }
    }

    private MailDeferredException Not(string? why, Exception cause) => (why, cause) switch
    {
        ({ } told, _) => new(told, cause),
        (_, TimeoutException) => Silence(cause),
        (_, ProtocolException) =>
            new($"Server surat memutus sambungan atau tidak berbicara SMTP: {HeaderText.Plain(cause.Message)}", cause),
        _ => new($"Sambungan ke server surat {settings} gagal: {HeaderText.Plain(cause.Message)}", cause),
    };

    private static bool IsFinal(SmtpCommandException answer) => (int)answer.StatusCode / 100 == 5;

    private static string Said(SmtpCommandException answer) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} {HeaderText.Plain(answer.Message)}");

    /// <summary>Enhanced code of RFC 3463: "5.1.1 user unknown".</summary>
    private static bool IsAbout(SmtpCommandException answer, string subject) =>
        Enhanced().Matches(answer.Message).Any(code => code.Groups[1].Value == subject);

    [GeneratedRegex(@"^([245]\.\d{1,3})\.\d{1,3}(?:\s|$)", RegexOptions.Multiline)]
    private static partial Regex Enhanced();
}
