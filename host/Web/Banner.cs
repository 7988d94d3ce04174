using System.Globalization;

namespace Ppid.Host.Web;

/// <summary>The notice on every page of a demonstration, and while the clock runs faster than the world's.</summary>
internal static class Banner
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static string? Of(HouseSettings settings, TimeProvider time)
    {
        var notes = new List<string>();
        if (settings.Demo)
        {
            notes.Add("Peragaan: semua berkas dan nama di sini adalah contoh.");
        }

        if (settings.TimeLapsed)
        {
            var now = time.GetUtcNow().ToOffset(TimeSpan.FromHours(8))
                .ToString("dddd, d MMMM yyyy HH.mm", Indonesian);
            notes.Add(string.Create(
                Indonesian, $"Waktu dipercepat {settings.ClockSpeed:N0} kali: sekarang {now} WITA."));
        }

        return notes.Count == 0 ? null : string.Join(' ', notes);
    }
}
