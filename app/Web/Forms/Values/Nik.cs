using System.Collections.Frozen;
using System.Globalization;

namespace Ppid.App.Web.Forms.Values;

/// <summary>Nomor Induk Kependudukan: PPKKCC (region), DDMMYY (birth; women DD + 40), SSSS. Only whether it
/// is plausible can be told from the digits, never whose it is.</summary>
public static class Nik
{
    /// <summary>Province codes in use: Kode dan Data Wilayah Administrasi Pemerintahan, with the provinces of
    /// 2022.</summary>
    private static readonly FrozenSet<int> Provinces = new[]
    {
        11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53,
        61, 62, 63, 64, 65, 71, 72, 73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96,
    }.ToFrozenSet();

    public static string? Parse(string text)
    {
        var digits = text.Replace(" ", "", StringComparison.Ordinal).Replace(
            ".", "", StringComparison.Ordinal);
        return digits.Length == 16 && digits.All(char.IsAsciiDigit) && IsPlausible(digits) ? digits : null;
    }

    private static bool IsPlausible(string digits) =>
        Provinces.Contains(Part(digits, 0, 2))
        && Part(digits, 2, 2) > 0
        && Part(digits, 4, 2) > 0
        && IsBirthday(Part(digits, 6, 2), Part(digits, 8, 2))
        && Part(digits, 12, 4) > 0;

    // The century is not in the number: 29 February must be allowed in any year.
    private static bool IsBirthday(int day, int month)
    {
        if (day > 40) day -= 40;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2024, month);
    }

    private static int Part(string digits, int start, int length) =>
        int.Parse(digits.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
