using System.Globalization;
using Ppid.App.Calendars;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.App.Screens.Cases;

/// <summary>A filled table as people read it: headings for the names of columns, people for their ids.</summary>
public static class TableWords
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static IReadOnlyList<string> Headings(FieldValue table, Sop sop) =>
        [.. (table.Columns ?? []).Select(name => Column(table, name, sop)?.Label ?? name)];

    public static IReadOnlyList<IReadOnlyList<string>> Rows(FieldValue table, Sop sop, Roster roster) =>
    [
        .. (table.Rows ?? []).Select(row => (IReadOnlyList<string>)
            [.. row.Select((cell, index) => Cell(cell, Column(table, NameAt(table, index), sop), roster))]),
    ];

    /// <summary>Place of the first column of a kind; -1 where there is none.</summary>
    public static int ColumnOf(FieldValue table, Sop sop, FieldKind kind) =>
        (table.Columns ?? []).ToList().FindIndex(name => Column(table, name, sop)?.Kind == kind);

    private static string NameAt(FieldValue table, int index) =>
        table.Columns is { } columns && index < columns.Count ? columns[index] : "";

    private static FieldSpec? Column(FieldValue table, string name, Sop sop) =>
        sop.Field(table.Name)?.Columns.FirstOrDefault(column => column.Name == name);

    private static string Cell(string cell, FieldSpec? column, Roster roster) => column?.Kind switch
    {
        _ when cell.Length == 0 => "",
        FieldKind.Employee or FieldKind.Officer => roster.Officer(cell)?.Name ?? cell,
        FieldKind.Unit => roster.Units.FirstOrDefault(unit => unit.Id == cell)?.Name ?? cell,
        FieldKind.Choice => column.Option(cell)?.Label ?? cell,
        FieldKind.Date => IsoDay.Read(cell) is { } day ? IndonesianDates.Plain(day) : cell,
        FieldKind.Rupiah => Number(cell) is { } rupiah ? $"Rp {rupiah}" : cell,
        FieldKind.Number => Number(cell) ?? cell,
        _ => cell,
    };

    private static string? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("#,##0.##", Indonesian)
            : null;
}
