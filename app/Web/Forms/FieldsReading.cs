using System.Globalization;
using Ppid.App.Web.Forms.Values;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Forms;

/// <summary>Reads a form whose fields an SOP lists. What cannot be read is told at its field; what is missing or not
/// allowed is judged by the rules of the case.</summary>
/// <param name="prefix">Group of the fields: "teruskan." for those of an outcome, "" for a form of its own.</param>
internal sealed class FieldsReading(
    SubmittedForm sent, FieldReader read, string prefix, Sop sop, Roster roster)
{
    public const int LongestLine = 200;
    public const int LongestText = 4000;

    public ListOf<FieldValue> Values(ListOf<FieldSpec> form) =>
        form.Where(field => field.Kind != FieldKind.File).Select(Value).ToListOf();

    public ListOf<Document> Documents(ListOf<FieldSpec> form, DocumentKind kind) => form
        .Where(field => field.Kind == FieldKind.File)
        .SelectMany(field => Files(field)
            .Select(file => new Document(
                file.Hash, file.Name, file.Kind.MediaType, file.Length, Kind(field, kind), field.Name)))
        .DistinctBy(document => (document.Hash, document.Field))
        .ToListOf();

    /// <summary>What may be told to the applicant he may also fetch.</summary>
    private static DocumentKind Kind(FieldSpec field, DocumentKind kind) =>
        kind == DocumentKind.Material && field.Shared ? DocumentKind.Released : kind;

    private IEnumerable<SubmittedFile> Files(FieldSpec field) =>
        field.Many ? sent.FilesOf(Name(field)) : sent.FilesOf(Name(field)).TakeLast(1);

    private string Name(FieldSpec field) => prefix + field.Name;

    private FieldValue Value(FieldSpec field)
    {
        if (field.Kind == FieldKind.Table)
        {
            return Table(field);
        }

        var value = Text(field);
        return new(field.Name, field.Label, field.Kind, value, Shown(field, value), field.Shared);
    }

    private string Text(FieldSpec field) => field.Kind switch
    {
        FieldKind.Lines => read.Lines(Name(field), field.Label, 0..LongestText),
        FieldKind.Number or FieldKind.Rupiah => Number(field),
        FieldKind.Date => read.Date(Name(field), field.Label, required: false) is { } day ? IsoDay.Write(day) : "",
        FieldKind.Choice => read.Choice(
            Name(field), field.Label, [.. field.Options.Select(option => option.Value)], required: false),
        FieldKind.YesNo => read.Choice(Name(field), field.Label, ["ya", "tidak"], required: false),
        FieldKind.Scale => Scale(field),
        FieldKind.Email => read.Email(Name(field), field.Label, required: false),
        FieldKind.Phone => read.Phone(Name(field), field.Label, required: false),
        FieldKind.Nik => read.Nik(Name(field), field.Label, required: false),
        FieldKind.Unit => Chosen(field, roster.Units.Select(unit => unit.Id)),
        FieldKind.Officer or FieldKind.Employee or FieldKind.Accused =>
            Chosen(field, FieldChoices.Officers(field, sop, roster).Select(officer => officer.Id)),
        _ => read.Text(Name(field), field.Label, 0..LongestLine),
    };

    private string Scale(FieldSpec field)
    {
        sent.RawNumber(Name(field));
        return read.Choice(Name(field), field.Label, [.. FieldSpec.Scale], required: false);
    }

    private string Number(FieldSpec field)
    {
        var text = Cleaning.Line(sent.RawNumber(Name(field)));
        if (text.Length == 0)
        {
            return "";
        }

        if (DecimalNumber.Parse(text) is { } number)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        read.Add(Name(field), $"Isi {field.Label} dengan angka, misalnya 12 atau 1.500.000.");
        return "";
    }

    private string Chosen(FieldSpec field, IEnumerable<string> allowed) => field.Many
        ? string.Join(',', read.Choices(Name(field), field.Label, [.. allowed]))
        : read.Choice(Name(field), field.Label, [.. allowed], required: false);

    private string? Shown(FieldSpec field, string value) => value.Length == 0 ? null : field.Kind switch
    {
        FieldKind.Choice => field.Option(value)?.Label,
        FieldKind.Unit => Names(value, id => roster.Units.FirstOrDefault(unit => unit.Id == id)?.Name),
        FieldKind.Officer or FieldKind.Employee or FieldKind.Accused =>
            Names(value, id => roster.Officer(id) is { } officer ? $"{officer.Name} ({officer.Position})" : null),
        _ => null,
    };

    private static string Names(string ids, Func<string, string?> name) =>
        string.Join("; ", ids.Split(',').Select(id => name(id) ?? id));

    /// <summary>Rows with anything in them, in order; empty ones are nobody's.</summary>
    private FieldValue Table(FieldSpec field)
    {
        var rows = Enumerable.Range(1, field.Rows)
            .Select(row => field.Columns.Select(column => Cell(field, column, row)).ToListOf())
            .Where(row => row.Any(cell => cell.Length > 0))
            .ToListOf();
        return new(
            field.Name, field.Label, field.Kind, "", null, field.Shared,
            field.Columns.Select(column => column.Name).ToListOf(), rows);
    }

    private string Cell(FieldSpec field, FieldSpec column, int row) =>
        new FieldsReading(sent, read, FieldChoices.CellPrefix(prefix + field.Name, row), sop, roster).Text(column);
}
