using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Citizen;
using Ppid.App.Sops;
using Ppid.App.Web.Forms;
using Ppid.App.Web.SopPages;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Citizen;

/// <summary>GET and POST /anjungan: the page of the kiosk at the entrance. A guest shows his QR code (which opens his
/// page) or types what stands on it; one who did not register does so here.</summary>
internal static class KioskEndpoint
{
    public static Task<IResult> Show(HttpContext context) => Show(context, FormView.Blank, StatusCodes.Status200OK);

    public static async Task<IResult> Send(HttpContext context)
    {
        if (await context.Service<Throttle>().Refuse(context, "lacak") is { } wait)
        {
            return wait;
        }

        var form = await FormReader.Read(context, UploadLimits.None);
        var found = await LookupEndpoint.Find(context, form.Raw("nomor"), form.Raw("tiket"));
        return found is null
            ? await Show(context, new(form, [new("nomor", LookupEndpoint.NoSuchPair)]), StatusCodes.Status404NotFound)
            : context.SeeOther(found.Page + "/langkah");
    }

    /// <summary>SOPs whose guests come in person: they ask for a contact only.</summary>
    private static async Task<IResult> Show(HttpContext context, FormView view, int status)
    {
        var office = context.Service<OfficeBook>().Main.File;
        var visits = context.Service<SopCatalogue>().InForce(await SopRoutes.Today(context))
            .Where(sop => sop is { Public: true, LegalClock: null, Filer: FilerKind.Contact } && sop.Office == office.Id)
            .ToList();
        return await Page.Of<KioskPage>(context, new()
        {
            [nameof(KioskPage.Office)] = office,
            [nameof(KioskPage.Visits)] = visits,
            [nameof(KioskPage.View)] = view,
        }, status);
    }
}
