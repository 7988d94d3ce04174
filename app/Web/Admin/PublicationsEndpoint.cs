using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Admin;

/// <summary>GET /kelola/publikasi and GET and POST …/{hash}/tarik: takes back a document that should not have been
/// published, with a reason that the public reads.</summary>
internal static class PublicationsEndpoint
{
    public static Task<IResult> Show(HttpContext context) => AdminVisit.Require(context, visit =>
        Page.Of<PublicationsPage>(context, new()
        {
            [nameof(PublicationsPage.Visit)] = visit,
            [nameof(PublicationsPage.All)] = PublicationEndpoint.Documents(visit.Office),
            [nameof(PublicationsPage.Done)] = Done.Of(context),
        }));

    public static Task<IResult> Ask(HttpContext context) => AdminVisit.Require(
        context, visit => Ask(visit, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Withdraw(HttpContext context) => AdminVisit.Require(context, async visit =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        var read = new FieldReader(form);
        var reason = read.Lines("alasan", "Alasan", 5..500);
        if (read.HasErrors)
        {
            return await Ask(visit, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var withdraw = new OfficeCommand.WithdrawPublication(visit.Now, visit.By, context.Value("hash"), reason);
        return await visit.Handle(CommandKey.Of("tarik-publikasi", form), withdraw) is not { } no
            ? context.SeeOther("/kelola/publikasi?selesai=tarik")
            : await Ask(visit, FormView.Refused(form, no), StatusCodes.Status409Conflict);
    });

    private static Task<IResult> Ask(AdminVisit visit, FormView view, int status)
    {
        var hash = visit.Context.Value("hash");
        var shown = PublicationEndpoint.Documents(visit.Office)
            .SelectMany(each => each.Documents.Select(document => (Announcement: each, Document: document)))
            .FirstOrDefault(pair => pair.Document.Hash == hash);
        return shown.Document is null
            ? Answers.NotFound(visit.Context)
            : Page.Of<WithdrawPublicationPage>(visit.Context, new()
            {
                [nameof(WithdrawPublicationPage.Visit)] = visit,
                [nameof(WithdrawPublicationPage.Shown)] = shown.Announcement,
                [nameof(WithdrawPublicationPage.Document)] = shown.Document,
                [nameof(WithdrawPublicationPage.View)] = view,
            }, status);
    }
}
