using Microsoft.Extensions.Configuration;

namespace Ppid.App;

/// <summary>Settings as operators write them: blanks are nothing, yes and no are "ya" and "tidak". The same on every
/// host.</summary>
public static class SettingText
{
    /// <summary>Without the blanks around it; null when nothing is set.</summary>
    public static string? Said(this IConfiguration configuration, string setting) =>
        configuration[setting] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>Null when nothing is set. Throws <see cref="InvalidDataException"/> for anything but yes and no.</summary>
    /// <param name="yes">What "ya" means, for who has written something else.</param>
    public static bool? Agreed(this IConfiguration configuration, string setting, string? yes = null) => configuration.Said(setting) switch
    {
        null => null,
        "ya" => true,
        "tidak" => false,
        var other => throw new InvalidDataException(
            $"{Variable(setting)} berisi \"{other}\"; tulis ya {(yes is null ? "" : $"({yes}) ")}atau tidak."),
    };

    /// <summary>"Ppid__Smtp__Port": as it is set, and told.</summary>
    private static string Variable(string setting) => setting.Replace(":", "__", StringComparison.Ordinal);
}
