using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>Pieces of small SOPs that no office has; each test puts together the one it is about.</summary>
internal static class MadeUp
{
    private static readonly TimeNorm NotPrinted = new(null, null, null, null, null);

    public static Lane Filer => Lane("pemohon", LaneKind.Applicant);

    public static Lane Clockwork => Lane("sistem", LaneKind.System);

    public static Lane Lane(string role, LaneKind kind = LaneKind.Officer, string? instead = null) =>
        new(role, role, kind, Provenance.Written, null, instead);

    public static Sop Sop(ListOf<Lane> lanes, params Step[] steps) => new(
        "contoh", "K-00", "dp2kukm", 1, "hash-contoh", "Contoh", "067/1", null, null, true, "1",
        new SopHeader("", "", null, null, null, "", null, [], [], [], [], [], null, [], null, []),
        lanes, steps.ToListOf());

    public static Step Step(string no, string role, params Outcome[] ways) => new(
        no, no, "…", role, Provenance.Written, null, NotPrinted, null, Provenance.Written, null, ways.ToListOf());

    public static Step Within(this Step step, int days, string escalation) => step with
    {
        Time = new($"{days} hari", days, days, "hari", true),
        Limit = new(escalation),
    };

    /// <summary>A way out with the fields it asks for; without any it asks for nothing.</summary>
    public static Outcome Way(string id, string? to, params FieldSpec[] fields) => new(
        id, id, to, fields.Length == 0 ? FormKind.None : FormKind.Fields, [], Provenance.Written, null)
    {
        Fields = fields.ToListOf(),
    };

    public static Outcome WithReason(string id, string? to) => Way(id, to) with { Form = FormKind.Reason };

    public static Outcome Doing(this Outcome outcome, params CaseAction[] actions) =>
        outcome with { Actions = actions.ToListOf() };

    public static FieldSpec Field(string name, FieldKind kind = FieldKind.Text) =>
        new(name, name, kind, true, null, [], []);

    public static FieldSpec Optional(string name, FieldKind kind = FieldKind.Text) =>
        Field(name, kind) with { Required = false };

    public static FieldValue Value(string name, string value, FieldKind kind = FieldKind.Text) =>
        new(name, name, kind, value);

    public static FieldValue Table(string name, params string[] row) => new(
        name, name, FieldKind.Table, "", null, false,
        row.Select((_, at) => $"kolom_{at}").ToListOf(), row.Length == 0 ? [] : [row.ToListOf()]);

    public static Document Upload(string hash, string field) =>
        new(hash, $"{hash}.pdf", "application/pdf", 1000, DocumentKind.Material, field);

    public static CaseCommand.Submit Filed(string when, params FieldValue[] values) => new(
        At(when), Forms.Citizen, CaseId.For("contoh", "dp2kukm", 2025, 1), "1/2025", "portal", Forms.Budi,
        new Application.Filled("Contoh", values.ToListOf()), []);

    public static CaseCommand.Submit FiledBy(string when, string officer, params FieldValue[] values) =>
        Filed(when, values) with
        {
            By = Forms.Officer(officer),
            Applicant = Applicant.Of(TestOffice.Roster.Officer(officer)!),
        };

    /// <summary>The holder of the first open task takes this way out of its step.</summary>
    public static Deed Took(string when, string outcome, params FieldValue[] values) => Deeds.Took(
        when, outcome, values.Length == 0 ? new StepForm.Empty() : new StepForm.FieldsFilled(values.ToListOf()));

    public static Deed TookBecause(string when, string outcome) =>
        Deeds.Took(when, outcome, new StepForm.Reasoned("Belum tepat"));

    /// <summary>This officer takes a way out of the task he holds.</summary>
    public static Deed TookBy(string officer, string when, string outcome, params FieldValue[] values) => new(file =>
        new CaseCommand.TakeOutcome(
            At(when), Forms.Officer(officer), file.Known!.Tasks.First(task => task.Officer == officer).Number, outcome,
            values.Length == 0 ? new StepForm.Empty() : new StepForm.FieldsFilled(values.ToListOf()), []));
}
