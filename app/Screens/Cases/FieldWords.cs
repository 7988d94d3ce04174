using System.Globalization;
using Ppid.App.Calendars;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Screens.Cases;

/// <summary>Filled fields as people read them.</summary>
public static class FieldWords
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <summary>One value: a day in words, rupiah with dots, a table row by row.</summary>
    public static string Of(FieldValue value) => value switch
    {
        { Rows: { } rows } => string.Join('\n', rows.Select(row => string.Join(" · ", row.Where(cell => cell.Length > 0)))),
        { Shown: { } shown } => shown,
        { Kind: FieldKind.Date, Day: { } day } => IndonesianDates.WithWeekday(day),
        { Kind: FieldKind.Rupiah } => Number(value.Value) is { } rupiah ? $"Rp {rupiah}" : value.Value,
        { Kind: FieldKind.Number } => Number(value.Value) ?? value.Value,
        { Kind: FieldKind.YesNo, Value: "ya" } => "Ya",
        { Kind: FieldKind.YesNo } => "Tidak",
        _ => value.Value,
    };

    /// <summary>"Label: value", one a line; null when nothing was filled in.</summary>
    public static string? All(ListOf<FieldValue> values)
    {
        var lines = values.Where(value => !value.IsBlank).Select(value => $"{value.Label}: {Of(value)}").ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static string? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("#,##0.##", Indonesian)
            : null;
}
