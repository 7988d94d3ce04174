using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Letters;
using Ppid.App.Web.Citizen;

namespace Ppid.App.Web.Officer;

/// <summary>GET …/naskah/{seq}.pdf: a paper the case has issued, written again from the ledger.</summary>
internal static class IssuedPaperEndpoint
{
    /// <summary>Under the link of a task that is open, or was decided by him whose link it is. A secret case shows its
    /// papers under no decided link: what the accused alone could not open would tell him that he is.</summary>
    public static Task<IResult> ByLink(HttpContext context) => OpenedLink.Open(context, link =>
        link.State is LinkState.Open
        || (link is { State: LinkState.Decided, Clerk: { } clerk, Case.Rules.Sop.Secret: false }
            && !link.Facts.Barred.Contains(clerk.Id))
            ? Send(context, link.Case)
            : Answers.NotFound(context));

    /// <summary>The caller has seen to it that whoever asks may read it.</summary>
    public static Task<IResult> Send(HttpContext context, OpenCase open)
    {
        var head = context.Service<LetterDesk>().Head(open.Office.File);
        return IssuedPaper.Write(open, head, context.Value("seq")) is { } paper
            ? Task.FromResult(Results.File(paper.Content, "application/pdf", paper.Name))
            : Answers.NotFound(context);
    }
}
