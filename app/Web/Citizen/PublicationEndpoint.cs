using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Citizen;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Citizen;

/// <summary>GET /publikasi and /publikasi/{hash}: documents that cases made public. GET /dip/dikecualikan: the list, and
/// nothing but the list, of excluded information.</summary>
internal static class PublicationEndpoint
{
    public static async Task<IResult> Show(HttpContext context)
    {
        var office = await Office(context);
        return await Page.Of<PublicationPage>(context, new()
        {
            [nameof(PublicationPage.Office)] = office,
            [nameof(PublicationPage.All)] = Documents(office),
        });
    }

    public static async Task<IResult> Fetch(HttpContext context)
    {
        var hash = context.Value("hash");
        var office = await Office(context);
        var document = Documents(office).SelectMany(each => each.Documents)
            .FirstOrDefault(each => each.Hash == hash);
        if (document is null && office.Record.Withdrawals.Any(each => each.Hash == hash))
        {
            return await Answers.Error(context, TakenBack);
        }

        return document is not null
            && await context.Service<IDocumentStore>().Open(hash, context.RequestAborted) is { } content
                ? Results.Stream(content, document.MediaType, document.Name)
                : await Answers.NotFound(context);
    }

    public static async Task<IResult> Excluded(HttpContext context)
    {
        var office = await Office(context);
        return await Page.Of<ExcludedPage>(context, new()
        {
            [nameof(ExcludedPage.Office)] = office,
            [nameof(ExcludedPage.Rows)] = ExcludedRow.All(
                office.Record.Announcements, office.Calendar.LocalDate(context.Now())),
        });
    }

    private static Failure TakenBack { get; } = new(
        StatusCodes.Status410Gone, "publikasi-ditarik", "Dokumen ini sudah ditarik kembali",
        "Dokumen ini pernah diumumkan dan tidak diumumkan lagi. Tanggal dan alasannya ada pada halaman Publikasi.");

    /// <summary>Newest first; those of which nothing is left are left out.</summary>
    internal static List<Announcement> Documents(OfficeInForce office) =>
    [
        .. office.Record.Announcements.Where(each => each is { Kind: AnnouncementKind.Documents, Documents.Count: > 0 })
            .OrderByDescending(each => each.DecidedAt),
    ];

    /// <summary>The office that is asked for (?kantor=), else the main one.</summary>
    internal static Task<OfficeInForce> Office(HttpContext context)
    {
        var offices = context.Service<OfficeBook>();
        string? asked = context.Request.Query["kantor"];
        var id = asked is not null && offices.Find(asked) is not null ? asked : offices.Main.File.Id;
        return offices.InForce(id, context.RequestAborted);
    }
}
