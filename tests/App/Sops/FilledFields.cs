using System.Globalization;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.Tests.App.Sops;

/// <summary>Fills in the forms of an SOP: everything that must be there, as the rules want it.</summary>
internal sealed class FilledFields(Rules rules)
{
    private const int Later = 10;

    public ListOf<FieldValue> Of(ListOf<FieldSpec> form, DateOnly today, IEnumerable<FieldValue> more)
    {
        var given = more.Where(value => form.Any(field => field.Name == value.Name)).ToList();
        return
        [
            .. form.Where(field => field.Kind is not (FieldKind.File or FieldKind.Accused))
                .Where(field => given.All(value => value.Name != field.Name))
                .Select(field => Value(field, today)),
            .. given,
        ];
    }

    /// <summary>What the calendar knows of the case it starts.</summary>
    public ListOf<FieldValue> OfSchedule(DateOnly today) =>
    [
        new("periode", "Periode", FieldKind.Text, "2026-2"),
        new("awal", "Awal", FieldKind.Date, Written(today)),
        new("akhir", "Akhir", FieldKind.Date, Written(today.AddMonths(1))),
        new("pegawai", "Pegawai", FieldKind.Employee, rules.Roster.Officers[0].Id),
    ];

    public static ListOf<Document> Papers(ListOf<FieldSpec> form) => form
        .Where(field => field.Kind == FieldKind.File)
        .Select(field => new Document(
            field.Name, "contoh.pdf", "application/pdf", 1, DocumentKind.Material, field.Name))
        .ToListOf();

    private FieldValue Value(FieldSpec field, DateOnly today) => field.Kind == FieldKind.Table
        ? new(field.Name, field.Label, field.Kind, "", null, field.Shared,
            field.Columns.Select(column => column.Name).ToListOf(),
            [field.Columns.Select(column => Text(column, today)).ToListOf()])
        : new(field.Name, field.Label, field.Kind, Text(field, today), null, field.Shared);

    private string Text(FieldSpec field, DateOnly today) => field.Kind switch
    {
        FieldKind.Number or FieldKind.Rupiah => Within(field),
        FieldKind.Date => Written(Day(field, today)),
        FieldKind.Choice => field.Options[0].Value,
        FieldKind.YesNo => "ya",
        FieldKind.Scale => "4",
        FieldKind.Unit => rules.Roster.Units[0].Id,
        FieldKind.Officer or FieldKind.Employee => rules.Roster.Officers
            .First(officer => field.Role is not { } role || officer.Roles.Contains(role)).Id,
        _ => "Contoh",
    };

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Within(FieldSpec field) => (field.Min ?? Math.Min(1, field.Max ?? 1))
        .ToString(CultureInfo.InvariantCulture);

    /// <summary>The first day the form allows; without a rule, one that is still to come.</summary>
    private DateOnly Day(FieldSpec field, DateOnly today) => field.FromDay switch
    {
        null => today.AddDays(Later),
        0 => today,
        { } days => rules.Calendar.AddWorkingDaysAfter(today, days, "", []).Due,
    };
}
