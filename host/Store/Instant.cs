using System.Globalization;

namespace Ppid.Host.Store;

/// <summary>Instants and days as text: UTC, fixed width, sortable, exact to the tick.</summary>
internal static class Instant
{
    public static string Text(DateTimeOffset at) =>
        at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static string? Text(DateTimeOffset? at) => at is { } known ? Text(known) : null;

    public static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
