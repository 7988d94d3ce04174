using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.SopPages;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Sops;

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
        if (await Find(context) is not { } sop)
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

    /// <summary>The SOP of the address, in the office that is asked for (?kantor=), else in the main office, else in
    /// the first that has it; null where none has.</summary>
    internal static async Task<Sop?> Find(HttpContext context)
    {
        var (offices, sops) = (context.Service<OfficeBook>(), context.Service<SopCatalogue>());
        var (id, on) = (context.Value("id"), await Today(context));
        string? asked = context.Request.Query["kantor"];
        var all = offices.All.Select(office => office.File.Id).Prepend(offices.Main.File.Id);
        return all.Where(office => asked is null || office == asked)
            .Select(office => sops.InForce(office, id, on)).FirstOrDefault(sop => sop is not null);
    }

    /// <summary>The local day in the main office.</summary>
    internal static async Task<DateOnly> Today(HttpContext context)
    {
        var offices = context.Service<OfficeBook>();
        var calendar = (await offices.InForce(offices.Main.File.Id, context.RequestAborted)).Calendar;
        return calendar.LocalDate(context.Now());
    }
}
