using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Officer;

/// <summary>GET /t/{token}/berkas/{hash}: a document of the case, shown in the browser while the task is
/// open.</summary>
internal static class PaperEndpoint
{
    /// <summary>A stranger's file may be drawn, never run.</summary>
    private const string Sandbox = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    public static Task<IResult> Show(HttpContext context) => OpenedLink.Open(context, async link =>
    {
        var hash = context.Value("hash");
        var document = link.Facts.Documents.Concat(link.Facts.DraftDocuments).FirstOrDefault(each => each.Hash == hash);
        return link.State is LinkState.Open && document is not null
            ? await Send(context, document)
            : await Answers.NotFound(context);
    });

    /// <summary>The caller has seen to it that whoever asks may read it.</summary>
    public static async Task<IResult> Send(HttpContext context, Document document)
    {
        var content = await context.Service<IDocumentStore>().Open(document.Hash, context.RequestAborted)
            ?? throw new InvalidDataException($"Document {document.Hash} is gone from the store.");
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Sandbox;
        // What no browser draws is fetched under its name instead of being shown as a broken picture.
        var shown = document.MediaType == FileKind.Heic.MediaType ? "attachment" : "inline";
        headers.ContentDisposition = $"{shown}; filename*=UTF-8''{Uri.EscapeDataString(document.Name)}";
        return Results.Stream(content, document.MediaType, enableRangeProcessing: content.CanSeek);
    }
}
