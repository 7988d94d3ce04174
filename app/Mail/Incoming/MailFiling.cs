using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Mail.Incoming;

/// <summary>Files what came by mail: registered at once, under the day it came in, its fields to be confirmed by an
/// officer.</summary>
public sealed class MailFiling(
    ICaseStore store, CaseDesk desk, OfficeBook offices, SopCatalogue sops, MailPapers papers, GroundClaims claims,
    TimeProvider time)
{
    public const string Channel = "surel";

    internal async Task<Handled> Request(string office, InboundLetter letter, RequestGuess guess, CancellationToken cancel)
    {
        var sop = await Sop(office, ClockKind.Answer, letter.Since, cancel);
        return await File($"{letter.Key}:ajukan", office, sop, letter, guess.Applicant, guess.Request, null, [], cancel);
    }

    /// <summary>The objection that this very mail became when it was sorted before; null if it became none.</summary>
    internal async Task<CaseId?> Objected(InboundLetter letter, CancellationToken cancel) =>
        await store.Answered(Objecting(letter), cancel) is { } first ? new CaseId(first.Stream) : null;

    /// <summary>What it objects to that was not objected to before; may be empty.</summary>
    internal static ListOf<Ground> Grounds(OpenCase request, InboundLetter letter, ListOf<OpenGround> open) => ObjectionGuess.Grounds(
        $"{letter.Mail.Subject}\n{Said(letter)}", open, request.Facts.Links.Any(link => link.Relation == Objections.Relation));

    /// <summary>Who objects was shown with the request; his papers of that file go along.</summary>
    internal async Task<Handled> Objection(
        OpenCase request, InboundLetter letter, ListOf<Ground> grounds, ListOf<OpenGround> open, CancellationToken cancel)
    {
        var facts = request.Facts;
        var said = ObjectionGuess.Story(letter.Mail);
        var story = said.Length > 0 ? said : "Surel keberatan tanpa uraian.";
        var objection = new Application.Objection(
            facts.Id.Value, facts.Number, grounds,
            (facts.Application as Application.InformationRequest)?.Purpose ?? "",
            story.Shortened(4000));
        var known = facts.Documents.Where(document => document.Kind
            is DocumentKind.Identity or DocumentKind.Deed or DocumentKind.PowerOfAttorney);
        var sop = await Sop(facts.Office, ClockKind.Reply, letter.Since, cancel);
        var filed = await File(
            Objecting(letter), facts.Office, sop, letter, facts.Applicant, objection, open, [.. known], cancel);
        if (filed.Refusal is not null) await claims.Release(facts.Id, Objecting(letter), cancel);
        return filed;
    }

    /// <summary>Those of the grounds on which nobody else is objecting at this moment.</summary>
    internal Task<ListOf<Ground>> Claim(
        OpenCase request, InboundLetter letter, ListOf<Ground> grounds, CancellationToken cancel) =>
        claims.Claim(request.Facts.Id, Objecting(letter), grounds, cancel);

    private static string Said(InboundLetter letter) =>
        letter.Mail.Content.Length > 0 ? letter.Mail.Content : letter.Mail.Subject;

    private static string Objecting(InboundLetter letter) => $"{letter.Key}:ajukan-keberatan";

    /// <summary>Grounds that are open on the day the mail came in.</summary>
    internal static ListOf<OpenGround> Usable(OpenCase request, DateTimeOffset at)
    {
        var on = request.Rules.Calendar.LocalDate(at);
        return Objections.Open(request.Facts, request.Rules.Calendar)
            .Where(ground => ground.FoundOn <= on && on <= ground.Deadline.Due).ToListOf();
    }

    private async Task<Handled> File(
        string command, string office, string sop, InboundLetter letter, Applicant applicant, Application application,
        ListOf<OpenGround>? open, Document[] known, CancellationToken cancel)
    {
        var transcript = await papers.Transcript(letter.Mail, letter.Papers, [], cancel);
        ListOf<Document> documents = [.. known, .. letter.Papers.Documents, transcript];
        var now = time.GetUtcNow();
        return await desk.File(
            command, office, sop,
            (id, number) => new CaseCommand.Submit(
                now, new(ActorKind.Applicant, id.Value, applicant.Name, letter.Via), id, number, Channel,
                applicant, application, documents, open)
            {
                ReceivedAt = letter.Since,
                Guessed = true,
                Faulty = letter.Told(applicant),
            },
            cancel);
    }

    private async Task<string> Sop(string office, ClockKind clock, DateTimeOffset at, CancellationToken cancel)
    {
        var calendar = (await offices.InForce(office, cancel)).Calendar;
        return FilingDesk.Fitting(sops, office, clock, calendar.LocalDate(at)).Id;
    }
}
