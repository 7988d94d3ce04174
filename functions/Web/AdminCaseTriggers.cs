using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using static Ppid.Functions.Web.Trigger;
using At = Microsoft.Azure.Functions.Worker.HttpTriggerAttribute;
using Page = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.IResult>;

namespace Ppid.Functions.Web;

/// <summary>Addresses of administrators, about cases and mail.</summary>
public static class AdminCaseTriggers
{
    [Function("web_admin-masuk")]
    public static Page Masuk([At(Open, Get, Head, Route = "kelola/masuk")] HttpRequest r) => Found(r);
    [Function("web_admin-masuk-kirim")]
    public static Page MasukKirim([At(Open, Post, Route = "kelola/masuk")] HttpRequest r) => Found(r);
    [Function("web_admin-tautan")]
    public static Page Tautan([At(Open, Get, Head, Route = "kelola/masuk/{token}")] HttpRequest r) => Found(r);
    [Function("web_admin-tautan-kirim")]
    public static Page TautanKirim([At(Open, Post, Route = "kelola/masuk/{token}")] HttpRequest r) => Found(r);
    [Function("web_admin-keluar")]
    public static Page Keluar([At(Open, Post, Route = "kelola/keluar")] HttpRequest r) => Found(r);
    [Function("web_admin")]
    public static Page Admin([At(Open, Get, Head, Route = "kelola")] HttpRequest r) => Found(r);
    [Function("web_admin-perkara")]
    public static Page Perkara([At(Open, Get, Head, Route = "kelola/perkara/{id}")] HttpRequest r) => Found(r);
    [Function("web_admin-buku")]
    public static Page Buku([At(Open, Get, Head, Route = "kelola/perkara/{id}/buku.json")] HttpRequest r) => Found(r);
    [Function("web_admin-surat-cetak")]
    public static Page SuratCetak([At(Open, Get, Head, Route = "kelola/perkara/{id}/surat/{seq}-{index}.pdf")] HttpRequest r) => Found(r);
    [Function("web_admin-naskah")]
    public static Page Naskah([At(Open, Get, Head, Route = "kelola/perkara/{id}/naskah/{seq}.pdf")] HttpRequest r) => Found(r);
    [Function("web_admin-dokumen")]
    public static Page Dokumen([At(Open, Get, Head, Route = "kelola/perkara/{id}/dokumen/{hash}")] HttpRequest r) => Found(r);
    [Function("web_admin-alihkan")]
    public static Page Alihkan([At(Open, Get, Head, Route = "kelola/perkara/{id}/alihkan/{tugas}")] HttpRequest r) => Found(r);
    [Function("web_admin-alihkan-kirim")]
    public static Page AlihkanKirim([At(Open, Post, Route = "kelola/perkara/{id}/alihkan/{tugas}")] HttpRequest r) => Found(r);
    [Function("web_admin-koreksi")]
    public static Page Koreksi([At(Open, Get, Head, Route = "kelola/perkara/{id}/koreksi")] HttpRequest r) => Found(r);
    [Function("web_admin-koreksi-kirim")]
    public static Page KoreksiKirim([At(Open, Post, Route = "kelola/perkara/{id}/koreksi")] HttpRequest r) => Found(r);
    [Function("web_admin-batal")]
    public static Page Batal([At(Open, Get, Head, Route = "kelola/perkara/{id}/batal")] HttpRequest r) => Found(r);
    [Function("web_admin-batal-kirim")]
    public static Page BatalKirim([At(Open, Post, Route = "kelola/perkara/{id}/batal")] HttpRequest r) => Found(r);
    [Function("web_admin-perkara-mesin")]
    public static Page PerkaraMesin([At(Open, Get, Head, Route = "kelola/perkara/{id}/mesin/{tindakan}")] HttpRequest r) => Found(r);
    [Function("web_admin-perkara-mesin-kirim")]
    public static Page PerkaraMesinKirim([At(Open, Post, Route = "kelola/perkara/{id}/mesin/{tindakan}")] HttpRequest r) => Found(r);
    [Function("web_admin-kirim-ulang")]
    public static Page KirimUlang([At(Open, Post, Route = "kelola/perkara/{id}/kirim-ulang")] HttpRequest r) => Found(r);
    [Function("web_admin-surat")]
    public static Page Surat([At(Open, Get, Head, Route = "kelola/surat")] HttpRequest r) => Found(r);
    [Function("web_admin-surat-masuk")]
    public static Page SuratMasuk([At(Open, Get, Head, Route = "kelola/surat-masuk")] HttpRequest r) => Found(r);
    [Function("web_admin-surel")]
    public static Page Surel([At(Open, Get, Head, Route = "kelola/surat-masuk/{surat}")] HttpRequest r) => Found(r);
    [Function("web_admin-surel-kirim")]
    public static Page SurelKirim([At(Open, Post, Route = "kelola/surat-masuk/{surat}")] HttpRequest r) => Found(r);
    [Function("web_admin-surel-asli")]
    public static Page SurelAsli([At(Open, Get, Head, Route = "kelola/surat-masuk/{surat}/asli.eml")] HttpRequest r) => Found(r);
}
