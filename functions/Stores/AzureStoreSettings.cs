using Microsoft.Extensions.Configuration;
using Ppid.App;

namespace Ppid.Functions.Stores;

/// <summary>Where everything lies in Azure. Either addresses, opened by the identity of the app, or the connection
/// string of the emulator.</summary>
/// <param name="Emulator">Connection string of Azurite; null in Azure.</param>
/// <param name="Tables">Address of the tables; null with <paramref name="Emulator"/>.</param>
/// <param name="Blobs">Address of the blobs; null with <paramref name="Emulator"/>.</param>
/// <param name="Vault">Key Vault with the certificate that locks the data-protection keys; null: they lie unlocked,
/// which only the emulator may.</param>
/// <param name="Certificate">Its name there.</param>
public sealed record AzureStoreSettings(string? Emulator, Uri? Tables, Uri? Blobs, Uri? Vault, string Certificate)
{
    /// <summary>Throws <see cref="InvalidDataException"/> with a sentence that names the setting and the
    /// remedy.</summary>
    /// <param name="development">Only then the emulator is allowed.</param>
    public static AzureStoreSettings Read(IConfiguration configuration, bool development)
    {
        var emulator = configuration.Said("Ppid:Penyimpanan:Emulator");
        var certificate = configuration.Said("Ppid:Penyimpanan:Sertifikat") ?? "ppid-kunci-web";
        if (emulator is null)
        {
            return new(
                null, Address(configuration.Said("Ppid:Penyimpanan:Tabel"), "Tabel", "https://akun.table.core.windows.net"),
                Address(configuration.Said("Ppid:Penyimpanan:Blob"), "Blob", "https://akun.blob.core.windows.net"),
                Address(configuration.Said("Ppid:Penyimpanan:Brankas"), "Brankas", "https://brankas.vault.azure.net"), certificate);
        }

        return development
            ? new(emulator, null, null, null, certificate)
            : throw new InvalidDataException(
                "Ppid__Penyimpanan__Emulator hanya boleh dipakai dengan ASPNETCORE_ENVIRONMENT=Development; di Azure isi "
                + "Ppid__Penyimpanan__Tabel, Ppid__Penyimpanan__Blob, dan Ppid__Penyimpanan__Brankas.");
    }

    /// <summary>A connection string holds a key.</summary>
    public override string ToString() => Emulator is null ? $"{Tables} {Blobs} {Vault}" : "emulator";

    private static Uri Address(string? text, string name, string example) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw new InvalidDataException(
                $"Ppid__Penyimpanan__{name} berisi \"{text}\"; tulis alamat https, misalnya {example}.");
}
