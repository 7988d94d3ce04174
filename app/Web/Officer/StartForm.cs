using Ppid.App.Letters;
using Ppid.App.Screens.Cases;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Officer;

/// <summary>The first step of an SOP as the form that starts a case.</summary>
internal static class StartForm
{
    private const int LongestTitle = 120;

    public static Step Step(Sop sop) => sop.Step(sop.StartStep)!;

    /// <summary>Ways out of the first step that start anything; to take a draft back is none.</summary>
    public static IReadOnlyList<Outcome> Outcomes(Sop sop) =>
        [.. Step(sop).Outcomes.Where(outcome => outcome.To is not null || outcome.Actions.Count > 0)];

    /// <summary>The case's title for lists and mails: the field that the SOP names, else the SOP's own name; of a
    /// secret SOP nothing of what was written.</summary>
    public static string Title(Sop sop, ListOf<FieldValue> values) =>
        sop is { Secret: false, TitleField: { } field } && values.Named(field) is { IsBlank: false } value
            ? IndonesianText.Shortened(FieldWords.Of(value).Split('\n', 2)[0], LongestTitle)
            : sop.Name;

    /// <summary>What was filled in, as the values of an application.</summary>
    public static ListOf<FieldValue> Values(StepForm form) => form switch
    {
        StepForm.FieldsFilled filled => filled.Values,
        StepForm.Reasoned reasoned => [new("alasan", "Alasan", FieldKind.Lines, reasoned.Reason, Shared: true)],
        StepForm.MaterialReady ready => [new("catatan", "Catatan", FieldKind.Lines, ready.Note)],
        _ => [],
    };
}
