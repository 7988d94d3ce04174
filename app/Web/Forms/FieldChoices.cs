using System.Globalization;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;
using Clerk = Ppid.Domain.Offices.Officer;

namespace Ppid.App.Web.Forms;

/// <summary>Who may be chosen in a field, and how the cells of a table are called.</summary>
internal static class FieldChoices
{
    /// <summary>Officers of the field's role. Whom a report is about is one of the office's own people: the authority
    /// that acts in their stead is not offered.</summary>
    public static IEnumerable<Clerk> Officers(FieldSpec field, Sop sop, Roster roster)
    {
        var outside = sop.Lanes.Select(lane => lane.Instead).OfType<string>().ToHashSet();
        return roster.Officers
            .Where(officer => field.Role is null || officer.Roles.Contains(field.Role))
            .Where(officer => field.Kind != FieldKind.Accused || !officer.Roles.Any(outside.Contains));
    }

    /// <summary>"dip.3." before the column's name.</summary>
    public static string CellPrefix(string table, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"{table}.{row}.");
}
