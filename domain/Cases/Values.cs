using Ppid.Domain.Sops;

namespace Ppid.Domain.Cases;

/// <summary>What filled fields mean for the case: where it goes, whom it concerns, who must not touch it.</summary>
internal static class Values
{
    /// <summary>Folds the values of one form in. Somebody named for the next task is named by the latest form only,
    /// and so are the units that are asked.</summary>
    public static CaseFacts Note(CaseFacts facts, ListOf<FieldValue> values)
    {
        var unit = Of(values, FieldKind.Unit);
        return facts with
        {
            Values = facts.Values.With(values),
            Unit = unit is { Ids: [var only] } ? only : facts.Unit,
            Asked = unit?.Ids ?? [],
            Named = Of(values, FieldKind.Officer)?.Value,
            Subject = Of(values, FieldKind.Employee)?.Value ?? facts.Subject,
            Barred = [.. facts.Barred.Union(Accused(values))],
        };
    }

    private static FieldValue? Of(ListOf<FieldValue> values, FieldKind kind) =>
        values.FirstOrDefault(value => value.Kind == kind && !value.IsBlank);

    private static IEnumerable<string> Accused(ListOf<FieldValue> values) =>
        values.Where(value => value.Kind == FieldKind.Accused).SelectMany(value => value.Ids);
}
