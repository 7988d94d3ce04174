using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Letters;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Letters;

namespace Ppid.App.Web.Admin;

/// <summary>GET /kelola/perkara/{id}/surat/{seq}-{index}.pdf, to print and post; GET …/naskah/{seq}.pdf; GET
/// …/dokumen/{hash}. Those of a secret case are for whoever handles it.</summary>
internal static class CasePaperEndpoint
{
    public static Task<IResult> Letter(HttpContext context) => VisitedCase.OpenReadable(context, async visited =>
    {
        var effect = $"{visited.Id}:{context.Value("seq")}:{context.Value("index")}";
        var entry = await context.Service<ICaseStore>().Effect(effect, visited.Visit.Cancel);
        if (entry?.Effect.Kind != Recorder.LetterEffect)
        {
            return await Answers.NotFound(context);
        }

        var letter = Ledger.Read<Letter>(entry.Effect.Json);
        var facts = await context.Service<LetterDesk>().Context(visited.Id, letter, visited.Visit.Cancel);
        return await context.Service<PaperRoom>().Write(facts) is { } paper
            ? Results.File(paper.Content, "application/pdf", paper.Name)
            : await Answers.NotFound(context);
    });

    public static Task<IResult> Issued(HttpContext context) => VisitedCase.OpenReadable(context, visited =>
        Officer.IssuedPaperEndpoint.Send(context, visited.Case));

    public static Task<IResult> Document(HttpContext context) => VisitedCase.OpenReadable(context, async visited =>
    {
        var hash = context.Value("hash");
        var known = visited.Case.Facts.Documents.Concat(visited.Case.Facts.DraftDocuments);
        return known.FirstOrDefault(each => each.Hash == hash) is { } document
            && await context.Service<IDocumentStore>().Open(hash, visited.Visit.Cancel) is { } content
                ? Results.Stream(content, document.MediaType, document.Name)
                : await Answers.NotFound(context);
    });
}
