using System.Globalization;

namespace Ppid.App.Web.Forms.Values;

/// <summary>A calendar day as people write it, without depending on the machine's culture data.</summary>
public static class Day
{
    private static readonly string[] Numeric =
        ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy", "d-M-yyyy", "dd-MM-yyyy", "d.M.yyyy"];

    private static readonly string[] Months =
    [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ];

    /// <summary>"2026-03-07", "7/3/2026" or "7 Maret 2026" (three letters of the month are enough).</summary>
    public static DateOnly? Parse(string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, Numeric, invariant, DateTimeStyles.None, out var day)) return day;

        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3 || Month(parts[1]) is not { } month) return null;
        var written = string.Create(invariant, $"{parts[0]}/{month}/{parts[2]}");
        return DateOnly.TryParseExact(
            written, "d/M/yyyy", invariant, DateTimeStyles.None, out day) ? day : null;
    }

    /// <summary>"7 Maret 2026".</summary>
    public static string Text(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    private static int? Month(string name)
    {
        var found = Array.FindIndex(
            Months, month => name.Length >= 3 && month.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return found < 0 ? null : found + 1;
    }
}
