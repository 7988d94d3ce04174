using Microsoft.AspNetCore.Http;
using Ppid.App.Offices;
using Ppid.App.Screens.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain;

namespace Ppid.App.Web.Citizen;

/// <summary>GET /dip?q=: search in the Daftar Informasi Publik. It holds public entries only.</summary>
internal static class DipEndpoint
{
    private const int Longest = 200;
    private const int Most = 50;

    public static async Task<IResult> Show(HttpContext context)
    {
        var inForce = await PublicationEndpoint.Office(context);
        var office = inForce.Office with { Dip = inForce.Office.Dip.With(inForce.Record.Announcements) };
        var typed = Cleaning.Line(context.Request.Query["q"].ToString());
        var query = typed.Within(Longest);
        return await Page.Of<DipPage>(context, new()
        {
            [nameof(DipPage.Office)] = office,
            [nameof(DipPage.Query)] = query,
            [nameof(DipPage.Found)] = query.Length == 0
                ? office.Dip.Entries
                : office.Dip.Suggest(query, Most),
        });
    }
}
