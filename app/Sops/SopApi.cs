using Ppid.Domain.Sops;

namespace Ppid.App.Sops;

/// <summary>An SOP as /api/sops shows it; property names are a fixed point others rely on.</summary>
/// <param name="Source">The inventory's id, for example K-07.</param>
/// <param name="Office">Office id, as in /api/calendar/{office}.</param>
/// <param name="Number">As printed.</param>
public sealed record SopView(
    string Id, string Source, string Office, string Name, string Number, IReadOnlyList<StepView> Steps);

/// <param name="Actor">Name of the lane.</param>
/// <param name="Provenance">How we know the step: tertulis or tambahan.</param>
public sealed record StepView(
    string No,
    string Actor,
    string Activity,
    string? Requirements,
    TimeNorm Time,
    string? Output,
    Provenance Provenance,
    IReadOnlyList<OutcomeView> Outcomes);

/// <param name="To">Number of the next step; null ends the case.</param>
/// <param name="Form">What it asks for, as "isian" of /api/cases/{id}/tasks/{task}/outcomes.</param>
/// <param name="Fields">Fields of the form "isian"; empty for the forms of the law.</param>
public sealed record OutcomeView(
    string Id, string Label, string? To, Provenance Provenance, string? Note, FormKind Form,
    IReadOnlyList<FieldView> Fields);

/// <summary>A field of a form that the SOP lists.</summary>
/// <param name="Options">Values of a choice, with what people read.</param>
/// <param name="Columns">Of a table, which is sent as a list of objects.</param>
/// <param name="Many">A list of values may be sent.</param>
public sealed record FieldView(
    string Name, string Label, FieldKind Kind, bool Required, string? Hint, bool Many, IReadOnlyList<OptionView> Options,
    IReadOnlyList<FieldView> Columns)
{
    public static IReadOnlyList<FieldView> Of(IEnumerable<FieldSpec> fields) => [.. fields.Select(Of)];

    private static FieldView Of(FieldSpec field) => new(
        field.Name, field.Label, field.Kind, field.Required, field.Hint, field.Many,
        [.. field.Options.Select(option => new OptionView(option.Value, option.Label))], Of(field.Columns));
}

/// <summary>What may be chosen: what is sent, and what people read.</summary>
public sealed record OptionView(string Value, string Label);

/// <summary>What /api/sops answers.</summary>
public static class SopApi
{
    /// <summary>Every SOP in force on that local day.</summary>
    public static IReadOnlyList<SopView> List(SopCatalogue catalogue, DateOnly on) =>
        [.. catalogue.InForce(on).Select(View)];

    public static SopView View(Sop sop) =>
        new(sop.Id, sop.Source, sop.Office, sop.Name, sop.Number,
            [.. sop.Steps.Select(step => View(sop, step))]);

    private static StepView View(Sop sop, Step step) => new(
        step.No,
        sop.Lane(step.Role).Name,
        step.Activity,
        step.Requirements,
        step.Time,
        step.Output,
        step.Provenance,
        [.. step.Outcomes.Select(View)]);

    private static OutcomeView View(Outcome outcome) =>
        new(outcome.Id, outcome.Label, outcome.To, outcome.Provenance, outcome.Note, outcome.Form,
            FieldView.Of(outcome.Fields));
}
