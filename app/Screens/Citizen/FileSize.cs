using System.Globalization;

namespace Ppid.App.Screens.Citizen;

internal static class FileSize
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <summary>"2,4 MB", "310 KB".</summary>
    public static string Of(long bytes) => bytes >= 1_000_000
        ? string.Create(Indonesian, $"{bytes / 1e6:0.#} MB")
        : string.Create(Indonesian, $"{Math.Max(1, bytes / 1000)} KB");
}
