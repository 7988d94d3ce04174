using Ppid.App.Web.Forms;
using Ppid.Domain;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Citizen;

/// <summary>Reads the application from a page's form or from the API: the same
/// names, the same rules.</summary>
internal static class ApplicationReader
{
    private static readonly string[] Kinds = ["perorangan", "badan-hukum", "kuasa"];

    private static readonly (string Field, DocumentKind Kind)[] Papers =
    [
        ("identitas", DocumentKind.Identity),
        ("akta", DocumentKind.Deed),
        ("surat_kuasa", DocumentKind.PowerOfAttorney),
        ("lampiran", DocumentKind.Attachment),
    ];

    /// <summary>Fields that take papers.</summary>
    public static IEnumerable<string> PaperFields => Papers.Select(paper => paper.Field);

    /// <summary>Only the fields of the chosen kind are read: what was typed elsewhere
    /// is nobody's business.</summary>
    /// <param name="known">Who files, when he completes a file: his identity number is never shown to be sent
    /// back, so leaving it empty keeps it.</param>
    public static Applicant Applicant(FieldReader read, Applicant? known = null)
    {
        var chosen = read.Choice("jenis", "Jenis pemohon", Kinds);
        var kind = Kind(chosen);
        var body = kind == ApplicantKind.Organisation;
        return new Applicant(
            kind,
            read.Text("nama", "Nama lengkap", 3..120),
            chosen.Length == 0
                ? ""
                : Identity(read, body, known is not null && IsBody(known) == body ? known : null),
            read.Lines("alamat", "Alamat lengkap", 10..300),
            Given(read.Text("pekerjaan", "Pekerjaan", 0..80)),
            Given(read.Phone("telepon", "Nomor telepon", required: false)),
            Given(read.Email("email", "Alamat e-mail", required: false)),
            body ? Given(read.Text("organisasi", "Nama badan hukum atau organisasi", 3..160)) : null,
            kind == ApplicantKind.Proxy ? Given(read.Text("atas_nama", "Nama pemberi kuasa", 3..160)) : null);
    }

    public static Application.InformationRequest Request(FieldReader read, Applicant applicant)
    {
        var request = new Application.InformationRequest(
            read.Lines("rincian", "Rincian informasi", 10..4000),
            read.Lines("tujuan", "Tujuan penggunaan", 5..1000),
            read.Choice("cara_memperoleh", "Cara memperoleh informasi", ["melihat", "salinan"]),
            read.Choice("bentuk", "Bentuk informasi", ["softcopy", "hardcopy"]),
            read.Choice("cara_kirim", "Cara mengirim", ["pelacakan", "email", "langsung", "pos", "kurir"]));
        if (request.Delivery == "email" && applicant.Email is null
            && read.Errors.All(error => error.Field != "email"))
        {
            read.Add("email", "Isi alamat e-mail, atau pilih cara mengirim yang lain.");
        }

        return request;
    }

    public static ListOf<Document> Documents(SubmittedForm form) => Papers
        .SelectMany(paper => form.FilesOf(paper.Field).Select(file => Document(file, paper.Kind)))
        .ToListOf();

    private static Document Document(SubmittedFile file, DocumentKind kind) =>
        new(file.Hash, file.Name, file.Kind.MediaType, file.Length, kind);

    private static string Identity(FieldReader read, bool body, Applicant? known)
    {
        var number = body
            ? read.Text("nomor_badan", "Nomor akta atau SK", known is null ? 3..80 : 0..80)
            : read.Nik("nik", "NIK", required: known is null);
        return number.Length == 0 ? known?.IdentityNumber ?? "" : number;
    }

    private static bool IsBody(Applicant applicant) => applicant.Kind == ApplicantKind.Organisation;

    private static ApplicantKind Kind(string chosen) => chosen switch
    {
        "badan-hukum" => ApplicantKind.Organisation,
        "kuasa" => ApplicantKind.Proxy,
        _ => ApplicantKind.Person,
    };

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
