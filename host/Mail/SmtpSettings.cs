using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit.Security;

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
        var host = Text(configuration["Ppid:Smtp:Host"]) ?? throw new InvalidDataException(
            "Ppid__Surat__Cara berisi smtp, tetapi Ppid__Smtp__Host kosong; tulis nama server surat, misalnya "
                + "surat.kantor.go.id.");
        var user = Text(configuration["Ppid:Smtp:Pengguna"]);
        var password = Text(configuration["Ppid:Smtp:Sandi"]);
        var port = PortOf(Text(configuration["Ppid:Smtp:Port"]));
        var tls = TlsOf(configuration, host, port);
        return user is null == password is null
            ? new(
                host, port ?? (tls == SecureSocketOptions.SslOnConnect ? Submissions : Submission), user, password,
                Authority(Text(configuration["Ppid:Smtp:SertifikatCa"])), tls)
            : throw new InvalidDataException(
                "Ppid__Smtp__Pengguna dan Ppid__Smtp__Sandi harus diisi keduanya, atau dikosongkan keduanya bila "
                    + "server surat tidak meminta nama.");
    }

    private static int? PortOf(string? text) => text switch
    {
        null => null,
        _ when ushort.TryParse(text, out var port) && port > 0 => port,
        _ => throw new InvalidDataException(
            $"Ppid__Smtp__Port berisi \"{text}\"; tulis bilangan dari 1 sampai 65535, biasanya 587 atau 465."),
    };

    private static SecureSocketOptions TlsOf(IConfiguration configuration, string host, int? port)
    {
        var plain = IsPlain(Text(configuration["Ppid:Smtp:TanpaTls"]), host);
        var direct = Text(configuration["Ppid:Smtp:TlsLangsung"]);
        var tls = TlsOf(direct, port);
        return (plain, direct) switch
        {
            (true, "ya") => throw new InvalidDataException(
                "Ppid__Smtp__TanpaTls dan Ppid__Smtp__TlsLangsung keduanya \"ya\"; kosongkan salah satunya."),
            (true, _) => SecureSocketOptions.None,
            _ => tls,
        };
    }

    private static SecureSocketOptions TlsOf(string? text, int? port) => text switch
    {
        "ya" => SecureSocketOptions.SslOnConnect,
        null when port == Submissions => SecureSocketOptions.SslOnConnect,
        null or "tidak" => SecureSocketOptions.StartTls,
        _ => throw new InvalidDataException($"Ppid__Smtp__TlsLangsung berisi \"{text}\"; tulis ya atau tidak."),
    };

    private static bool IsPlain(string? text, string host) => text switch
    {
        null or "tidak" => false,
        "ya" when IsThisMachine(host) => true,
        "ya" => throw new InvalidDataException(
            $"Ppid__Smtp__TanpaTls hanya boleh \"ya\" bila server surat ada di mesin ini; {host} bukan. Kosongkan "
                + "Ppid__Smtp__TanpaTls, atau tulis 127.0.0.1 pada Ppid__Smtp__Host."),
        _ => throw new InvalidDataException($"Ppid__Smtp__TanpaTls berisi \"{text}\"; tulis ya atau tidak."),
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

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
