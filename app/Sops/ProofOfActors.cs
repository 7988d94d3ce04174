using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.App.Sops;

/// <summary>Every lane that acts has somebody in the roster.</summary>
internal static class ProofOfActors
{
    private const string Applicant = "pemohon";

    public static void Check(Sop sop, Roster roster, Findings found)
    {
        if (sop.Office != roster.Office)
        {
            found.Add("", $"kantor \"{sop.Office}\" bukan pemilik folder ini.",
                $"isi dengan \"{roster.Office}\".");
        }

        foreach (var lane in sop.Lanes)
        {
            CheckLane(lane, Acts(sop, lane), roster, found);
        }
    }

    /// <summary>Some printed lanes have no step: nobody needs to stand in them.</summary>
    private static bool Acts(Sop sop, Lane lane) => sop.Steps.Any(step => step.Role == lane.Role);

    private static void CheckLane(Lane lane, bool acts, Roster roster, Findings found)
    {
        var place = SopFile.OfLane(lane.Role);
        if ((lane.Role == Applicant) != (lane.Kind == LaneKind.Applicant))
        {
            found.Add(place, $"peran \"{lane.Role}\" tidak cocok dengan jenisnya.",
                $"peran \"{Applicant}\", dan hanya itu, berjenis pemohon.");
        }

        if (acts && lane.Kind is LaneKind.Officer or LaneKind.External or LaneKind.Employee
            && !roster.Officers.Any(officer => officer.Roles.Contains(lane.Role)))
        {
            found.Add(place, $"tidak ada pejabat dengan peran \"{lane.Role}\".",
                "berikan peran itu kepada seorang pejabat dalam pejabat.yaml.");
        }

        foreach (var unit in acts ? UnitsWithoutHead(lane, roster) : [])
        {
            found.Add(place, $"unit \"{unit.Id}\" tidak mempunyai pejabat dengan peran \"{lane.Role}\".",
                $"dalam pejabat.yaml, berikan peran itu kepada seorang pejabat dengan unit: {unit.Id}.");
        }
    }

    private static IEnumerable<Unit> UnitsWithoutHead(Lane lane, Roster roster) =>
        !lane.InUnit
            ? []
            : roster.Units.Where(unit => !roster.Officers.Any(
                officer => officer.Unit == unit.Id && officer.Roles.Contains(lane.Role)));
}
