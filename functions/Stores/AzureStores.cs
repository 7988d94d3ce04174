using Azure.Core;
using Azure.Data.Tables;
using Azure.Security.KeyVault.Secrets;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>Ledger, documents and data-protection keys of the Azure host, as its settings say.</summary>
public static class AzureStores
{
    /// <summary>Reads the certificate of the keys at once, so that what is wrong stops the start. Throws
    /// <see cref="InvalidDataException"/>.</summary>
    /// <param name="identity">Opens tables, blobs and vault; not asked for with the emulator.</param>
    public static IServiceCollection AddAzureStores(
        this IServiceCollection services, AzureStoreSettings settings, TokenCredential identity)
    {
        var tables = settings.Emulator is { } emulator ? new(emulator) : new TableServiceClient(settings.Tables, identity);
        var blobs = settings.Emulator is { } local ? new(local) : new BlobServiceClient(settings.Blobs, identity);
        var ledger = new TableCaseStore(tables);
        var documents = new BlobDocumentStore(blobs);
        services.AddSingleton(ledger);
        services.AddSingleton<ICaseStore>(ledger);
        services.AddSingleton<IStoreArchive>(ledger);
        services.AddSingleton<IDocumentStore>(documents);
        services.AddSingleton<IDocumentArchive>(documents);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new BlobKeyRing(blobs)));
        if (settings.Vault is { } vault)
        {
            services.LockKeys(new SecretClient(vault, identity), settings.Certificate);
        }

        return services;
    }

    /// <summary>Keys are written under the newest certificate and read under any that is enabled.</summary>
    public static void LockKeys(this IServiceCollection services, SecretClient vault, string certificate)
    {
        var certificates = VaultCertificates.Read(vault, certificate);
        services.AddDataProtection().SetApplicationName("ppid")
            .ProtectKeysWithCertificate(certificates[0])
            .UnprotectKeysWithAnyCertificate([.. certificates]);
    }
}
