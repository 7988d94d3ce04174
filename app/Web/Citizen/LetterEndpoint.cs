using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ppid.App.Letters;
using Ppid.Domain.Cases;
using Ppid.Domain.Letters;
using OwedLetters = Ppid.Domain.Letters.Letters;

namespace Ppid.App.Web.Citizen;

/// <summary>GET /lacak/{id}/{tiket}/surat/{seq}.pdf: a letter to the applicant, written again from the
/// ledger.</summary>
internal static class LetterEndpoint
{
    public static Task<IResult> Send(HttpContext context) => Tracked.Open(context, async tracked =>
    {
        if (Find(tracked, context.Value("seq")) is not { } letter)
        {
            return await Answers.NotFound(context);
        }

        var facts = await context.Service<LetterDesk>().Context(tracked.Id, letter, context.RequestAborted);
        return await context.Service<PaperRoom>().Write(facts) is { } paper
            ? Results.File(paper.Content, "application/pdf", paper.Name)
            : await Answers.NotFound(context);
    });

    private static Letter? Find(Tracked tracked, string seq) =>
        long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var cause)
            ? OwedLetters.For(CaseFile.Start, tracked.Case.History.Events)
                .FirstOrDefault(letter => letter.Officer is null && letter.Cause == cause)
            : null;
}
