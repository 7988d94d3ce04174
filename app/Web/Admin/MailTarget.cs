using Ppid.App.Desk;
using Ppid.App.Letters;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>The case that an administrator names for a message. He types its number from memory or from the mail; and
/// what is put into a stranger's file cannot be taken out again, so he is asked once more where the sender is not the
/// one who filed.</summary>
internal static class MailTarget
{
    /// <summary>Null when something has to be said at the form first.</summary>
    public static async Task<CaseId?> Read(VisitedMail visited, FieldReader read, SubmittedForm form)
    {
        var typed = read.Text("berkas", "Nomor berkas", 3..120);
        if (typed.Length < 3) return null;
        if (await Find(visited, typed) is not { } row)
        {
            read.Add("berkas", "Tidak ada berkas dengan nomor ini.");
            return null;
        }

        var sure = form.Raw("untuk") == typed && read.Checked("yakin");
        if (!sure && await Doubt(visited, row) is { } doubt) read.Add("yakin", doubt);
        return new(row.Stream);
    }

    private static async Task<CaseSummary?> Find(VisitedMail visited, string typed)
    {
        var (store, visit) = (visited.Context.Service<ICaseStore>(), visited.Visit);
        var office = visit.Office.File;
        string? stream = null;
        foreach (var number in office.Meant(typed).Prepend(typed.ToUpperInvariant()))
        {
            stream ??= await store.ByNumber(number, visit.Cancel);
        }

        return await store.Summary(stream ?? typed, visit.Cancel) is { } row && row.Office == office.Id ? row : null;
    }

    /// <summary>Of a secret case nothing is compared: the answer would tell who reported.</summary>
    private static async Task<string?> Doubt(VisitedMail visited, CaseSummary row)
    {
        var (context, cancel) = (visited.Context, visited.Visit.Cancel);
        if (context.Service<SopCatalogue>().IsSecret(row.Office, row.Sop))
        {
            return $"Periksa sekali lagi apakah surel ini milik berkas {row.Number}, lalu centang.";
        }

        var filed = (await context.Service<CaseDesk>().Look(new CaseId(row.Stream), cancel))?.Facts.Applicant.Email;
        return string.Equals(filed, visited.Sender, StringComparison.OrdinalIgnoreCase)
            ? null
            : $"Surel ini bukan dari alamat pemohon berkas {row.Number} ({IndonesianText.Shortened(row.Title, 80)}). Yang sudah "
                + "masuk ke berkas tidak dapat dikeluarkan lagi: periksa nomornya, lalu centang bila benar.";
    }
}
