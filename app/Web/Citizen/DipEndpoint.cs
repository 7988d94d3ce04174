using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Citizen;
using Ppid.App.Web.Forms;

namespace Ppid.App.Web.Citizen;

/// <summary>GET /dip?q=: search in the Daftar Informasi Publik. It holds public entries only.</summary>
internal static class DipEndpoint
{
    private const int Longest = 200;
    private const int Most = 50;

    public static Task<IResult> Show(HttpContext context)
    {
        var office = context.Service<OfficeBook>().Main;
        var typed = Cleaning.Line(context.Request.Query["q"].ToString());
        var query = typed.Length <= Longest ? typed : typed[..Longest];
        return Page.Of<DipPage>(context, new()
        {
            [nameof(DipPage.Office)] = office,
            [nameof(DipPage.Query)] = query,
            [nameof(DipPage.Found)] = query.Length == 0
                ? office.Dip.Entries
                : office.Dip.Suggest(query, Most),
        });
    }
}
