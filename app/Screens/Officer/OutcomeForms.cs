using Ppid.App.Web.Forms;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;
using UploadLimits = Ppid.App.Web.Forms.UploadLimits;

namespace Ppid.App.Screens.Officer;

/// <summary>The ways out of a step as a form: at a task, at the start of a case, at the desk for an applicant.</summary>
/// <param name="Known">Values that are offered again.</param>
/// <param name="Receiver">Name that a hand-over suggests.</param>
public sealed record OutcomeForms(
    Sop Sop, Roster Roster, IReadOnlyList<Outcome> Outcomes, FormView Form, UploadLimits Limits,
    ListOf<FieldValue> Known, string Receiver = "")
{
    /// <summary>The task, where the forms of the law (notice, refusal, reply) want to know its case.</summary>
    public TaskView? Task { get; init; }
}
