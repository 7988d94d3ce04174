namespace Ppid.Domain.Offices;

/// <summary>A person who decides. The address is the office's, never private.</summary>
/// <param name="LastRaise">Local day on which the last periodic raise (KGB) took effect; null if not kept.</param>
public sealed record Officer(
    string Id, string Name, string Position, string Email, ListOf<string> Roles, string? Unit,
    DateOnly? LastRaise = null);

/// <summary>A Bidang or UPTD of the office.</summary>
public sealed record Unit(string Id, string Name);

/// <summary>Plh (pelaksana harian) or Plt (pelaksana tugas): somebody acts for an absent officer.</summary>
/// <param name="From">First local day, inclusive.</param>
/// <param name="Until">Last local day, inclusive; null until revoked.</param>
/// <param name="Order">Number of the written order (surat perintah).</param>
public sealed record Substitution(
    string Officer, string Substitute, string Kind, DateOnly From, DateOnly? Until, string Order)
{
    public bool Covers(DateOnly day) => day >= From && (Until is null || day <= Until);
}

/// <summary>Who fills which role of an office, and who acts for whom on a day.</summary>
public sealed record Roster(
    string Office, ListOf<Officer> Officers, ListOf<Unit> Units, ListOf<Substitution> Substitutions)
{
    public const string Ppid = "ppid";
    public const string Superior = "atasan-ppid";
    public const string Administrator = "admin";

    public Officer? Officer(string id) => Officers.FirstOrDefault(officer => officer.Id == id);

    /// <summary>The officer who acts in the role on that day: the first holder (of that unit, for a unit's
    /// role), or whoever stands in for him.</summary>
    /// <param name="barred">Officers who must not act, nor stand in for others.</param>
    public Officer? Acting(string role, DateOnly day, string? unit = null, IReadOnlyCollection<string>? barred = null) =>
        Officers
            .Where(officer => officer.Roles.Contains(role) && (unit is null || officer.Unit == unit))
            .Where(officer => barred is null || !barred.Contains(officer.Id))
            .Select(officer => ActingFor(officer, day))
            .FirstOrDefault(officer => barred is null || !barred.Contains(officer.Id));

    /// <summary>Everybody who holds the role, or stands in for one who does; each once.</summary>
    public IEnumerable<Officer> AllActing(string role, DateOnly day) => Officers
        .Where(officer => officer.Roles.Contains(role))
        .Select(holder => ActingFor(holder, day))
        .Distinct();

    /// <summary>Does the officer hold the role, or stand in on that day for one who does?</summary>
    public bool Fills(string officer, string role, DateOnly day) => Officers.Any(holder =>
        holder.Roles.Contains(role) && IsFor(officer, holder.Id, day));

    /// <summary>May the officer (or the one he stands in for) start cases of the SOP?</summary>
    public bool MayStart(string officer, Sops.Sop sop, DateOnly day) =>
        sop.Starters.Any(role => Fills(officer, role, day));

    /// <summary>A refusal is decided by the PPID, an objection by his superior, or by their Plh or Plt:
    /// art. 17, 36(2). Every other task may be given to any officer.</summary>
    public bool MayDecide(string officer, string role, DateOnly day) =>
        role is not (Ppid or Superior) || Fills(officer, role, day);

    /// <summary>Is it he himself, or does he stand in for that holder on that day?</summary>
    public bool IsFor(string officer, string holder, DateOnly day) => officer == holder
        || (Officer(holder) is { } absent && ActingFor(absent, day).Id == officer);

    /// <summary>Follows substitutions (a substitute may be absent too) and stops at a circle.</summary>
    public Officer ActingFor(Officer holder, DateOnly day)
    {
        var seen = new HashSet<string> { holder.Id };
        while (Substitutions.LastOrDefault(s => s.Officer == holder.Id && s.Covers(day)) is { } substitution
            && Officer(substitution.Substitute) is { } substitute
            && seen.Add(substitute.Id))
        {
            holder = substitute;
        }

        return holder;
    }
}
