using Microsoft.AspNetCore.Http;
using Ppid.App.Web;
using Ppid.App.Web.Forms;

namespace Ppid.App.Screens.Layout;

/// <summary>Shows and tries every part of a page; a host maps it in Development only.</summary>
public sealed partial class StyleGuide
{
    public static IReadOnlyList<Route> All { get; } =
    [
        new("GET", "/gaya", "gaya", context => Page.Of<StyleGuide>(context)),
        new("POST", "/gaya", "gaya-kirim", Send),
    ];

    internal static UploadLimits Limits { get; } = new(PerFile: 2 << 20, Total: 4 << 20, Files: 2);

    internal static IReadOnlyList<Choice> Ways { get; } =
    [
        new("langsung", "Diambil langsung"),
        new("surel", "Lewat e-mail"),
        new("pos", "Lewat pos"),
    ];

    internal static IReadOnlyList<Choice> Outcomes { get; } =
    [
        new("lengkap", "Lengkap", "Berkas diteruskan kepada PPID Pelaksana."),
        new("kembali", "Belum lengkap", "Berkas kembali kepada pemohon dan jam berhenti."),
        new("tolak", "Ditolak", "Memerlukan dasar hukum dan uji konsekuensi."),
    ];

    private static async Task<IResult> Send(HttpContext context)
    {
        var form = await FormReader.Read(context, Limits);
        var read = new FieldReader(form);
        read.Text("nama", "Nama lengkap", 3..100);
        read.Email("surel", "Alamat e-mail");
        read.Phone("telepon", "Nomor telepon", required: false);
        read.Nik("nik", "NIK");
        read.Date("lahir", "Tanggal lahir");
        read.Choice("cara", "Cara memperoleh salinan", [.. Ways.Select(way => way.Value)]);
        read.Choice("putusan", "Putusan Anda", [.. Outcomes.Select(outcome => outcome.Value)]);
        read.Lines("alasan", "Alasan", 10..2000);
        read.MustCheck("setuju", "Centang pernyataan ini untuk melanjutkan.");
        if (!read.HasErrors) return Results.Redirect("/gaya");

        var view = new FormView(form, read.Errors);
        return await Page.Of<StyleGuide>(
            context, new() { [nameof(View)] = view }, StatusCodes.Status400BadRequest);
    }
}
