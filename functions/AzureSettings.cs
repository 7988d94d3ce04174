using Microsoft.Extensions.Configuration;
using Ppid.App;
using Ppid.App.Flows;

namespace Ppid.Functions;

/// <summary>What an operator may set in Azure; see docs/settings.md. Read once at start, every mistake named.</summary>
/// <param name="ServerKey">32 bytes from which links and tickets are derived, <c>Ppid:KunciPeladen</c> in Base64: in
/// Azure a reference to a secret in Key Vault.</param>
/// <param name="Post">Null in Development, where letters may become files.</param>
public sealed record AzureSettings(CommonSettings Common, AzurePostSettings? Post, byte[] ServerKey)
{
    private const int KeyLength = 32;

    /// <summary>Throws <see cref="InvalidDataException"/> with a sentence that names the setting and the
    /// remedy.</summary>
    public static AzureSettings Read(IConfiguration configuration, bool development)
    {
        var common = CommonSettings.Read(configuration, development);
        return new(
            common with
            {
                EntraTenant = Entra(configuration),

                // The platform's own front end always stands before us.
                TrustedProxies = Math.Max(1, common.TrustedProxies),
                Address = PublicAddress(common),
            },
            development && IsFiles(configuration["Ppid:Surat:Cara"]) ? null : AzurePostSettings.Read(configuration),
            Key(configuration["Ppid:KunciPeladen"]))
        {
            Flows = FlowSettings.Read(configuration),
            Outbox = Path.Combine(Path.GetFullPath(configuration["Ppid:Data"] ?? "data"), "outbox"),
        };
    }

    public required FlowSettings Flows { get; init; }

    /// <summary>Folder of the mails that became files.</summary>
    public required string Outbox { get; init; }

    /// <summary>Whoever is not behind the platform's sign-in could write its headers himself; the platform says whether it
    /// is switched on.</summary>
    private static Guid? Entra(IConfiguration configuration) => configuration["Ppid:Masuk"] switch
    {
        null or "" or "pin" => null,
        "entra" when string.Equals(configuration["WEBSITE_AUTH_ENABLED"], "true", StringComparison.OrdinalIgnoreCase) =>
            Tenant(configuration["Ppid:Entra:Penyewa"]),
        "entra" => throw new InvalidDataException(
            "Ppid__Masuk berisi entra, tetapi autentikasi App Service belum dinyalakan (WEBSITE_AUTH_ENABLED); nyalakan dengan "
                + "penyedia Microsoft Entra, atau tulis pin."),
        var other => throw new InvalidDataException($"Ppid__Masuk berisi \"{other}\"; tulis pin atau entra."),
    };

    private static Guid Tenant(string? text) => Guid.TryParseExact(text?.Trim(), "D", out var tenant) && tenant != Guid.Empty
        ? tenant
        : throw new InvalidDataException(
            "Ppid__Entra__Penyewa kosong atau bukan id penyewa; salin \"Directory (tenant) ID\" dari Microsoft Entra, misalnya "
                + "00000000-0000-4000-8000-000000000001.");

    /// <summary>Without a slash at its end.</summary>
    internal static string PublicAddress(CommonSettings common) => common.Address?.TrimEnd('/')
        ?? throw new InvalidDataException("Ppid__Alamat kosong; tulis alamat publik, misalnya https://ppid.contoh.go.id.");

    private static bool IsFiles(string? how) => how is null or "" or "berkas";

    internal static byte[] Key(string? text)
    {
        var key = new byte[KeyLength];
        return Convert.TryFromBase64String(text?.Trim() ?? "", key, out var length) && length == KeyLength
            ? key
            : throw new InvalidDataException(
                $"Ppid__KunciPeladen harus {KeyLength} byte acak dalam Base64 (openssl rand -base64 {KeyLength}), dan tetap sama "
                    + "selama buku besar dipakai.");
    }
}
