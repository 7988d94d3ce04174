using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Ppid.App.Mail.Incoming;
using Ppid.App.Web.Hooks;
using Ppid.Host.Mail;

namespace Ppid.Host;

/// <summary>What an operator may set; see README. Read once at start, every mistake named.</summary>
/// <param name="Data">Folder of ledger, documents, keys and outgoing mails:
/// <c>Ppid:Data</c>, default ./data.</param>
/// <param name="Sops">Folder of the offices' data: <c>Ppid:Sops</c>, default the
/// sops/ that was shipped.</param>
/// <param name="Address">Public address as letters print it: <c>Ppid:Alamat</c>, default
/// the first listening one.</param>
/// <param name="SqliteLibrary">Path of the SQLite library:
/// <c>Ppid:SqliteLibrary</c>, default the system's.</param>
/// <param name="ClockStart">Time-lapse: instant to start from,
/// <c>Ppid:Clock:Start</c>; Development only.</param>
/// <param name="ClockSpeed">Time-lapse: how many times faster,
/// <c>Ppid:Clock:Speed</c>; Development only.</param>
public sealed partial record HouseSettings(
    string Data, string Sops, string? Address, string? SqliteLibrary,
    DateTimeOffset? ClockStart, double ClockSpeed, int TrustedProxies, bool Demo, bool Development)
{
    /// <summary>Throws <see cref="InvalidDataException"/> with a sentence an operator understands.</summary>
    public static HouseSettings Read(IConfiguration configuration, bool development, string[] args)
    {
        var settings = new HouseSettings(
            Path.GetFullPath(configuration["Ppid:Data"] ?? "data"),
            Path.GetFullPath(configuration["Ppid:Sops"] ?? Path.Combine(AppContext.BaseDirectory, "sops")),
            configuration["Ppid:Alamat"] ?? Listening(configuration["urls"]),
            configuration["Ppid:SqliteLibrary"],
            Start(configuration["Ppid:Clock:Start"]),
            Speed(configuration["Ppid:Clock:Speed"]),
            configuration.GetValue("Ppid:ProksiTepercaya", 0),
            args.Contains("--demo"),
            development)
        {
            Smtp = SmtpSettings.Read(configuration),
            SendGridKey = Key(configuration["Ppid:SendGrid:KunciLaporan"]),
            InnerWebhooks = Yes(configuration["Ppid:Webhook:JaringanDalam"]),
            Inbound = InboundSettings.Of(
                configuration["Ppid:SuratMasuk:Rahasia"], configuration["Ppid:SuratMasuk:KunciSendGrid"]),
        };
        return settings.TimeLapsed && !development
            ? throw new InvalidDataException(
                "Ppid__Clock__Start dan Ppid__Clock__Speed hanya boleh dipakai dengan "
                    + "ASPNETCORE_ENVIRONMENT=Development.")
            : settings;
    }

    /// <summary>The mail server, <c>Ppid:Smtp:…</c>; null: mails become files.</summary>
    public SmtpSettings? Smtp { get; init; }

    /// <summary>SendGrid's public key for its delivery reports, <c>Ppid:SendGrid:KunciLaporan</c>; null: none are
    /// taken.</summary>
    public string? SendGridKey { get; init; }

    /// <summary>Folder of the mails that became files.</summary>
    public string Outbox => Path.Combine(Data, "outbox");

    /// <summary>Webhooks may lead into private networks: <c>Ppid:Webhook:JaringanDalam</c>, default no.</summary>
    public bool InnerWebhooks { get; init; }

    /// <summary>The door for incoming mail: <c>Ppid:SuratMasuk:Rahasia</c>, <c>Ppid:SuratMasuk:KunciSendGrid</c>; walled
    /// up unless set.</summary>
    public InboundSettings Inbound { get; init; } = InboundSettings.Closed;

    public bool TimeLapsed => ClockStart is not null || ClockSpeed is not 1;

    private static bool Yes(string? text) => text switch
    {
        null or "" or "tidak" => false,
        "ya" => true,
        _ => throw new InvalidDataException($"Ppid__Webhook__JaringanDalam berisi \"{text}\"; tulis ya atau tidak."),
    };

    /// <summary>A host that listens on all addresses is still opened by one name.</summary>
    private static string? Listening(string? urls) => string.IsNullOrWhiteSpace(urls)
        ? null
        : Everywhere().Replace(urls.Split(';')[0].Trim().TrimEnd('/'), "://localhost");

    [GeneratedRegex(@"://(?:\*|\+|0\.0\.0\.0|\[::\])(?=:|$)")]
    private static partial Regex Everywhere();

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

    private static DateTimeOffset? Start(string? text) => text switch
    {
        null or "" => null,
        _ when DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start) => start,
        _ => throw new InvalidDataException(
            $"Ppid__Clock__Start berisi \"{text}\"; tulis misalnya 2026-03-02T08:00:00+08:00."),
    };

    private static double Speed(string? text) => text switch
    {
        null or "" => 1,
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed)
            && speed is >= 1 and <= 10_000_000 => speed,
        _ => throw new InvalidDataException(
            $"Ppid__Clock__Speed berisi \"{text}\"; tulis bilangan dari 1 sampai 10000000, misalnya 86400."),
    };
}
