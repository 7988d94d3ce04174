using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;

namespace Ppid.App.Web.Citizen;

/// <summary>Where a fresh application can be followed: the secret address that shows its receipt.</summary>
internal static class NewCase
{
    public static string Page(HttpContext context, Handled filed)
    {
        var id = filed.State.Known!.Id;
        var page = Tracked.PageOf(id, context.Service<Tokens>().Ticket(id.Value)) + "?baru=1";
        return filed.Repeated ? page + "&ulang=1" : page;
    }
}
