using Microsoft.AspNetCore.Http;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Officer;

/// <summary>A case of the office's own that is about to be filed.</summary>
internal sealed record Filing(StartPoint At, Sop Sop, Outcome Outcome, FilledForm Filled, DateTimeOffset Now)
{
    private const string Channel = "meja kerja";

    public static Filing Of(StartPoint at, Sop sop, Outcome outcome, SubmittedForm form, FieldReader read)
    {
        var rules = new Rules(sop, at.Office.Roster, at.Office.Calendar);
        return new(at, sop, outcome, FilledForm.Read(outcome, read, form, rules, at.Today), at.Context.Now());
    }

    public CaseCommand.Submit Submit(CaseId id, string number)
    {
        var values = StartForm.Values(Filled.Form);
        return new(
            Now, At.Actor, id, number, Channel, Applicant.Of(At.Officer),
            new Application.Filled(StartForm.Title(Sop, values), values), Filled.Documents)
        {
            Outcome = Outcome.Id,
        };
    }

    /// <summary>Asks the rules before the PIN, so that everything that is missing is told at once. Returns the status to
    /// answer with.</summary>
    public int Judge(FieldReader read)
    {
        var rules = new Rules(Sop, At.Office.Roster, At.Office.Calendar);
        var trial = Submit(CaseId.For(Sop.Id, At.Office.File.Id, 0, 0), "");
        if (CaseDecider.Decide(trial, CaseFile.Start, rules) is not Decision.Refused { Refusal: var refusal })
        {
            return StatusCodes.Status400BadRequest;
        }

        RefusedFields.Add(refusal, Filled.Form, new(read, Outcome.Id), Outcome);
        return StatusCodes.Status409Conflict;
    }
}
