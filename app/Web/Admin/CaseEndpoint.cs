using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Admin;

namespace Ppid.App.Web.Admin;

/// <summary>GET /kelola/perkara/{id}: everything about one case, or of a secret one where it stands.</summary>
internal static class CaseEndpoint
{
    public static Task<IResult> Show(HttpContext context) => VisitedCase.Open(context, async visited => visited.IsSecret
        ? await Page.Of<SecretCasePage>(context, new()
        {
            [nameof(SecretCasePage.Flow)] = await FlowView.Of(context, visited.Case, secret: true),
            [nameof(SecretCasePage.Visit)] = visited.Visit,
            [nameof(SecretCasePage.Case)] = visited.Case,
            [nameof(SecretCasePage.Done)] = Done.Of(context),
        })
        : await Page.Of<CaseFilePage>(context, new()
        {
            [nameof(CaseFilePage.Flow)] = await FlowView.Of(context, visited.Case, secret: false),
            [nameof(CaseFilePage.Visit)] = visited.Visit,
            [nameof(CaseFilePage.Case)] = visited.Case,
            [nameof(CaseFilePage.Done)] = Done.Of(context),
        }));
}
