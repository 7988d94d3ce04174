using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Citizen;

namespace Ppid.App.Web.Citizen;

/// <summary>GET /lacak/{id}/{tiket}: the applicant's page of his case.</summary>
internal static class TrackEndpoint
{
    public static Task<IResult> Show(HttpContext context) => Tracked.Open(context, tracked =>
        Page.Of<TrackingPage>(context, new()
        {
            [nameof(TrackingPage.View)] = TrackingView.Of(
                tracked.Case, context.Now(), id => context.Service<Tokens>().Ticket(id.Value)),
            [nameof(TrackingPage.IsNew)] = context.Request.Query["baru"] == "1",
            [nameof(TrackingPage.IsRepeated)] = context.Request.Query["ulang"] == "1",
        }));
}
