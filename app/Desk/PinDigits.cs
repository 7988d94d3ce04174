namespace Ppid.App.Desk;

/// <summary>The digits of a typed PIN or code; spaces and dashes do not count.</summary>
internal static class PinDigits
{
    public static string Of(string? text) => string.Concat((text ?? "").Where(char.IsAsciiDigit));

    /// <summary>Not six digits, all equal, or a plain row like 123456.</summary>
    public static bool AreWeak(string? text) => Of(text) is var pin && (pin.Length != 6
        || pin.Distinct().Count() == 1
        || "01234567890".Contains(pin, StringComparison.Ordinal)
        || "09876543210".Contains(pin, StringComparison.Ordinal));
}
