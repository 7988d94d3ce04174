using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using static Ppid.Functions.Web.Trigger;
using At = Microsoft.Azure.Functions.Worker.HttpTriggerAttribute;
using Page = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.IResult>;

namespace Ppid.Functions.Web;

/// <summary>Addresses of officers: the link in a mail, and the desk.</summary>
public static class OfficerTriggers
{
    [Function("web_tugas")]
    public static Page Tugas([At(Open, Get, Head, Route = "t/{token}")] HttpRequest r) => Found(r);
    [Function("web_tugas-putuskan")]
    public static Page TugasPutuskan([At(Open, Post, Route = "t/{token}")] HttpRequest r) => Found(r);
    [Function("web_tugas-berkas")]
    public static Page TugasBerkas([At(Open, Get, Head, Route = "t/{token}/berkas/{hash}")] HttpRequest r) => Found(r);
    [Function("web_tugas-naskah")]
    public static Page TugasNaskah([At(Open, Get, Head, Route = "t/{token}/naskah/{seq}.pdf")] HttpRequest r) => Found(r);
    [Function("web_tugas-pesan")]
    public static Page TugasPesan([At(Open, Post, Route = "t/{token}/pesan")] HttpRequest r) => Found(r);
    [Function("web_tugas-perpanjang")]
    public static Page TugasPerpanjang([At(Open, Get, Head, Route = "t/{token}/perpanjang")] HttpRequest r) => Found(r);
    [Function("web_tugas-perpanjang-kirim")]
    public static Page TugasPerpanjangKirim([At(Open, Post, Route = "t/{token}/perpanjang")] HttpRequest r) => Found(r);
    [Function("web_tugas-isian")]
    public static Page TugasIsian([At(Open, Get, Head, Route = "t/{token}/isian")] HttpRequest r) => Found(r);
    [Function("web_tugas-isian-kirim")]
    public static Page TugasIsianKirim([At(Open, Post, Route = "t/{token}/isian")] HttpRequest r) => Found(r);
    [Function("web_tugas-penyerahan")]
    public static Page TugasPenyerahan([At(Open, Get, Head, Route = "t/{token}/penyerahan")] HttpRequest r) => Found(r);
    [Function("web_tugas-penyerahan-kirim")]
    public static Page TugasPenyerahanKirim([At(Open, Post, Route = "t/{token}/penyerahan")] HttpRequest r) => Found(r);
    [Function("web_tugas-atas-nama")]
    public static Page TugasAtasNama([At(Open, Get, Head, Route = "t/{token}/atas-nama")] HttpRequest r) => Found(r);
    [Function("web_tugas-atas-nama-kirim")]
    public static Page TugasAtasNamaKirim([At(Open, Post, Route = "t/{token}/atas-nama")] HttpRequest r) => Found(r);
    [Function("web_tugas-mulai")]
    public static Page TugasMulai([At(Open, Get, Head, Route = "t/{token}/mulai")] HttpRequest r) => Found(r);
    [Function("web_tugas-mulai-sop")]
    public static Page TugasMulaiSop([At(Open, Get, Head, Route = "t/{token}/mulai/{sop}")] HttpRequest r) => Found(r);
    [Function("web_tugas-mulai-kirim")]
    public static Page TugasMulaiKirim([At(Open, Post, Route = "t/{token}/mulai/{sop}")] HttpRequest r) => Found(r);
    [Function("web_tugas-terdaftar")]
    public static Page TugasTerdaftar([At(Open, Get, Head, Route = "t/{token}/terdaftar/{id}")] HttpRequest r) => Found(r);
    [Function("web_meja-masuk")]
    public static Page MejaMasuk([At(Open, Get, Head, Route = "meja/masuk")] HttpRequest r) => Found(r);
    [Function("web_meja-masuk-kirim")]
    public static Page MejaMasukKirim([At(Open, Post, Route = "meja/masuk")] HttpRequest r) => Found(r);
    [Function("web_meja-tautan")]
    public static Page MejaTautan([At(Open, Get, Head, Route = "meja/masuk/{token}")] HttpRequest r) => Found(r);
    [Function("web_meja-tautan-kirim")]
    public static Page MejaTautanKirim([At(Open, Post, Route = "meja/masuk/{token}")] HttpRequest r) => Found(r);
    [Function("web_meja-keluar")]
    public static Page MejaKeluar([At(Open, Post, Route = "meja/keluar")] HttpRequest r) => Found(r);
    [Function("web_meja")]
    public static Page Meja([At(Open, Get, Head, Route = "meja")] HttpRequest r) => Found(r);
    [Function("web_meja-mulai")]
    public static Page MejaMulai([At(Open, Get, Head, Route = "meja/mulai")] HttpRequest r) => Found(r);
    [Function("web_meja-mulai-sop")]
    public static Page MejaMulaiSop([At(Open, Get, Head, Route = "meja/mulai/{sop}")] HttpRequest r) => Found(r);
    [Function("web_meja-mulai-kirim")]
    public static Page MejaMulaiKirim([At(Open, Post, Route = "meja/mulai/{sop}")] HttpRequest r) => Found(r);
    [Function("web_meja-terdaftar")]
    public static Page MejaTerdaftar([At(Open, Get, Head, Route = "meja/terdaftar/{id}")] HttpRequest r) => Found(r);
    [Function("web_meja-perkara")]
    public static Page MejaPerkara([At(Open, Get, Head, Route = "meja/perkara/{id}")] HttpRequest r) => Found(r);
    [Function("web_meja-berkas")]
    public static Page MejaBerkas([At(Open, Get, Head, Route = "meja/perkara/{id}/berkas/{hash}")] HttpRequest r) => Found(r);
    [Function("web_meja-naskah")]
    public static Page MejaNaskah([At(Open, Get, Head, Route = "meja/perkara/{id}/naskah/{seq}.pdf")] HttpRequest r) => Found(r);
    [Function("web_meja-pesan")]
    public static Page MejaPesan([At(Open, Post, Route = "meja/perkara/{id}/pesan")] HttpRequest r) => Found(r);
    [Function("web_meja-loket")]
    public static Page MejaLoket([At(Open, Get, Head, Route = "meja/loket")] HttpRequest r) => Found(r);
    [Function("web_meja-atas-nama")]
    public static Page MejaAtasNama([At(Open, Get, Head, Route = "meja/loket/{id}")] HttpRequest r) => Found(r);
    [Function("web_meja-atas-nama-kirim")]
    public static Page MejaAtasNamaKirim([At(Open, Post, Route = "meja/loket/{id}")] HttpRequest r) => Found(r);
    [Function("web_teams")]
    public static Page Teams([At(Open, Get, Head, Route = "teams")] HttpRequest r) => Found(r);
}
