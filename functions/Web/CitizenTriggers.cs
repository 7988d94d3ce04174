using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using static Ppid.Functions.Web.Trigger;
using At = Microsoft.Azure.Functions.Worker.HttpTriggerAttribute;
using Page = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.IResult>;

namespace Ppid.Functions.Web;

/// <summary>Addresses of the public and of applicants.</summary>
public static class CitizenTriggers
{
    [Function("web_portal")]
    public static Page Portal([At(Open, Get, Head, Route = "")] HttpRequest r) => Found(r);
    [Function("web_dip")]
    public static Page Dip([At(Open, Get, Head, Route = "dip")] HttpRequest r) => Found(r);
    [Function("web_dip-dikecualikan")]
    public static Page DipDikecualikan([At(Open, Get, Head, Route = "dip/dikecualikan")] HttpRequest r) => Found(r);
    [Function("web_publikasi")]
    public static Page Publikasi([At(Open, Get, Head, Route = "publikasi")] HttpRequest r) => Found(r);
    [Function("web_publikasi-unduh")]
    public static Page PublikasiUnduh([At(Open, Get, Head, Route = "publikasi/{hash}")] HttpRequest r) => Found(r);
    [Function("web_layanan-semua")]
    public static Page LayananSemua([At(Open, Get, Head, Route = "layanan")] HttpRequest r) => Found(r);
    [Function("web_layanan")]
    public static Page Layanan([At(Open, Get, Head, Route = "layanan/{sop}")] HttpRequest r) => Found(r);
    [Function("web_layanan-kirim")]
    public static Page LayananKirim([At(Open, Post, Route = "layanan/{sop}")] HttpRequest r) => Found(r);
    [Function("web_anjungan")]
    public static Page Anjungan([At(Open, Get, Head, Route = "anjungan")] HttpRequest r) => Found(r);
    [Function("web_anjungan-terdaftar")]
    public static Page AnjunganTerdaftar([At(Open, Get, Head, Route = "anjungan/terdaftar/{tanda}")] HttpRequest r) => Found(r);
    [Function("web_anjungan-cari")]
    public static Page AnjunganCari([At(Open, Post, Route = "anjungan")] HttpRequest r) => Found(r);
    [Function("web_survei")]
    public static Page Survei([At(Open, Get, Head, Route = "survei")] HttpRequest r) => Found(r);
    [Function("web_survei-kirim")]
    public static Page SurveiKirim([At(Open, Post, Route = "survei")] HttpRequest r) => Found(r);
    [Function("web_permohonan")]
    public static Page Permohonan([At(Open, Get, Head, Route = "permohonan")] HttpRequest r) => Found(r);
    [Function("web_permohonan-kirim")]
    public static Page PermohonanKirim([At(Open, Post, Route = "permohonan")] HttpRequest r) => Found(r);
    [Function("web_lacak")]
    public static Page Lacak([At(Open, Get, Head, Route = "lacak")] HttpRequest r) => Found(r);
    [Function("web_lacak-cari")]
    public static Page LacakCari([At(Open, Post, Route = "lacak")] HttpRequest r) => Found(r);
    [Function("web_pelacakan")]
    public static Page Pelacakan([At(Open, Get, Head, Route = "lacak/{id}/{tiket}")] HttpRequest r) => Found(r);
    [Function("web_lengkapi")]
    public static Page Lengkapi([At(Open, Get, Head, Route = "lacak/{id}/{tiket}/lengkapi")] HttpRequest r) => Found(r);
    [Function("web_lengkapi-kirim")]
    public static Page LengkapiKirim([At(Open, Post, Route = "lacak/{id}/{tiket}/lengkapi")] HttpRequest r) => Found(r);
    [Function("web_langkah")]
    public static Page Langkah([At(Open, Get, Head, Route = "lacak/{id}/{tiket}/langkah")] HttpRequest r) => Found(r);
    [Function("web_langkah-kirim")]
    public static Page LangkahKirim([At(Open, Post, Route = "lacak/{id}/{tiket}/langkah")] HttpRequest r) => Found(r);
    [Function("web_pesan-kirim")]
    public static Page PesanKirim([At(Open, Post, Route = "lacak/{id}/{tiket}/pesan")] HttpRequest r) => Found(r);
    [Function("web_terima")]
    public static Page Terima([At(Open, Get, Head, Route = "lacak/{id}/{tiket}/terima")] HttpRequest r) => Found(r);
    [Function("web_terima-kirim")]
    public static Page TerimaKirim([At(Open, Post, Route = "lacak/{id}/{tiket}/terima")] HttpRequest r) => Found(r);
    [Function("web_tarik")]
    public static Page Tarik([At(Open, Get, Head, Route = "lacak/{id}/{tiket}/tarik")] HttpRequest r) => Found(r);
    [Function("web_tarik-kirim")]
    public static Page TarikKirim([At(Open, Post, Route = "lacak/{id}/{tiket}/tarik")] HttpRequest r) => Found(r);
    [Function("web_surel")]
    public static Page Surel([At(Open, Get, Head, Route = "lacak/{id}/{tiket}/surel")] HttpRequest r) => Found(r);
    [Function("web_surel-kirim")]
    public static Page SurelKirim([At(Open, Post, Route = "lacak/{id}/{tiket}/surel")] HttpRequest r) => Found(r);
    [Function("web_keberatan")]
    public static Page Keberatan([At(Open, Get, Head, Route = "lacak/{id}/{tiket}/keberatan")] HttpRequest r) => Found(r);
    [Function("web_keberatan-kirim")]
    public static Page KeberatanKirim([At(Open, Post, Route = "lacak/{id}/{tiket}/keberatan")] HttpRequest r) => Found(r);
    [Function("web_berkas")]
    public static Page Berkas([At(Open, Get, Head, Route = "lacak/{id}/{tiket}/berkas/{hash}")] HttpRequest r) => Found(r);
    [Function("web_berkas-unduh")]
    public static Page BerkasUnduh([At(Open, Post, Route = "lacak/{id}/{tiket}/berkas/{hash}")] HttpRequest r) => Found(r);
    [Function("web_surat")]
    public static Page Surat([At(Open, Get, Head, Route = "lacak/{id}/{tiket}/surat/{seq}.pdf")] HttpRequest r) => Found(r);
    [Function("web_naskah")]
    public static Page Naskah([At(Open, Get, Head, Route = "lacak/{id}/{tiket}/naskah/{seq}.pdf")] HttpRequest r) => Found(r);
    [Function("web_jam")]
    public static Page Jam([At(Open, Get, Head, Route = "lacak/{id}/{tiket}/jam/{jam}.ics")] HttpRequest r) => Found(r);
    [Function("web_kunci-setuju")]
    public static Page KunciSetuju([At(Open, Get, Head, Route = "kunci-api/{kunci}/{pejabat}/{token}")] HttpRequest r) => Found(r);
    [Function("web_kunci-setuju-kirim")]
    public static Page KunciSetujuKirim([At(Open, Post, Route = "kunci-api/{kunci}/{pejabat}/{token}")] HttpRequest r) => Found(r);
    [Function("web_sop-daftar")]
    public static Page SopDaftar([At(Open, Get, Head, Route = "sop")] HttpRequest r) => Found(r);
    [Function("web_sop")]
    public static Page Sop([At(Open, Get, Head, Route = "sop/{id}")] HttpRequest r) => Found(r);
}
