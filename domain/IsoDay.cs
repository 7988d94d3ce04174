using System.Globalization;

namespace Ppid.Domain;

/// <summary>A day as files, forms and the ledger write it (ISO 8601: "2026-03-07"), by whatever calendar the machine counts
/// its years.</summary>
public static class IsoDay
{
    private const string Format = "yyyy-MM-dd";

    public static string Write(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Null when it is none.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
