using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit.Security;
using Ppid.App;

namespace Ppid.Host.Mail;

/// <summary>The mail server that carries our letters.</summary>
/// <param name="User">Null: the server wants no name from this machine.</param>
/// <param name="OwnAuthority">The only authority believed, where the server's certificate is not from a public
/// one; null: those of the operating system.</param>
/// <param name="Tls">By STARTTLS, or from the first byte on (RFC 8314); none only within this machine.</param>
public sealed record SmtpSettings(
    string Host, int Port, string? User, string? Password, X509Certificate2? OwnAuthority, SecureSocketOptions Tls)
{
    private const int Submission = 587;
    private const int Submissions = 465;

    /// <summary>How long one answer of the server may take.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long one mail may take, to a server that always says a little.</summary>
    internal TimeSpan WholePatience => Patience * 6;

    public override string ToString() => $"smtp://{Host}:{Port}";

    /// <summary>Null when mails are put into files. Throws <see cref="InvalidDataException"/> with a sentence that
    /// names the setting and the remedy.</summary>
    public static SmtpSettings? Read(IConfiguration configuration) => configuration["Ppid:Surat:Cara"] switch
    {
        null or "" or "berkas" => null,
        "smtp" => Smtp(configuration),
        var other => throw new InvalidDataException(
            $"Ppid__Surat__Cara berisi \"{other}\"; tulis berkas (surat menjadi berkas .eml) atau smtp."),
    };

    private static SmtpSettings Smtp(IConfiguration configuration)
    {
        var host = configuration.Said("Ppid:Smtp:Host") ?? throw new InvalidDataException(
            "Ppid__Surat__Cara berisi smtp, tetapi Ppid__Smtp__Host kosong; tulis nama server surat, misalnya "
                + "surat.kantor.go.id.");
        var (user, password) = SignIn(configuration);
        var port = PortOf(configuration.Said("Ppid:Smtp:Port"));
        var tls = TlsOf(configuration, host, port);
        return new(
            host, port ?? (tls == SecureSocketOptions.SslOnConnect ? Submissions : Submission), user, password,
            Authority(configuration.Said("Ppid:Smtp:SertifikatCa")), tls);
    }

    private static (string? User, string? Password) SignIn(IConfiguration configuration)
    {
        var (user, password) = (configuration.Said("Ppid:Smtp:Pengguna"), configuration.Said("Ppid:Smtp:Sandi"));
        return user is null == password is null
            ? (user, password)
            : throw new InvalidDataException(
                "Ppid__Smtp__Pengguna dan Ppid__Smtp__Sandi harus diisi keduanya, atau dikosongkan keduanya bila "
                    + "server surat tidak meminta nama.");
    }

    private static int? PortOf(string? text) => text switch
    {
        null => null,
        _ when ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0 => port,
        _ => throw new InvalidDataException(
            $"Ppid__Smtp__Port berisi \"{text}\"; tulis bilangan dari 1 sampai 65535, biasanya 587 atau 465."),
    };

    private static SecureSocketOptions TlsOf(IConfiguration configuration, string host, int? port) =>
        (IsPlain(configuration, host), configuration.Agreed("Ppid:Smtp:TlsLangsung")) switch
        {
            (true, true) => throw new InvalidDataException(
                "Ppid__Smtp__TanpaTls dan Ppid__Smtp__TlsLangsung keduanya \"ya\"; kosongkan salah satunya."),
            (true, _) => SecureSocketOptions.None,
            (_, true) => SecureSocketOptions.SslOnConnect,
            (_, null) when port == Submissions => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.StartTls,
        };

    private static bool IsPlain(IConfiguration configuration, string host) => configuration.Agreed("Ppid:Smtp:TanpaTls") switch
    {
        true when !IsThisMachine(host) => throw new InvalidDataException(
            $"Ppid__Smtp__TanpaTls hanya boleh \"ya\" bila server surat ada di mesin ini; {host} bukan. Kosongkan "
                + "Ppid__Smtp__TanpaTls, atau tulis 127.0.0.1 pada Ppid__Smtp__Host."),
        var plain => plain == true,
    };

    private static bool IsThisMachine(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static X509Certificate2? Authority(string? path)
    {
        try
        {
            return path is null ? null : X509CertificateLoader.LoadCertificateFromFile(path);
        }
        catch (Exception broken) when (broken is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException(
                $"Ppid__Smtp__SertifikatCa: {path} tidak dapat dibaca sebagai sertifikat ({broken.Message}). Tulis "
                    + "letak berkas PEM otoritas sertifikat server surat, atau kosongkan.", broken);
        }
    }
}
