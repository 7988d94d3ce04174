using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>A case that an administrator of its office has opened.</summary>
internal sealed record VisitedCase(AdminVisit Visit, CaseId Id, OpenCase Case)
{
    public string Page => $"/kelola/perkara/{Id}";

    public HttpContext Context => Visit.Context;

    /// <summary>Its content is for those who handle it, and for nobody else.</summary>
    public bool IsSecret => Case.Rules.Sop.Secret
        || Context.Service<SopCatalogue>().IsSecret(Case.Facts.Office, Case.Facts.Sop);

    /// <summary>A case whose content an administrator may read; a secret one is answered as one there is not.</summary>
    public static Task<IResult> OpenReadable(HttpContext context, Func<VisitedCase, Task<IResult>> handle) =>
        Open(context, visited => visited.IsSecret ? Answers.NotFound(context) : handle(visited));

    public static Task<IResult> Open(HttpContext context, Func<VisitedCase, Task<IResult>> handle) =>
        AdminVisit.Require(context, async visit =>
        {
            var id = new CaseId(context.Value("id"));
            // Not every stream is a case: the ledger of an office is none, and cannot be read as one.
            return await context.Service<ICaseStore>().Summary(id.Value, visit.Cancel) is { } row
                && row.Office == visit.Office.File.Id
                && await context.Service<CaseDesk>().Look(id, visit.Cancel) is { } open
                    ? await handle(new(visit, id, open))
                    : await Answers.NotFound(context);
        });

    /// <summary>Carries out a command; null when it was accepted, else the form again with the refusal.</summary>
    public async Task<FormView?> Try(string purpose, SubmittedForm form, CaseCommand command)
    {
        var handled = await Context.Service<CaseDesk>().Handle(
            CommandKey.Of($"{purpose}:{Id}", form), Id, command, Visit.Cancel);
        return handled.Refusal is { } no ? FormView.Refused(form, no) : null;
    }
}
