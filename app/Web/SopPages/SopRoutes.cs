using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.SopPages;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;

namespace Ppid.App.Web.SopPages;

/// <summary>The SOPs as everybody may read them.</summary>
public static class SopRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        new("GET", "/sop", "sop-daftar", List) { Indexed = true },
        new("GET", "/sop/{id}", "sop", One) { Indexed = true },
    ];

    private static async Task<IResult> List(HttpContext context)
    {
        var (offices, sops) = (context.Service<OfficeBook>(), context.Service<SopCatalogue>());
        return await Page.Of<SopListPage>(context, new()
        {
            [nameof(SopListPage.Sops)] = sops.InForce(await Today(context)),
            [nameof(SopListPage.OfficeNames)] = offices.All.ToDictionary(
                each => each.File.Id, each => each.File.Name),
        });
    }

    private static async Task<IResult> One(HttpContext context)
    {
        var id = context.Value("id");
        if (context.Service<SopCatalogue>().InForce(id, await Today(context)) is not { } sop)
        {
            return await Answers.NotFound(context);
        }

        string? step = context.Request.Query["langkah"];
        return await Page.Of<SopPage>(context, new()
        {
            [nameof(SopPage.Sop)] = sop,
            [nameof(SopPage.Current)] = step is not null && sop.Step(step) is not null ? new[] { step } : [],
        });
    }

    /// <summary>The local day in the main office.</summary>
    internal static async Task<DateOnly> Today(HttpContext context)
    {
        var offices = context.Service<OfficeBook>();
        var calendar = (await offices.InForce(offices.Main.File.Id, context.RequestAborted)).Calendar;
        return calendar.LocalDate(context.Now());
    }
}
