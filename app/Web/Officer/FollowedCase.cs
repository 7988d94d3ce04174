using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Cases;
using Ppid.App.Screens.Officer;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Officer;

/// <summary>A case that somebody follows from his desk, as far as he may read it.</summary>
public sealed record FollowedCase(DeskVisit Visit, OpenCase Case, Reading Reading)
{
    public CaseFacts Facts => Case.Facts;

    public string Page => $"{DeskVisit.Home}/perkara/{Facts.Id}";

    public bool Started => Reader.Started(Case, Visit.Officer.Id);

    /// <summary>He filed, or the rules let him answer whoever did.</summary>
    public bool MayWrite => Started || (Reading == Reading.Everything && CaseDecider.Decide(
        new CaseCommand.Write(Visit.Context.Now(), Writer, "?", []), Case.State, Case.Rules) is Decision.Accepted);

    /// <summary>In which quality he writes: to the office, or for it.</summary>
    public Actor Writer => new(
        Started ? ActorKind.Applicant : ActorKind.Officer, Visit.Officer.Id, Visit.Officer.Name, "meja kerja");

    public IEnumerable<FieldValue> Values => Reader.Values(Case, Reading, Visit.Officer.Id);

    public IEnumerable<Document> Documents => Reader.Documents(Case, Reading, Visit.Officer.Id);

    public IReadOnlyList<IssuedLine> Papers =>
        Reading == Reading.Everything ? IssuedLine.Of(Case) : IssuedLine.ForApplicant(Case);

    /// <summary>Newest first; whoever only may be told things sees what the applicant would.</summary>
    public IEnumerable<(CaseEvent Happened, EventWord Word)> History => Case.History.Events
        .Where(each => each is not (CaseEvent.LetterSent or CaseEvent.LetterFailed or CaseEvent.TaskOpened))
        .Where(each => each.By.Id == Visit.Officer.Id || !AnswerRound.Hides(Case, each))
        .Select(each => (Happened: each, Word: EventWords.Of(each)))
        .Where(row => Reading == Reading.Everything || row.Word.Public || row.Happened.By.Id == Visit.Officer.Id)
        .Reverse();

    /// <summary>Runs the handler for the case in the address. One he may not read and one that does not exist are
    /// answered alike.</summary>
    public static Task<IResult> Open(HttpContext context, Func<FollowedCase, Task<IResult>> handle) =>
        DeskVisit.Require(context, async visit =>
            await Find(visit, context.Value("id")) is { } open
            && Reader.Of(open, visit.Officer.Id, visit.Today) is var reading and not Reading.Nothing
                ? await handle(new(visit, open, reading))
                : await Answers.NotFound(context));

    /// <summary>Where the holder of a link may still write about its case; null: nowhere.</summary>
    internal static async Task<string?> WhereToWrite(HttpContext context, OpenedLink link)
    {
        if (link is not { Clerk: { } clerk, Case.State: not CaseFile.Closed })
        {
            return null;
        }

        var office = await context.Service<OfficeBook>().InForce(link.Facts.Office, context.RequestAborted);
        var visit = new DeskVisit(context, clerk, office);
        var followed = new FollowedCase(visit, link.Case, Reader.Of(link.Case, clerk.Id, visit.Today));
        return followed is { Reading: not Reading.Nothing, MayWrite: true } ? followed.Page + "#kotak-pesan" : null;
    }

    /// <summary>Null when there is no such case in his office.</summary>
    internal static async Task<OpenCase?> Find(DeskVisit visit, string id)
    {
        // Not every stream is a case.
        var row = await visit.Context.Service<ICaseStore>().Summary(id, visit.Cancel);
        return row?.Office == visit.Office.File.Id
            ? await visit.Context.Service<CaseDesk>().Look(new CaseId(id), visit.Cancel)
            : null;
    }
}
