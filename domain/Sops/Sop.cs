using Ppid.Domain.Deadlines;

namespace Ppid.Domain.Sops;

/// <summary>Where the SOP contradicts the law; the law is what is carried out.</summary>
public sealed record LawConflict(string SopSays, string LawSays);

/// <summary>
/// One published revision of an SOP. Never edited, only superseded; a case keeps the one it was born under.
/// </summary>
/// <param name="Id">Slug of the SOP, shared by its revisions: "permohonan-informasi".</param>
/// <param name="Source">Id of the source table: "K-07".</param>
/// <param name="Revision">1, 2, …</param>
/// <param name="Hash">SHA-256 of the file, lower-case hex: what a case is pinned to.</param>
/// <param name="Number">SOP number as printed; not a key (two pairs collide).</param>
/// <param name="ProposedNumber">Our reconstruction of a garbled number, for the office to confirm.</param>
/// <param name="LegalClock">The clock of the law that starts when the case is filed; null where no law sets
/// one.</param>
/// <param name="StartStep">The applicant's (or officer's) first step; filing takes its first outcome.</param>
public sealed record Sop(
    string Id,
    string Source,
    string Office,
    int Revision,
    string Hash,
    string Name,
    string Number,
    string? ProposedNumber,
    ClockKind? LegalClock,
    bool Public,
    string StartStep,
    SopHeader Header,
    ListOf<Lane> Lanes,
    ListOf<Step> Steps)
{
    /// <summary>First local day on which new cases are born under this revision.</summary>
    public DateOnly InForceFrom { get; init; }

    public ListOf<LawConflict> Conflicts { get; init; } = [];

    public FilerKind Filer { get; init; }

    /// <summary>Only who handles it may read it; whom it is about never does.</summary>
    public bool Secret { get; init; }

    /// <summary>Field of the start form that names the case; null: the SOP's own name.</summary>
    public string? TitleField { get; init; }

    /// <summary>How the portal offers it; null: by its printed name.</summary>
    public Door? Door { get; init; }

    /// <summary>Roles whose holders may start a case from their desk.</summary>
    public ListOf<string> Starters { get; init; } = [];

    public Schedule? Schedule { get; init; }

    /// <summary>Officers of this role may act for an applicant who stands at the desk.</summary>
    public string Counter { get; init; } = "petugas-pelayanan";

    /// <summary>Fields that are columns of the register.</summary>
    public ListOf<string> RegisterFields { get; init; } = [];

    public ListOf<PaperSpec> Papers { get; init; } = [];

    /// <summary>Id of a second source table with the same text; null for most.</summary>
    public string? SecondSource { get; init; }

    public Step? Step(string no) => Steps.FirstOrDefault(step => step.No == no);

    public Lane Lane(string role) => Lanes.First(lane => lane.Role == role);

    public LaneKind LaneOf(Step step) => Lane(step.Role).Kind;

    public PaperSpec? Paper(string id) => Papers.FirstOrDefault(paper => paper.Id == id);

    /// <summary>Every field of every form; of two with one name the first.</summary>
    public FieldSpec? Field(string name) => Steps.SelectMany(step => step.Outcomes)
        .SelectMany(outcome => outcome.Fields).FirstOrDefault(field => field.Name == name);

    /// <summary>Every number series it gives numbers of, besides that of its own cases.</summary>
    public IEnumerable<string> Series => Steps.SelectMany(step => step.Outcomes)
        .Select(outcome => outcome.Series).Concat(Papers.Select(paper => paper.Series)).OfType<string>().Distinct();

    /// <summary>May documents that were given in a field of this name become public?</summary>
    public bool Publishes(string field) => Steps.SelectMany(step => step.Outcomes)
        .SelectMany(outcome => outcome.Fields).Any(spec => spec.Name == field && spec.Publishes);

    /// <summary>The step that collects entries; null for most SOPs.</summary>
    public Step? Collection => Steps.FirstOrDefault(step => step.Kind == StepKind.Collect);
}
