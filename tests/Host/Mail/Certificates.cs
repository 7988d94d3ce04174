using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ppid.Tests.Host.Mail;

/// <summary>An authority of the test's own and a certificate for "localhost" that it signed.</summary>
internal sealed record Certificates(string Authority, string Server, string Key)
{
    /// <summary>PEM files in the folder.</summary>
    public static Certificates Make(string folder)
    {
        using var root = RSA.Create(2048);
        using var server = RSA.Create(2048);
        using var authority = Request("CN=Otoritas uji", root, isAuthority: true)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        var asked = Request("CN=localhost", server, isAuthority: false);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        asked.CertificateExtensions.Add(names.Build());
        using var signed = asked.Create(
            authority, authority.NotBefore, authority.NotAfter, RandomNumberGenerator.GetBytes(8));
        return new(
            Write("otoritas.pem", authority.ExportCertificatePem()), Write("server.pem", signed.ExportCertificatePem()),
            Write("server.key", server.ExportPkcs8PrivateKeyPem()));

        string Write(string name, string pem)
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(path, pem + "\n");
            return path;
        }
    }

    private static CertificateRequest Request(string name, RSA key, bool isAuthority)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        return request;
    }
}

/// <summary>Certificates for one test, in a folder that goes with it.</summary>
internal sealed class CertificateFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ppid-sertifikat-").FullName;

    public CertificateFolder()
    {
        var made = Certificates.Make(_folder);
        Authority = X509CertificateLoader.LoadCertificateFromFile(made.Authority);
        Server = X509Certificate2.CreateFromPemFile(made.Server, made.Key);
    }

    public X509Certificate2 Authority { get; }

    public X509Certificate2 Server { get; }

    public void Dispose()
    {
        Authority.Dispose();
        Server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
