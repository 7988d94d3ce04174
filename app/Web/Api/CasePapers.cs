using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Letters;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;
using Ppid.Domain.Letters;
using Ppid.Domain.Offices;
using OwedLetters = Ppid.Domain.Letters.Letters;

namespace Ppid.App.Web.Api;

/// <param name="Seq">Seq of the event that owes it: its address under …/letters/{seq}.pdf.</param>
/// <param name="Template">"tanda-terima", "pemberitahuan", …</param>
internal sealed record LetterAnswer(long Seq, Template Template, DateTimeOffset At);

/// <summary>Letters to the applicant and documents of a case. An applicant takes delivery with POST, which is recorded;
/// the office looks with GET, which is not.</summary>
internal static class CasePapers
{
    public static Task<IResult> Letters(ApiCase open) => Task.FromResult<IResult>(ApiAnswer.Of(Owed(open).Select(
        letter => new LetterAnswer(letter.Cause, letter.Template, At(open, letter)))));

    public static async Task<IResult> Letter(ApiCase open)
    {
        var known = long.TryParse(open.Context.Value("seq"), NumberStyles.None, CultureInfo.InvariantCulture, out var seq);
        if (!known || Owed(open).FirstOrDefault(letter => letter.Cause == seq) is not { } found)
        {
            return await open.Call.NotHere();
        }

        var facts = await open.Context.Service<LetterDesk>().Context(open.Id, found, open.Call.Cancel);
        return await open.Context.Service<PaperRoom>().Write(facts) is { } paper
            ? Results.File(paper.Content, "application/pdf", paper.Name)
            : await open.Call.NotHere();
    }

    /// <summary>Papers that prove who somebody is are for those who judge them.</summary>
    public static async Task<IResult> Look(ApiCase open)
    {
        if (open.IsApplicant)
        {
            return await open.Call.Error(Problems.DeliveryNeeded);
        }

        var documents = open.Facts.Documents.Concat(open.Facts.DraftDocuments).ToList();
        return documents.Any(each => each.Hash == open.Context.Value("hash") && IsProof(each))
            ? await open.Call.Require(ApiScope.Decide, _ => Send(open, documents))
            : await Send(open, documents);
    }

    public static Task<IResult> Deliver(ApiCase open) => Send(
        open, open.Facts.Documents.Where(document => document.Kind == DocumentKind.Released),
        hash => new CaseCommand.FetchDocument(open.Context.Now(), open.Applicant, hash));

    private static async Task<IResult> Send(
        ApiCase open, IEnumerable<Document> allowed, Func<string, CaseCommand>? record = null)
    {
        var hash = open.Context.Value("hash");
        if (allowed.FirstOrDefault(each => each.Hash == hash) is not { } document)
        {
            return await open.Call.NotHere();
        }

        var content = await open.Context.Service<IDocumentStore>().Open(hash, open.Call.Cancel)
            ?? throw new InvalidDataException($"Document {hash} of {open.Id} is gone from the store.");
        if (record is not null)
        {
            var key = open.Context.Request.Headers["Idempotency-Key"].ToString();
            var command = key.Length > 0 ? $"api-unduh:{open.Id}:{hash}:{Tokens.Hash(key)}" : $"api-unduh:{Guid.NewGuid():N}";
            await open.Context.Service<CaseDesk>().Handle(command, open.Id, record(hash), open.Call.Cancel);
        }

        return Results.Stream(content, document.MediaType, document.Name);
    }

    private static bool IsProof(Document document) =>
        document.Kind is DocumentKind.Identity or DocumentKind.Deed or DocumentKind.PowerOfAttorney;

    private static IEnumerable<Letter> Owed(ApiCase open) =>
        OwedLetters.For(CaseFile.Start, open.Case.History.Events).Where(letter => letter.Officer is null);

    private static DateTimeOffset At(ApiCase open, Letter letter) =>
        open.Case.Rules.Calendar.Local(open.Case.History.Stored[(int)letter.Cause - 1].At);
}
