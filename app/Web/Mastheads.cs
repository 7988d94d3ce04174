using Ppid.App.Offices;

namespace Ppid.App.Web;

/// <summary>Head, foot and limits of the site, from the office's own files.</summary>
public static class Mastheads
{
    public static Masthead Of(OfficeFile office) => new(
        office.ShortName, "Layanan Informasi Publik", office.Government,
        [
            new NavItem("/permohonan", "Ajukan permohonan"),
            new NavItem("/lacak", "Lacak"),
            new NavItem("/dip", "Daftar Informasi"),
            new NavItem("/sop", "SOP"),
        ],
        [office.Address, $"Telepon {office.Phone}", $"Surel {office.ServiceEmail}"]);

    internal static WebSettings Limits(OfficeFile office, CommonSettings settings) => new()
    {
        Uploads = new(
            office.Uploads.ApplicantFile, office.Uploads.ApplicantFile * office.Uploads.ApplicantFiles,
            office.Uploads.ApplicantFiles),
        TrustedProxies = settings.TrustedProxies,
        SendGridKey = settings.SendGridKey,
        EntraTenant = settings.EntraTenant,
    };
}
