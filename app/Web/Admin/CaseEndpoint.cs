using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Admin;

namespace Ppid.App.Web.Admin;

/// <summary>GET /admin/perkara/{id}: everything about one case.</summary>
internal static class CaseEndpoint
{
    public static Task<IResult> Show(HttpContext context) => VisitedCase.Open(context, visited =>
        Page.Of<CaseFilePage>(context, new()
        {
            [nameof(CaseFilePage.Visit)] = visited.Visit,
            [nameof(CaseFilePage.Case)] = visited.Case,
            [nameof(CaseFilePage.Done)] = Done.Of(context),
        }));
}
