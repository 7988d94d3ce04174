namespace Ppid.Domain.Sops;

/// <summary>A time as printed and as understood.</summary>
/// <param name="Printed">Word for word; null where the SOP prints none.</param>
/// <param name="Unit">menit, jam, hari, minggu, bulan; null where the SOP prints none.</param>
/// <param name="Working">True for hari kerja and for minutes and hours (office hours); null where the SOP
/// leaves it open.</param>
public sealed record TimeNorm(string? Printed, decimal? Min, decimal? Max, string? Unit, bool? Working);

/// <summary>One way out of a step.</summary>
/// <param name="To">Number of the next step; null ends the case.</param>
public sealed record Outcome(
    string Id,
    string Label,
    string? To,
    FormKind Form,
    ListOf<CaseAction> Actions,
    Provenance Provenance,
    string? Note)
{
    /// <summary>What <see cref="FormKind.Fields"/> asks for.</summary>
    public ListOf<FieldSpec> Fields { get; init; } = [];

    /// <summary>Series of <see cref="CaseAction.GiveNumber"/>.</summary>
    public string? Series { get; init; }

    /// <summary>Paper of <see cref="CaseAction.IssuePaper"/>.</summary>
    public string? Paper { get; init; }

    /// <summary>What <see cref="CaseAction.TellApplicant"/> says, where the label speaks to the officer ("Belum jelas,
    /// tanyakan kepada pengadu").</summary>
    public string? News { get; init; }

    public bool Does(CaseAction action) => Actions.Contains(action);
}

/// <summary>A word that survives in a lane of a printed row.</summary>
public sealed record LaneMark(string Role, string Text);

/// <summary>One row of the SOP's table.</summary>
/// <param name="No">Key of the step in this file: "1", "3c".</param>
/// <param name="PrintedNo">Number as printed, errors kept; null for a step added by us.</param>
/// <param name="Role">Role of the lane that acts.</param>
/// <param name="RoleProvenance">How we know who acts.</param>
public sealed record Step(
    string No,
    string? PrintedNo,
    string Activity,
    string Role,
    Provenance RoleProvenance,
    string? Requirements,
    TimeNorm Time,
    string? Output,
    Provenance Provenance,
    string? Note,
    ListOf<Outcome> Outcomes)
{
    /// <summary>
    /// Marks that survive in the lanes of the printed table: mulai, selesai, Setuju, Perbaiki.
    /// </summary>
    public ListOf<LaneMark> Marks { get; init; } = [];

    public StepKind Kind { get; init; }

    /// <summary>Null where the printed time is a norm only: measured, never enforced.</summary>
    public StepLimit? Limit { get; init; }

    public Automatic? Automatic { get; init; }

    public Outcome? Outcome(string id) => Outcomes.FirstOrDefault(outcome => outcome.Id == id);
}
