using System.Globalization;
using Ppid.App.Offices;
using Ppid.App.Web;

namespace Ppid.Host.Web;

/// <summary>Head, foot and limits of the site, from the office's own files.</summary>
internal static class Mastheads
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static Masthead Of(OfficeFile office, HouseSettings settings, TimeProvider time) => new(
        office.ShortName, "Layanan Informasi Publik", office.Government,
        [
            new NavItem("/permohonan", "Ajukan permohonan"),
            new NavItem("/lacak", "Lacak"),
            new NavItem("/dip", "Daftar Informasi"),
            new NavItem("/sop", "SOP"),
        ],
        [office.Address, $"Telepon {office.Phone}", $"Surel {office.ServiceEmail}"])
    {
        Banner = () => Banner(settings, time),
    };

    public static WebSettings Limits(OfficeFile office) => new()
    {
        Uploads = new(
            office.Uploads.ApplicantFile, office.Uploads.ApplicantFile * office.Uploads.ApplicantFiles,
            office.Uploads.ApplicantFiles),
    };

    private static string? Banner(HouseSettings settings, TimeProvider time)
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
