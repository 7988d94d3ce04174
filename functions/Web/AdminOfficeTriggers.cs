using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using static Ppid.Functions.Web.Trigger;
using At = Microsoft.Azure.Functions.Worker.HttpTriggerAttribute;
using Page = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.IResult>;

namespace Ppid.Functions.Web;

/// <summary>Addresses of administrators, about the office.</summary>
public static class AdminOfficeTriggers
{
    [Function("web_admin-pejabat")]
    public static Page Pejabat([At(Open, Get, Head, Route = "kelola/pejabat")] HttpRequest r) => Found(r);
    [Function("web_admin-kode")]
    public static Page Kode([At(Open, Post, Route = "kelola/pejabat/kode")] HttpRequest r) => Found(r);
    [Function("web_admin-pengganti")]
    public static Page Pengganti([At(Open, Get, Head, Route = "kelola/pejabat/pengganti")] HttpRequest r) => Found(r);
    [Function("web_admin-pengganti-kirim")]
    public static Page PenggantiKirim([At(Open, Post, Route = "kelola/pejabat/pengganti")] HttpRequest r) => Found(r);
    [Function("web_admin-akhiri")]
    public static Page Akhiri([At(Open, Get, Head, Route = "kelola/pejabat/akhiri")] HttpRequest r) => Found(r);
    [Function("web_admin-akhiri-kirim")]
    public static Page AkhiriKirim([At(Open, Post, Route = "kelola/pejabat/akhiri")] HttpRequest r) => Found(r);
    [Function("web_admin-akun")]
    public static Page Akun([At(Open, Get, Head, Route = "kelola/pejabat/akun")] HttpRequest r) => Found(r);
    [Function("web_admin-akun-lepas")]
    public static Page AkunLepas([At(Open, Post, Route = "kelola/pejabat/akun")] HttpRequest r) => Found(r);
    [Function("web_admin-akun-izin")]
    public static Page AkunIzin([At(Open, Get, Head, Route = "kelola/pejabat/akun/izinkan")] HttpRequest r) => Found(r);
    [Function("web_admin-akun-izinkan")]
    public static Page AkunIzinkan([At(Open, Post, Route = "kelola/pejabat/akun/izinkan")] HttpRequest r) => Found(r);
    [Function("web_admin-kalender")]
    public static Page Kalender([At(Open, Get, Head, Route = "kelola/kalender")] HttpRequest r) => Found(r);
    [Function("web_admin-kalender-periksa")]
    public static Page KalenderPeriksa([At(Open, Post, Route = "kelola/kalender")] HttpRequest r) => Found(r);
    [Function("web_admin-kalender-muat")]
    public static Page KalenderMuat([At(Open, Post, Route = "kelola/kalender/muat")] HttpRequest r) => Found(r);
    [Function("web_admin-kunci")]
    public static Page Kunci([At(Open, Get, Head, Route = "kelola/kunci-api")] HttpRequest r) => Found(r);
    [Function("web_admin-kunci-baru")]
    public static Page KunciBaru([At(Open, Get, Head, Route = "kelola/kunci-api/baru")] HttpRequest r) => Found(r);
    [Function("web_admin-kunci-buat")]
    public static Page KunciBuat([At(Open, Post, Route = "kelola/kunci-api/baru")] HttpRequest r) => Found(r);
    [Function("web_admin-kunci-cabut")]
    public static Page KunciCabut([At(Open, Post, Route = "kelola/kunci-api/cabut")] HttpRequest r) => Found(r);
    [Function("web_admin-webhook-hapus")]
    public static Page WebhookHapus([At(Open, Post, Route = "kelola/kunci-api/webhook")] HttpRequest r) => Found(r);
    [Function("web_admin-kantor")]
    public static Page Kantor([At(Open, Get, Head, Route = "kelola/kantor")] HttpRequest r) => Found(r);
    [Function("web_admin-publikasi")]
    public static Page Publikasi([At(Open, Get, Head, Route = "kelola/publikasi")] HttpRequest r) => Found(r);
    [Function("web_admin-publikasi-tarik")]
    public static Page PublikasiTarik([At(Open, Get, Head, Route = "kelola/publikasi/{hash}/tarik")] HttpRequest r) => Found(r);
    [Function("web_admin-publikasi-tarik-kirim")]
    public static Page PublikasiTarikKirim([At(Open, Post, Route = "kelola/publikasi/{hash}/tarik")] HttpRequest r) => Found(r);
    [Function("web_admin-kantor-buku")]
    public static Page KantorBuku([At(Open, Get, Head, Route = "kelola/kantor/buku.json")] HttpRequest r) => Found(r);
    [Function("web_admin-mesin")]
    public static Page Mesin([At(Open, Get, Head, Route = "kelola/mesin")] HttpRequest r) => Found(r);
    [Function("web_admin-mesin-semua")]
    public static Page MesinSemua([At(Open, Post, Route = "kelola/mesin/buat-ulang")] HttpRequest r) => Found(r);
    [Function("web_admin-mesin-tindakan")]
    public static Page MesinTindakan([At(Open, Get, Head, Route = "kelola/mesin/{mesin}/{tindakan}")] HttpRequest r) => Found(r);
    [Function("web_admin-mesin-tindakan-kirim")]
    public static Page MesinTindakanKirim([At(Open, Post, Route = "kelola/mesin/{mesin}/{tindakan}")] HttpRequest r) => Found(r);
    [Function("web_admin-kinerja")]
    public static Page Kinerja([At(Open, Get, Head, Route = "kelola/kinerja")] HttpRequest r) => Found(r);
    [Function("web_admin-sop")]
    public static Page Sop([At(Open, Get, Head, Route = "kelola/sop")] HttpRequest r) => Found(r);
    [Function("web_admin-sop-mulai")]
    public static Page SopMulai([At(Open, Get, Head, Route = "kelola/sop/{id}/mulai")] HttpRequest r) => Found(r);
    [Function("web_admin-sop-mulai-kirim")]
    public static Page SopMulaiKirim([At(Open, Post, Route = "kelola/sop/{id}/mulai")] HttpRequest r) => Found(r);
    [Function("web_admin-sop-pindah")]
    public static Page SopPindah([At(Open, Get, Head, Route = "kelola/sop/{id}/pindah")] HttpRequest r) => Found(r);
    [Function("web_admin-sop-pindah-kirim")]
    public static Page SopPindahKirim([At(Open, Post, Route = "kelola/sop/{id}/pindah")] HttpRequest r) => Found(r);
    [Function("web_admin-registers")]
    public static Page Registers([At(Open, Get, Head, Route = "kelola/register")] HttpRequest r) => Found(r);
    [Function("web_admin-register")]
    public static Page Register([At(Open, Get, Head, Route = "kelola/register/{buku}")] HttpRequest r) => Found(r);
    [Function("web_admin-register-csv")]
    public static Page RegisterCsv([At(Open, Get, Head, Route = "kelola/register/{buku}.csv")] HttpRequest r) => Found(r);
}
