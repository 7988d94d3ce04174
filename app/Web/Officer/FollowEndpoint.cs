using Microsoft.AspNetCore.Http;
using Ppid.App.Letters;
using Ppid.App.Screens.Cases;
using Ppid.App.Screens.Officer;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;

namespace Ppid.App.Web.Officer;

/// <summary>GET /meja/perkara/{id}: a case to be read, with its documents and papers; POST …/pesan for whoever started
/// it.</summary>
internal static class FollowEndpoint
{
    public static Task<IResult> Show(HttpContext context) =>
        FollowedCase.Open(context, followed => Show(followed, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Document(HttpContext context) => FollowedCase.Open(context, followed =>
        followed.Documents.FirstOrDefault(each => each.Hash == context.Value("hash")) is { } document
            ? PaperEndpoint.Send(context, document)
            : Answers.NotFound(context));

    public static Task<IResult> Paper(HttpContext context) => FollowedCase.Open(context, followed =>
        IssuedPaper.Find(followed.Case, context.Value("seq")) is var (_, paper)
        && (followed.Reading == Reading.Everything || IssuedLine.IsForApplicant(followed.Case, paper))
            ? IssuedPaperEndpoint.Send(context, followed.Case)
            : Answers.NotFound(context));

    /// <summary>Who filed writes to whoever holds the task now; who handled it, to him.</summary>
    public static Task<IResult> Message(HttpContext context) => FollowedCase.Open(context, async followed =>
    {
        var officer = followed.Visit.Officer;
        if (!followed.MayWrite)
        {
            return await Answers.NotFound(context);
        }

        if (await context.Service<Throttle>().Refuse(context, "tugas", officer.Id) is { } wait)
        {
            return wait;
        }

        var form = await FormReader.Read(context, UploadLimits.None);
        var errors = await MessageEndpoint.Write(context, form, followed.Facts.Id, followed.Writer);
        return errors.Count == 0
            ? context.SeeOther(followed.Page + "#kotak-pesan")
            : await Show(followed, new(form, errors), StatusCodes.Status400BadRequest);
    });

    private static Task<IResult> Show(FollowedCase followed, FormView form, int status) =>
        Page.Of<FollowPage>(followed.Visit.Context, new()
        {
            [nameof(FollowPage.View)] = followed,
            [nameof(FollowPage.Form)] = form,
        }, status);
}
