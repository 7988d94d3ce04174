using System.Diagnostics;

namespace Ppid.Tests.Host.Walk;

/// <summary>Where the browser is. Takes Debian's where there is none and we may install it; else
/// says what is missing.</summary>
internal static class Chromium
{
    private const string Setting = "PPID_CHROMIUM";

    private static readonly string[] Known =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    public static string Path() => Find() ?? Installed() ?? throw new InvalidOperationException(
        "These tests need a Chromium browser and found none. Install it (Debian, Ubuntu: apt-get install "
        + $"chromium) or set {Setting} to its path.");

    private static string? Find() =>
        new[] { Environment.GetEnvironmentVariable(Setting) }.Concat(Known).FirstOrDefault(File.Exists);

    private static string? Installed()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
        {
            return null;
        }

        Run("apt-get", "update");
        Run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
        return Find();
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }
}
