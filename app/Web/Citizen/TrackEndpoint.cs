using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Citizen;
using Ppid.App.Web.Forms;

namespace Ppid.App.Web.Citizen;

/// <summary>GET /lacak/{id}/{tiket}: the applicant's page of his case.</summary>
internal static class TrackEndpoint
{
    public static Task<IResult> Show(HttpContext context) =>
        Tracked.Open(context, tracked => Show(context, tracked, FormView.Blank));

    /// <summary>With a message that could not be sent, if there is one.</summary>
    internal static Task<IResult> Show(HttpContext context, Tracked tracked, FormView message) =>
        Page.Of<TrackingPage>(context, new()
        {
            [nameof(TrackingPage.Message)] = message,
            [nameof(TrackingPage.Limits)] = tracked.Uploads(context),
            [nameof(TrackingPage.View)] = TrackingView.Of(
                tracked.Case, context.Now(), id => context.Service<Tokens>().Ticket(id.Value),
                context.Service<SiteAddress>()),
            [nameof(TrackingPage.IsNew)] = context.Request.Query["baru"] == "1",
            [nameof(TrackingPage.IsRepeated)] = context.Request.Query["ulang"] == "1",
        }, message.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
}
