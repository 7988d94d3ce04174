using System.Globalization;
using System.Text.RegularExpressions;
using Ppid.App;
using Ppid.Host.Mail;

namespace Ppid.Host;

/// <summary>What an operator may set on the one-process host, beside <see cref="CommonSettings"/>. Read once at start,
/// every mistake named.</summary>
/// <param name="Data">Folder of ledger, documents, keys and outgoing mails:
/// <c>Ppid:Data</c>, default ./data.</param>
/// <param name="SqliteLibrary">Path of the SQLite library:
/// <c>Ppid:SqliteLibrary</c>, default the system's.</param>
/// <param name="ClockStart">Time-lapse: instant to start from,
/// <c>Ppid:Clock:Start</c>; Development only.</param>
/// <param name="ClockSpeed">Time-lapse: how many times faster,
/// <c>Ppid:Clock:Speed</c>; Development only.</param>
public sealed partial record HouseSettings(
    CommonSettings Common, string Data, string? SqliteLibrary = null,
    DateTimeOffset? ClockStart = null, double ClockSpeed = 1)
{
    /// <summary>Throws <see cref="InvalidDataException"/> with a sentence an operator understands.</summary>
    public static HouseSettings Read(IConfiguration configuration, bool development, string[] args)
    {
        var common = CommonSettings.Read(configuration, development);
        if (configuration["Ppid:Masuk"] is not (null or "" or "pin"))
        {
            throw new InvalidDataException(
                "Ppid__Masuk: program ini hanya mengenal pin; entra memerlukan autentikasi App Service (docs/settings.md).");
        }

        var settings = new HouseSettings(
            common with
            {
                Address = common.Address ?? Listening(configuration["urls"]),
                Demo = args.Contains("--demo"),
            },
            Path.GetFullPath(configuration["Ppid:Data"] ?? "data"),
            configuration["Ppid:SqliteLibrary"],
            Start(configuration["Ppid:Clock:Start"]),
            Speed(configuration["Ppid:Clock:Speed"]))
        {
            Smtp = SmtpSettings.Read(configuration),
        };
        return settings.TimeLapsed && !development
            ? throw new InvalidDataException(
                "Ppid__Clock__Start dan Ppid__Clock__Speed hanya boleh dipakai dengan "
                    + "ASPNETCORE_ENVIRONMENT=Development.")
            : settings;
    }

    /// <summary>The mail server, <c>Ppid:Smtp:…</c>; null: mails become files.</summary>
    public SmtpSettings? Smtp { get; init; }

    /// <summary>Folder of the mails that became files.</summary>
    public string Outbox => Path.Combine(Data, "outbox");

    public bool Demo => Common.Demo;

    public bool TimeLapsed => ClockStart is not null || ClockSpeed is not 1;

    /// <summary>A host that listens on all addresses is still opened by one name.</summary>
    private static string? Listening(string? urls) => string.IsNullOrWhiteSpace(urls)
        ? null
        : Everywhere().Replace(urls.Split(';')[0].Trim().TrimEnd('/'), "://localhost");

    [GeneratedRegex(@"://(?:\*|\+|0\.0\.0\.0|\[::\])(?=:|$)")]
    private static partial Regex Everywhere();

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
