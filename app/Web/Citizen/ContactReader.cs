using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Citizen;

/// <summary>Reads who files, as much as the SOP asks: all of it, a name and a way to reach him, or nothing.</summary>
internal static class ContactReader
{
    public static Applicant Read(FieldReader read, FilerKind filer) => filer switch
    {
        FilerKind.Anonymous => Applicant.Nobody,
        FilerKind.Contact => Contact(read),
        _ => ApplicationReader.Applicant(read),
    };

    private static Applicant Contact(FieldReader read)
    {
        var applicant = new Applicant(
            ApplicantKind.Person,
            read.Text("nama", "Nama lengkap", 3..120),
            "", "", null,
            Given(read.Phone("telepon", "Nomor telepon", required: false)),
            Given(read.Email("email", "Alamat e-mail", required: false)),
            null, null);
        if (applicant is { Phone: null, Email: null }
            && read.Errors.All(error => error.Field is not ("telepon" or "email")))
        {
            read.Add("telepon", "Isi nomor telepon atau alamat e-mail, salah satu saja cukup.");
        }

        return applicant;
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
