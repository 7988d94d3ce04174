using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Ppid.App.Mail.Incoming;
using Ppid.App.Web.Hooks;

namespace Ppid.App;

/// <summary>What an operator may set on every host; see docs/settings.md. Read once at start, every mistake
/// named.</summary>
/// <param name="Sops">Folder of the offices' data: <c>Ppid:Sops</c>, default the sops/ that was shipped.</param>
/// <param name="Address">Public address as letters print it: <c>Ppid:Alamat</c>; null: the host knows.</param>
/// <param name="TrustedProxies">How many proxies of our own stand in front: <c>Ppid:ProksiTepercaya</c>.</param>
public sealed record CommonSettings(string Sops, string? Address, int TrustedProxies, bool Development)
{
    /// <summary>Throws <see cref="InvalidDataException"/> with a sentence an operator understands.</summary>
    public static CommonSettings Read(IConfiguration configuration, bool development) => new(
        Path.GetFullPath(configuration["Ppid:Sops"] ?? Path.Combine(AppContext.BaseDirectory, "sops")),
        configuration["Ppid:Alamat"],
        configuration.GetValue("Ppid:ProksiTepercaya", 0),
        development)
    {
        SendGridKey = Key(configuration["Ppid:SendGrid:KunciLaporan"]),
        InnerWebhooks = configuration.Agreed("Ppid:Webhook:JaringanDalam") == true,
        Inbound = InboundSettings.Of(
            configuration["Ppid:SuratMasuk:Rahasia"], configuration["Ppid:SuratMasuk:KunciSendGrid"]),
    };

    /// <summary>SendGrid's public key for its delivery reports, <c>Ppid:SendGrid:KunciLaporan</c>; null: none are
    /// taken.</summary>
    public string? SendGridKey { get; init; }

    /// <summary>The installation holds the labelled demonstration set.</summary>
    public bool Demo { get; init; }

    /// <summary>The host's platform signs officers in with Microsoft Entra and stands in front of every address; accounts of
    /// this tenant are believed. Null: they sign in with links and PINs.</summary>
    public Guid? EntraTenant { get; init; }

    /// <summary>Webhooks may lead into private networks: <c>Ppid:Webhook:JaringanDalam</c>, default no.</summary>
    public bool InnerWebhooks { get; init; }

    /// <summary>The door for incoming mail: <c>Ppid:SuratMasuk:Rahasia</c>, <c>Ppid:SuratMasuk:KunciSendGrid</c>; walled
    /// up unless set.</summary>
    public InboundSettings Inbound { get; init; } = InboundSettings.Closed;

    private static string? Key(string? text)
    {
        try
        {
            using var usable = string.IsNullOrWhiteSpace(text) ? null : new SendGridSignature(text.Trim());
            return usable is null ? null : text!.Trim();
        }
        catch (Exception broken) when (broken is FormatException or CryptographicException)
        {
            throw new InvalidDataException(
                "Ppid__SendGrid__KunciLaporan bukan kunci publik; salin \"Verification Key\" dari setelan Event Webhook "
                    + "SendGrid, atau kosongkan.", broken);
        }
    }
}
