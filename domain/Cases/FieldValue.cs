using System.Text.Json.Serialization;
using Ppid.Domain.Sops;

namespace Ppid.Domain.Cases;

/// <summary>One filled field of a form whose fields are data. Carries its label, so that the ledger can be
/// read without the SOP file.</summary>
/// <param name="Value">Days as yyyy-MM-dd, numbers with a decimal point, ids of units and officers, several
/// joined by commas.</param>
/// <param name="Shown">What the person saw when he chose, where that is not the value.</param>
/// <param name="Shared">May be told to the applicant.</param>
/// <param name="Columns">Names of a table's columns.</param>
/// <param name="Rows">A table's filled rows, cell by cell.</param>
public sealed record FieldValue(
    string Name,
    string Label,
    FieldKind Kind,
    string Value,
    string? Shown = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Shared = false,
    ListOf<string>? Columns = null,
    ListOf<ListOf<string>>? Rows = null)
{
    [JsonIgnore]
    public bool IsBlank => string.IsNullOrWhiteSpace(Value) && Rows is null or { Count: 0 };

    /// <summary>Ids of a field that takes several.</summary>
    [JsonIgnore]
    public ListOf<string> Ids =>
        Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToListOf();

    /// <summary>The days in a table's column; none where there is no such column.</summary>
    public IEnumerable<DateOnly?> Column(string name)
    {
        var index = Columns?.ToList().IndexOf(name) ?? -1;
        return index < 0 || Rows is null ? [] : Rows.Select(row => IsoDay.Read(row[index]));
    }

    /// <summary>The day of a date; null when it is none.</summary>
    [JsonIgnore]
    public DateOnly? Day => IsoDay.Read(Value);
}

/// <summary>The latest values of a case, by name.</summary>
public static class FieldValues
{
    public static FieldValue? Named(this ListOf<FieldValue> values, string name) =>
        values.FirstOrDefault(value => value.Name == name);

    /// <summary>The day in a field of that name, or the earliest in a column of that name; null when there is
    /// none.</summary>
    public static DateOnly? Day(this ListOf<FieldValue> values, string name) =>
        values.Named(name)?.Day ?? values.SelectMany(value => value.Column(name)).Min();

    /// <summary>The same with newer values; one of a known name takes the place of the older.</summary>
    public static ListOf<FieldValue> With(this ListOf<FieldValue> values, ListOf<FieldValue> newer) =>
    [
        .. values.Where(value => newer.Named(value.Name) is null), .. newer.Where(value => !value.IsBlank),
    ];
}
