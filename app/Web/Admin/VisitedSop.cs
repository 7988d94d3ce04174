using Microsoft.AspNetCore.Http;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Admin;

/// <summary>An SOP of his office that an administrator has opened, in the revision in force today.</summary>
internal sealed record VisitedSop(AdminVisit Visit, Sop Sop)
{
    public HttpContext Context => Visit.Context;

    public static Task<IResult> Open(HttpContext context, Func<VisitedSop, Task<IResult>> handle) =>
        AdminVisit.Require(context, visit =>
            context.Service<SopCatalogue>().InForce(visit.Office.File.Id, context.Value("id"), visit.Today) is { } sop
                ? handle(new(visit, sop))
                : Answers.NotFound(context));
}
