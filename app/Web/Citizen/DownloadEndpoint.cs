using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Citizen;

/// <summary>GET and POST /lacak/{id}/{tiket}/berkas/{hash}: a document that was given. GET shows the button;
/// POST records that it was fetched (proof of delivery), then sends it.</summary>
internal static class DownloadEndpoint
{
    public static Task<IResult> Show(HttpContext context) => Given(context, (tracked, document) =>
        Page.Of<DownloadPage>(context, new()
        {
            [nameof(DownloadPage.Document)] = document,
            [nameof(DownloadPage.Back)] = tracked.Page,
        }));

    public static Task<IResult> Send(HttpContext context) => Given(context, async (tracked, document) =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        var content = await context.Service<IDocumentStore>().Open(document.Hash, context.RequestAborted)
            ?? throw new InvalidDataException(
                $"Document {document.Hash} of {tracked.Id} is gone from the store.");
        var fetch = new CaseCommand.FetchDocument(context.Now(), tracked.Applicant, document.Hash);
        await context.Service<CaseDesk>().Handle(
            CommandKey.Of($"unduh:{tracked.Id}:{document.Hash}", form), tracked.Id, fetch,
            context.RequestAborted);
        return Results.Stream(content, document.MediaType, document.Name);
    });

    private static Task<IResult> Given(HttpContext context, Func<Tracked, Document, Task<IResult>> handle) =>
        Tracked.Open(context, async tracked =>
        {
            var hash = context.Value("hash");
            var document = tracked.Case.Facts.Documents.FirstOrDefault(
                each => each.Kind == DocumentKind.Released && each.Hash == hash);
            return document is null ? await Answers.NotFound(context) : await handle(tracked, document);
        });
}
