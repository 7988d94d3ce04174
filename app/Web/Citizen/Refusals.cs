using Ppid.App.Desk;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Citizen;

/// <summary>Puts a refusal where the applicant can mend it: at the field it is about.</summary>
internal static class Refusals
{
    public static FormView View(SubmittedForm form, Refusal refusal) =>
        View(form, [new FieldError(Field(refusal.Code), RefusalText.Of(refusal))]);

    /// <summary>Browsers never send a file back: the form says that files have to be chosen again.</summary>
    public static FormView View(SubmittedForm form, IReadOnlyList<FieldError> errors) =>
        new(form with { Files = [] }, errors);

    private static string Field(string code) => code switch
    {
        "documents-missing" => "surat_kuasa",
        "ground-missing" or "ground-not-open" or "objection-too-late" or "ground-already-used" => "alasan",
        "story-missing" => "kasus_posisi",
        "handover-incomplete" => "cara",
        _ => "",
    };
}
