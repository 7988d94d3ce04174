using Ppid.App.Desk;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Citizen;

/// <summary>Puts a refusal where the applicant can mend it: at the field it is about.</summary>
internal static class Refusals
{
    private const string NobodyHere =
        "Saat ini tidak ada pejabat yang dapat menerima kiriman ini, jadi kiriman Anda belum tercatat. Coba lagi besok atau "
        + "hubungi kantor ini. Dugaan pelanggaran dapat juga Anda laporkan kepada Inspektorat Daerah atau Ombudsman RI.";

    /// <summary>What an officer should ask an administrator for says nothing to a citizen.</summary>
    public static FormView View(SubmittedForm form, Refusal refusal) => View(
        form, [new FieldError(Field(refusal.Code), refusal == Refusal.NobodyInRole ? NobodyHere : RefusalText.Of(refusal))]);

    /// <summary>Files that were received stay with the form: it carries a seal for each.</summary>
    public static FormView View(SubmittedForm form, IReadOnlyList<FieldError> errors) => new(form, errors);

    private static string Field(string code) => code switch
    {
        "documents-missing" => "surat_kuasa",
        "ground-missing" or "ground-not-open" or "objection-too-late" or "ground-already-used" => "alasan",
        "story-missing" => "kasus_posisi",
        "handover-incomplete" => "cara",
        _ => "",
    };
}
