using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure;
using Azure.Security.KeyVault.Secrets;

namespace Ppid.Functions.Stores;

/// <summary>The certificate that locks the data-protection keys, from Key Vault: the newest version locks, every enabled
/// one still opens what it locked. A certificate's key is a secret of the same name there.</summary>
public static class VaultCertificates
{
    /// <summary>Newest first; never empty. Throws <see cref="InvalidDataException"/> with a sentence that names the
    /// setting and the remedy.</summary>
    public static IReadOnlyList<X509Certificate2> Read(SecretClient vault, string name)
    {
        try
        {
            var versions = vault.GetPropertiesOfSecretVersions(name).Where(version => version.Enabled == true)
                .OrderByDescending(version => version.CreatedOn).ToList();
            return versions.Count > 0
                ? [.. versions.Select(version => Certificate(vault.GetSecret(name, version.Version).Value))]
                : throw Unusable(vault, name, "tidak ada atau tidak aktif", null);
        }
        catch (RequestFailedException refused)
        {
            throw Unusable(vault, name, refused.Status == 403 ? "tidak boleh dibaca" : $"tidak terbaca ({refused.Status})", refused);
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            throw Unusable(vault, name, "bukan sertifikat dengan kunci pribadi", broken);
        }
    }

    /// <summary>Key Vault hands a certificate out as PKCS #12 in Base64, or as PEM where its policy says so.</summary>
    private static X509Certificate2 Certificate(KeyVaultSecret secret) =>
        secret.Properties.ContentType == "application/x-pem-file"
            ? X509Certificate2.CreateFromPem(secret.Value, secret.Value)
            : X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(secret.Value), null);

    private static InvalidDataException Unusable(SecretClient vault, string name, string why, Exception? inner) => new(
        $"Sertifikat \"{name}\" di brankas {vault.VaultUri} (Ppid__Penyimpanan__Brankas, Ppid__Penyimpanan__Sertifikat) {why}. "
        + "Buat sertifikat itu di Key Vault dan beri identitas aplikasi peran Key Vault Secrets User.", inner);
}
