using Ppid.App.Web.Entrance;

namespace Ppid.App.Web.Admin;

/// <summary>Everything administrators reach; all but the sign-in stands behind <see cref="AdminVisit"/>.</summary>
public static class AdminRoutes
{
    private const string Mail = VisitedMail.Tray + "/{surat}";
    private const string Case = "/kelola/perkara/{id}";

    public static IReadOnlyList<Route> All { get; } =
    [
        .. SignInDoor.Admin.Routes("admin"),
        new("GET", "/kelola", "admin", CasesEndpoint.Show),
        new("GET", Case, "admin-perkara", CaseEndpoint.Show),
        new("GET", Case + "/buku.json", "admin-buku", LedgerEndpoint.Case),
        new("GET", Case + "/surat/{seq}-{index}.pdf", "admin-surat-cetak", CasePaperEndpoint.Letter),
        new("GET", Case + "/naskah/{seq}.pdf", "admin-naskah", CasePaperEndpoint.Issued),
        new("GET", Case + "/dokumen/{hash}", "admin-dokumen", CasePaperEndpoint.Document),
        new("GET", Case + "/alihkan/{tugas}", "admin-alihkan", ReassignEndpoint.Show),
        new("POST", Case + "/alihkan/{tugas}", "admin-alihkan-kirim", ReassignEndpoint.Send),
        new("GET", Case + "/koreksi", "admin-koreksi", CorrectEndpoint.Show),
        new("POST", Case + "/koreksi", "admin-koreksi-kirim", CorrectEndpoint.Send),
        new("GET", Case + "/batal", "admin-batal", CancelEndpoint.Show),
        new("POST", Case + "/batal", "admin-batal-kirim", CancelEndpoint.Send),
        new("GET", Case + "/mesin/{tindakan}", "admin-perkara-mesin", TendFlowEndpoint.ShowCase),
        new("POST", Case + "/mesin/{tindakan}", "admin-perkara-mesin-kirim", TendFlowEndpoint.SendCase),
        new("GET", DriftEndpoint.Root, "admin-mesin", DriftEndpoint.Show),
        new("POST", DriftEndpoint.Root + "/buat-ulang", "admin-mesin-semua", DriftEndpoint.RenewAll),
        new("GET", DriftEndpoint.Root + "/{mesin}/{tindakan}", "admin-mesin-tindakan", TendFlowEndpoint.ShowOffice),
        new("POST", DriftEndpoint.Root + "/{mesin}/{tindakan}", "admin-mesin-tindakan-kirim", TendFlowEndpoint.SendOffice),
        new("POST", Case + "/kirim-ulang", "admin-kirim-ulang", ResendEndpoint.Send),
        new("GET", "/kelola/surat", "admin-surat", UndeliveredEndpoint.Show),
        new("GET", VisitedMail.Tray, "admin-surat-masuk", InboxEndpoint.Show),
        new("GET", Mail, "admin-surel", MailEndpoint.Show),
        new("POST", Mail, "admin-surel-kirim", MailEndpoint.Send),
        new("GET", Mail + "/asli.eml", "admin-surel-asli", MailEndpoint.Original),
        new("GET", "/kelola/pejabat", "admin-pejabat", OfficersEndpoint.Show),
        new("POST", "/kelola/pejabat/kode", "admin-kode", OfficersEndpoint.Issue),
        new("GET", "/kelola/pejabat/pengganti", "admin-pengganti", SubstituteEndpoint.Show),
        new("POST", "/kelola/pejabat/pengganti", "admin-pengganti-kirim", SubstituteEndpoint.Send),
        new("GET", "/kelola/pejabat/akhiri", "admin-akhiri", EndSubstitutionEndpoint.Show),
        new("POST", "/kelola/pejabat/akhiri", "admin-akhiri-kirim", EndSubstitutionEndpoint.Send),
        new("GET", "/kelola/pejabat/akun", "admin-akun", ReleaseAccountEndpoint.Show),
        new("POST", "/kelola/pejabat/akun", "admin-akun-lepas", ReleaseAccountEndpoint.Send),
        new("GET", ReadmitAccountEndpoint.Address, "admin-akun-izin", ReadmitAccountEndpoint.Show),
        new("POST", ReadmitAccountEndpoint.Address, "admin-akun-izinkan", ReadmitAccountEndpoint.Send),
        new("GET", "/kelola/kalender", "admin-kalender", CalendarEndpoint.Show),
        new("POST", "/kelola/kalender", "admin-kalender-periksa", CalendarEndpoint.Preview),
        new("POST", "/kelola/kalender/muat", "admin-kalender-muat", CalendarEndpoint.Load),
        new("GET", "/kelola/kunci-api", "admin-kunci", ApiKeysEndpoint.Show),
        new("GET", "/kelola/kunci-api/baru", "admin-kunci-baru", NewApiKeyEndpoint.Show),
        new("POST", "/kelola/kunci-api/baru", "admin-kunci-buat", NewApiKeyEndpoint.Send),
        new("POST", "/kelola/kunci-api/cabut", "admin-kunci-cabut", ApiKeysEndpoint.Revoke),
        new("POST", "/kelola/kunci-api/webhook", "admin-webhook-hapus", ApiKeysEndpoint.RemoveWebhook),
        new("GET", "/kelola/kantor", "admin-kantor", OfficeEndpoint.Show),
        new("GET", "/kelola/publikasi", "admin-publikasi", PublicationsEndpoint.Show),
        new("GET", "/kelola/publikasi/{hash}/tarik", "admin-publikasi-tarik", PublicationsEndpoint.Ask),
        new("POST", "/kelola/publikasi/{hash}/tarik", "admin-publikasi-tarik-kirim", PublicationsEndpoint.Withdraw),
        new("GET", "/kelola/kantor/buku.json", "admin-kantor-buku", LedgerEndpoint.Office),
        new("GET", "/kelola/kinerja", "admin-kinerja", PerformanceEndpoint.Show),
        new("GET", "/kelola/sop", "admin-sop", SopsEndpoint.Show),
        new("GET", "/kelola/sop/{id}/mulai", "admin-sop-mulai", StartNowEndpoint.Show),
        new("POST", "/kelola/sop/{id}/mulai", "admin-sop-mulai-kirim", StartNowEndpoint.Send),
        new("GET", "/kelola/sop/{id}/pindah", "admin-sop-pindah", MigrateEndpoint.Show),
        new("POST", "/kelola/sop/{id}/pindah", "admin-sop-pindah-kirim", MigrateEndpoint.Send),
        new("GET", "/kelola/register", "admin-registers", RegisterEndpoint.List),
        new("GET", "/kelola/register/{buku}", "admin-register", RegisterEndpoint.Show),
        new("GET", "/kelola/register/{buku}.csv", "admin-register-csv", RegisterEndpoint.Csv),
    ];
}
