using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Officer;

namespace Ppid.App.Web.Officer;

/// <summary>GET /teams: the one tab of the office's Teams app. A notice can only lead into Teams, so this page hands
/// the officer on to his task, in a browser of his own. It looks nothing up and shows nothing of a case: it is the
/// only page that others may frame.</summary>
internal static partial class TeamsTabEndpoint
{
    /// <summary>Where Teams runs, as its documentation lists it for tabs.</summary>
    private const string Teams = "https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft";

    public static Task<IResult> Show(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = SecurityHeaders.ContentPolicy.Replace(
            "frame-ancestors 'none'", $"frame-ancestors {Teams}", StringComparison.Ordinal);
        headers.Remove("X-Frame-Options"); // knows no list of sites; the policy above has taken its place
        var token = context.Request.Query["tugas"].ToString();
        return Page.Of<TeamsTabPage>(context, new()
        {
            [nameof(TeamsTabPage.Task)] = Token().IsMatch(token) ? $"/t/{token}" : null,
        });
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{43}$")]
    private static partial Regex Token();
}
