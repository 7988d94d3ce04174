using Microsoft.AspNetCore.Http;
using Ppid.App.Letters;
using Ppid.App.Screens.Cases;
using Ppid.App.Web.Officer;

namespace Ppid.App.Web.Citizen;

/// <summary>GET /lacak/{id}/{tiket}/naskah/{seq}.pdf: a paper that the SOP meant for the applicant too.</summary>
internal static class IssuedPaperForApplicant
{
    public static Task<IResult> Send(HttpContext context) => Tracked.Open(context, tracked =>
        IssuedPaper.Find(tracked.Case, context.Value("seq")) is var (_, paper)
        && IssuedLine.IsForApplicant(tracked.Case, paper)
            ? IssuedPaperEndpoint.Send(context, tracked.Case)
            : Answers.NotFound(context));
}
