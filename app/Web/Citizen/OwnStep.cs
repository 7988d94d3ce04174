using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Citizen;

/// <summary>The step at which the case waits for its applicant, and the way out of it that asks for a kind of
/// form.</summary>
internal sealed record OwnStep(CaseTask Task, Outcome Outcome)
{
    /// <summary>Null when the case does not wait for the applicant, or not for this.</summary>
    public static OwnStep? Of(OpenCase open, FormKind form) => open.Facts.Tasks
        .Where(task => task.Officer is null)
        .SelectMany(task => (open.Rules.Sop.Step(task.Step)?.Outcomes ?? [])
            .Where(outcome => outcome.Form == form)
            .Select(outcome => new OwnStep(task, outcome)))
        .FirstOrDefault();

    public System.Threading.Tasks.Task<Handled> Take(
        HttpContext context, Tracked tracked, string commandId, StepForm form, ListOf<Document> documents)
    {
        var take = new CaseCommand.TakeOutcome(
            context.Now(), tracked.Applicant, Task.Number, Outcome.Id, form, documents);
        return context.Service<CaseDesk>().Handle(commandId, tracked.Id, take, context.RequestAborted);
    }
}
