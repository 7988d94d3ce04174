using System.Text;

namespace Ppid.App.Web.Admin;

/// <summary>A register for spreadsheet programs: semicolons, as they expect in an Indonesian setting.</summary>
internal static class CsvText
{
    private static readonly char[] Formula = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

    public static string Of(Register register) => Of(register.Columns, register.Rows.Select(row => row.Cells));

    public static string Of(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var line in rows.Prepend(columns))
        {
            text.AppendJoin(';', line.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>Always quoted; what a spreadsheet would carry out as a formula begins with an apostrophe.</summary>
    internal static string Cell(string value)
    {
        var harmless = value.TrimStart() is [var first, ..] && Formula.Contains(first) ? "'" + value : value;
        return $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
