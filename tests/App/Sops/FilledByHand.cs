using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.Tests.App.Sops;

/// <summary>Fills a form of an SOP file as an obliging officer would: every field, with something it
/// allows.</summary>
internal sealed class FilledByHand(Roster roster, DateOnly today)
{
    private const string AnyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    public StepForm Form(Outcome outcome) => outcome.Form switch
    {
        FormKind.None => new StepForm.Empty(),
        FormKind.Reason => new StepForm.Reasoned("Ada alasannya."),
        FormKind.Unit => new StepForm.UnitChosen(roster.Units[0].Id, null),
        FormKind.Material => new StepForm.MaterialReady("Bahan terlampir."),
        FormKind.Handover => new StepForm.HandedOver("langsung", "Budi", null),
        FormKind.Fields => new StepForm.FieldsFilled(Values(outcome)),
        _ => throw new NotSupportedException($"{outcome.Form} is a form of the law's own SOPs."),
    };

    public ListOf<FieldValue> Values(Outcome outcome) => outcome.Fields
        .Where(field => field.Kind != FieldKind.File)
        .Select(field => new FieldValue(
            field.Name, field.Label, field.Kind, Text(field), null, field.Shared,
            field.Kind == FieldKind.Table ? field.Columns.Select(column => column.Name).ToListOf() : null,
            field.Kind == FieldKind.Table ? [field.Columns.Select(Text).ToListOf()] : null))
        .ToListOf();

    public static ListOf<Document> Documents(Outcome outcome) => outcome.Fields
        .Where(field => field.Kind == FieldKind.File)
        .Select(field => new Document(
            AnyHash, $"{field.Name}.pdf", "application/pdf", 1000, DocumentKind.Material, field.Name))
        .ToListOf();

    private string Text(FieldSpec field) => field.Kind switch
    {
        FieldKind.Number or FieldKind.Rupiah => $"{field.Min ?? 1}",
        FieldKind.Date => $"{today.AddDays(120):yyyy-MM-dd}",
        FieldKind.Choice => field.Options[0].Value,
        FieldKind.YesNo => "ya",
        FieldKind.Scale => "4",
        FieldKind.Email => "warga@contoh.example",
        FieldKind.Phone => "0812000000",
        FieldKind.Nik => "6472010101900001",
        FieldKind.Unit => roster.Units[^1].Id,
        FieldKind.Officer or FieldKind.Employee or FieldKind.Accused => Somebody(field),
        FieldKind.Table => "",
        _ => "Isian",
    };

    private string Somebody(FieldSpec field) =>
        roster.Officers.Last(officer => field.Role is null || officer.Roles.Contains(field.Role)).Id;
}
