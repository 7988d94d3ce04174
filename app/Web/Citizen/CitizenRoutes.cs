namespace Ppid.App.Web.Citizen;

/// <summary>Everything an applicant can reach; nobody needs an account.</summary>
public static class CitizenRoutes
{
    private const string Track = "/lacak/{id}/{tiket}";

    public static IReadOnlyList<Route> All { get; } =
    [
        new("GET", "/", "portal", PortalEndpoint.Show) { Indexed = true },
        new("GET", "/dip", "dip", DipEndpoint.Show) { Indexed = true },
        new("GET", "/dip/dikecualikan", "dip-dikecualikan", PublicationEndpoint.Excluded) { Indexed = true },
        new("GET", "/publikasi", "publikasi", PublicationEndpoint.Show) { Indexed = true },
        new("GET", "/publikasi/{hash}", "publikasi-unduh", PublicationEndpoint.Fetch),
        new("GET", "/layanan", "layanan-semua", context => Task.FromResult(context.SeeOther("/#layanan-lain"))),
        new("GET", "/layanan/{sop}", "layanan", PublicFormEndpoint.Show) { Indexed = true },
        new("POST", "/layanan/{sop}", "layanan-kirim", PublicFormEndpoint.Send),
        new("GET", "/anjungan", "anjungan", KioskEndpoint.Show),
        new("GET", "/anjungan/terdaftar/{tanda}", "anjungan-terdaftar", KioskEndpoint.Registered),
        new("POST", "/anjungan", "anjungan-cari", KioskEndpoint.Send),
        new("GET", "/survei", "survei", SurveyEndpoint.Show) { Indexed = true },
        new("POST", "/survei", "survei-kirim", SurveyEndpoint.Send),
        new("GET", "/permohonan", "permohonan", ApplyEndpoint.Show) { Indexed = true },
        new("POST", "/permohonan", "permohonan-kirim", ApplyEndpoint.Send),
        new("GET", "/lacak", "lacak", LookupEndpoint.Show) { Indexed = true },
        new("POST", "/lacak", "lacak-cari", LookupEndpoint.Send),
        new("GET", Track, "pelacakan", TrackEndpoint.Show),
        new("GET", Track + "/lengkapi", "lengkapi", CompleteEndpoint.Show),
        new("POST", Track + "/lengkapi", "lengkapi-kirim", CompleteEndpoint.Send),
        new("GET", Track + "/langkah", "langkah", StepEndpoint.Show),
        new("POST", Track + "/langkah", "langkah-kirim", StepEndpoint.Send),
        new("POST", Track + "/pesan", "pesan-kirim", MessageEndpoint.Send),
        new("GET", Track + "/terima", "terima", HandoverEndpoint.Show),
        new("POST", Track + "/terima", "terima-kirim", HandoverEndpoint.Send),
        new("GET", Track + "/tarik", "tarik", WithdrawEndpoint.Show),
        new("POST", Track + "/tarik", "tarik-kirim", WithdrawEndpoint.Send),
        new("GET", Track + "/surel", "surel", EmailEndpoint.Show),
        new("POST", Track + "/surel", "surel-kirim", EmailEndpoint.Send),
        new("GET", Track + "/keberatan", "keberatan", ObjectEndpoint.Show),
        new("POST", Track + "/keberatan", "keberatan-kirim", ObjectEndpoint.Send),
        new("GET", Track + "/berkas/{hash}", "berkas", DownloadEndpoint.Show),
        new("POST", Track + "/berkas/{hash}", "berkas-unduh", DownloadEndpoint.Send),
        new("GET", Track + "/surat/{seq}.pdf", "surat", LetterEndpoint.Send),
        new("GET", Track + "/naskah/{seq}.pdf", "naskah", IssuedPaperForApplicant.Send),
        new("GET", Track + "/jam/{jam}.ics", "jam", DeadlineFileEndpoint.Send),
    ];
}
