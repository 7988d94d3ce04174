using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;

namespace Ppid.Host.Mail;

/// <summary>Whose certificates a mail server may show: those of the system's authorities, or those of the one that the
/// settings name. Its name must be right in either case.</summary>
internal static class ServerTrust
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    public static void Ask(SmtpClient client, SmtpSettings settings)
    {
        // An office's own authority rarely keeps a list of revoked certificates that this machine can reach.
        client.CheckCertificateRevocation = false;
        if (settings.OwnAuthority is { } authority)
        {
            client.ServerCertificateValidationCallback = (_, shown, chain, errors) =>
                (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) == SslPolicyErrors.None
                && shown is X509Certificate2 certificate && IsOf(authority, certificate, chain);
        }
    }

    private static bool IsOf(X509Certificate2 authority, X509Certificate2 certificate, X509Chain? sent)
    {
        using var chain = new X509Chain
        {
            ChainPolicy =
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { authority },
                RevocationMode = X509RevocationMode.NoCheck,
                ApplicationPolicy = { new Oid(ServerAuthentication) },
            },
        };
        foreach (var link in sent?.ChainElements.AsEnumerable() ?? []) chain.ChainPolicy.ExtraStore.Add(link.Certificate);
        return chain.Build(certificate);
    }
}
