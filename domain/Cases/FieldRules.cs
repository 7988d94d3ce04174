using System.Globalization;
using Ppid.Domain.Sops;

namespace Ppid.Domain.Cases;

/// <summary>Is what was filled in what the SOP's form asks for?</summary>
public static class FieldRules
{
    public static Refusal? Check(
        ListOf<FieldSpec> form, ListOf<FieldValue> values, ListOf<Document> documents, Rules rules, DateOnly on)
    {
        var missing = form.Where(field => field.Required && IsMissing(field, values, documents))
            .Select(field => field.Name).ToList();
        if (missing.Count > 0)
        {
            return Refusal.FieldsMissing(missing);
        }

        var wrong = values.Where(value => !value.IsBlank && !IsRight(form, value, rules, on))
            .Select(value => value.Name).ToList();
        return wrong.Count > 0 ? Refusal.FieldsWrong(wrong) : null;
    }

    private static bool IsMissing(FieldSpec field, ListOf<FieldValue> values, ListOf<Document> documents) =>
        field.Kind == FieldKind.File
            ? documents.All(document => document.Field != field.Name)
            : values.Named(field.Name) is not { IsBlank: false };

    private static bool IsRight(ListOf<FieldSpec> form, FieldValue value, Rules rules, DateOnly on) =>
        form.FirstOrDefault(field => field.Name == value.Name) is { } field
        && field.Kind == value.Kind
        && IsRight(field, value, rules, on);

    private static bool IsRight(FieldSpec field, FieldValue value, Rules rules, DateOnly on) => field.Kind switch
    {
        FieldKind.Choice => field.Option(value.Value) is not null,
        FieldKind.YesNo => value.Value is "ya" or "tidak",
        FieldKind.Scale => value.Value is ['1' or '2' or '3' or '4'],
        FieldKind.Number or FieldKind.Rupiah => IsNumber(field, value.Value),
        FieldKind.Date => value.Day is { } day && !IsTooEarly(field, day, rules, on),
        FieldKind.Unit => OneOrMany(field, value)
            && value.Ids.All(id => rules.Roster.Units.Any(unit => unit.Id == id)),
        FieldKind.Officer or FieldKind.Employee or FieldKind.Accused => OneOrMany(field, value)
            && value.Ids.All(id => IsOfficer(field, id, rules)),
        FieldKind.Table => value.Rows is { } rows && rows.All(row => row.Count == field.Columns.Count),
        _ => true,
    };

    private static bool IsNumber(FieldSpec field, string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        && number >= (field.Min ?? decimal.MinValue) && number <= (field.Max ?? decimal.MaxValue);

    /// <summary>The first day that may be chosen: the n-th working day from today on.</summary>
    private static bool IsTooEarly(FieldSpec field, DateOnly day, Rules rules, DateOnly on) => field.FromDay switch
    {
        null => false,
        <= 0 => day < on,
        { } days => day < rules.Calendar.AddWorkingDaysAfter(on, days, "", []).Due,
    };

    private static bool OneOrMany(FieldSpec field, FieldValue value) =>
        field.Many ? value.Ids.Count > 0 : value.Ids.Count == 1;

    private static bool IsOfficer(FieldSpec field, string id, Rules rules) =>
        rules.Roster.Officer(id) is { } officer && (field.Role is not { } role || officer.Roles.Contains(role));
}
