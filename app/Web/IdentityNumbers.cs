using Ppid.App.Letters;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web;

/// <summary>What goes further than a file on the desk tells of an identity number only what helps to tell two people apart.</summary>
internal static class IdentityNumbers
{
    /// <summary>The value with its number masked, in a table with those of every column of that kind.</summary>
    /// <param name="sop">Of the case: the ledger keeps the names of a table's columns, the SOP says of which kind they are.</param>
    public static FieldValue Masked(FieldValue value, Sop sop) => value switch
    {
        { Kind: FieldKind.Nik } => value with { Value = IndonesianText.Masked(value.Value) },
        { Rows: { } rows, Columns: { } columns } => value with
        {
            Rows = rows.Select(row => row.Select((cell, i) =>
                IsNumber(sop, value.Name, columns[i]) ? IndonesianText.Masked(cell) : cell).ToListOf()).ToListOf(),
        },
        _ => value,
    };

    /// <summary>In any form: two may have a field of one name.</summary>
    private static bool IsNumber(Sop sop, string table, string column) => sop.Steps.SelectMany(step => step.Outcomes)
        .SelectMany(outcome => outcome.Fields).Where(field => field.Name == table).SelectMany(field => field.Columns)
        .Any(each => each.Name == column && each.Kind == FieldKind.Nik);
}
