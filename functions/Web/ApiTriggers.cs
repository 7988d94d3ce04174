using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using static Ppid.Functions.Web.Trigger;
using At = Microsoft.Azure.Functions.Worker.HttpTriggerAttribute;
using Page = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.IResult>;

namespace Ppid.Functions.Web;

/// <summary>Addresses for other programs, and what is asked of the site by machines.</summary>
public static class ApiTriggers
{
    [Function("web_aset")]
    public static Page Aset([At(Open, Get, Head, Route = "aset/{name}")] HttpRequest r) => Found(r);
    [Function("web_ikon")]
    public static Page Ikon([At(Open, Get, Head, Route = "favicon.ico")] HttpRequest r) => Found(r);
    [Function("web_uji-mesin")]
    public static Page UjiMesin([At(Open, Post, Route = "healthz/mesin")] HttpRequest r) => Found(r);
    [Function("web_uji-mesin-hasil")]
    public static Page UjiMesinHasil([At(Open, Get, Head, Route = "healthz/mesin/{id}")] HttpRequest r) => Found(r);
    [Function("web_sehat")]
    public static Page Sehat([At(Open, Get, Head, Route = "healthz")] HttpRequest r) => Found(r);
    [Function("web_hidup")]
    public static Page Hidup([At(Open, Get, Head, Route = "healthz/hidup")] HttpRequest r) => Found(r);
    [Function("web_openapi")]
    public static Page Openapi([At(Open, Get, Head, Route = "openapi/v1.json")] HttpRequest r) => Found(r);
    [Function("web_openapi-contoh")]
    public static Page OpenapiContoh([At(Open, Get, Head, Route = "openapi/v1.http")] HttpRequest r) => Found(r);
    [Function("web_masalah")]
    public static Page Masalah([At(Open, Get, Head, Route = "masalah")] HttpRequest r) => Found(r);
    [Function("web_api-sop-daftar")]
    public static Page SopDaftar([At(Open, Get, Head, Route = "api/sops")] HttpRequest r) => Found(r);
    [Function("web_api-sop")]
    public static Page Sop([At(Open, Get, Head, Route = "api/sops/{id}")] HttpRequest r) => Found(r);
    [Function("web_api-kalender")]
    public static Page Kalender([At(Open, Get, Head, Route = "api/calendar/{office}/add")] HttpRequest r) => Found(r);
    [Function("web_api-kasus-baru")]
    public static Page KasusBaru([At(Open, Post, Route = "api/cases/{sop}")] HttpRequest r) => Found(r);
    [Function("web_api-kasus-daftar")]
    public static Page KasusDaftar([At(Open, Get, Head, Route = "api/cases")] HttpRequest r) => Found(r);
    [Function("web_api-kasus")]
    public static Page Kasus([At(Open, Get, Head, Route = "api/cases/{id}")] HttpRequest r) => Found(r);
    [Function("web_api-kasus-isi")]
    public static Page KasusIsi([At(Open, Get, Head, Route = "api/cases/{id}/application")] HttpRequest r) => Found(r);
    [Function("web_api-kasus-jam")]
    public static Page KasusJam([At(Open, Get, Head, Route = "api/cases/{id}/clocks")] HttpRequest r) => Found(r);
    [Function("web_api-kasus-riwayat")]
    public static Page KasusRiwayat([At(Open, Get, Head, Route = "api/cases/{id}/history")] HttpRequest r) => Found(r);
    [Function("web_api-surat-daftar")]
    public static Page SuratDaftar([At(Open, Get, Head, Route = "api/cases/{id}/letters")] HttpRequest r) => Found(r);
    [Function("web_api-surat")]
    public static Page Surat([At(Open, Get, Head, Route = "api/cases/{id}/letters/{seq}.pdf")] HttpRequest r) => Found(r);
    [Function("web_api-register-daftar")]
    public static Page RegisterDaftar([At(Open, Get, Head, Route = "api/registers")] HttpRequest r) => Found(r);
    [Function("web_api-register")]
    public static Page Register([At(Open, Get, Head, Route = "api/registers/{book}")] HttpRequest r) => Found(r);
    [Function("web_api-register-csv")]
    public static Page RegisterCsv([At(Open, Get, Head, Route = "api/registers/{book}.csv")] HttpRequest r) => Found(r);
    [Function("web_api-dokumen")]
    public static Page Dokumen([At(Open, Get, Head, Route = "api/cases/{id}/documents/{hash}")] HttpRequest r) => Found(r);
    [Function("web_api-dokumen-terima")]
    public static Page DokumenTerima([At(Open, Post, Route = "api/cases/{id}/documents/{hash}")] HttpRequest r) => Found(r);
    [Function("web_api-putuskan")]
    public static Page Putuskan([At(Open, Post, Route = "api/cases/{id}/tasks/{task}/outcomes")] HttpRequest r) => Found(r);
    [Function("web_api-perpanjang")]
    public static Page Perpanjang([At(Open, Post, Route = "api/cases/{id}/extension")] HttpRequest r) => Found(r);
    [Function("web_api-tarik")]
    public static Page Tarik([At(Open, Post, Route = "api/cases/{id}/withdrawal")] HttpRequest r) => Found(r);
    [Function("web_api-pesan")]
    public static Page Pesan([At(Open, Post, Route = "api/cases/{id}/messages")] HttpRequest r) => Found(r);
    [Function("web_api-unggah")]
    public static Page Unggah([At(Open, Post, Route = "api/documents")] HttpRequest r) => Found(r);
    [Function("web_api-kunci")]
    public static Page Kunci([At(Open, Get, Head, Route = "api/key")] HttpRequest r) => Found(r);
    [Function("web_api-webhook-daftar")]
    public static Page WebhookDaftar([At(Open, Get, Head, Route = "api/webhooks")] HttpRequest r) => Found(r);
    [Function("web_api-webhook-pasang")]
    public static Page WebhookPasang([At(Open, Post, Route = "api/webhooks")] HttpRequest r) => Found(r);
    [Function("web_api-webhook")]
    public static Page Webhook([At(Open, Get, Head, Route = "api/webhooks/{webhook}")] HttpRequest r) => Found(r);
    [Function("web_api-webhook-hapus")]
    public static Page WebhookHapus([At(Open, Delete, Route = "api/webhooks/{webhook}")] HttpRequest r) => Found(r);
    [Function("web_api-webhook-uji")]
    public static Page WebhookUji([At(Open, Post, Route = "api/webhooks/{webhook}/ping")] HttpRequest r) => Found(r);
    [Function("web_api-kiriman-daftar")]
    public static Page KirimanDaftar([At(Open, Get, Head, Route = "api/webhooks/{webhook}/deliveries")] HttpRequest r) => Found(r);
    [Function("web_api-kiriman-ulang")]
    public static Page KirimanUlang([At(Open, Post, Route = "api/webhooks/{webhook}/deliveries/{delivery}")] HttpRequest r) => Found(r);
    [Function("web_sendgrid-peristiwa")]
    public static Page SendgridPeristiwa([At(Open, Post, Route = "hooks/sendgrid/events")] HttpRequest r) => Found(r);
    [Function("web_surat-masuk-sendgrid")]
    public static Page SuratMasukSendgrid([At(Open, Post, Route = "hooks/sendgrid/inbound/{rahasia}")] HttpRequest r) => Found(r);
}
