using Ppid.App.Desk;
using Ppid.App.Screens.Officer;
using Ppid.Domain;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Officer;

/// <summary>What somebody of the roster may read of a case that he follows from his desk.</summary>
public enum Reading
{
    /// <summary>He learns nothing, not even that there is such a case.</summary>
    Nothing,

    /// <summary>He started it, or it concerns him: what he wrote himself, and what may be told to him.</summary>
    Own,

    /// <summary>He holds or held one of its tasks, or hears what the applicant says; of a secret case: today.</summary>
    Everything,
}

/// <summary>Who reads what of a case.</summary>
internal static class Reader
{
    /// <param name="today">Local day: who stands in on it for somebody who was told of a message reads it for him.</param>
    public static Reading Of(OpenCase open, string officer, DateOnly today)
    {
        var facts = open.Facts;
        return facts.Barred.Contains(officer) ? Reading.Nothing
            : Holds(open, officer, today) ? Reading.Everything
            : open.Rules.Sop.Secret ? Reading.Nothing
            : Started(open, officer) || facts.Subject == officer ? Reading.Own
            : Reading.Nothing;
    }

    public static bool Started(OpenCase open, string officer) =>
        open.History.Events[0].By is { Kind: ActorKind.Officer } by && by.Id == officer;

    /// <summary>Latest values, as far as the reader may see them.</summary>
    public static IEnumerable<FieldValue> Values(OpenCase open, Reading reading, string officer) =>
        reading == Reading.Everything
            ? open.Facts.Values.Where(value => AnswerRound.Of(open) is not { Missing: > 0 } round || !round.Asks(value.Name))
            : open.Facts.Values.Where(value => value.Shared || Wrote(open, officer).Contains(value));

    /// <summary>Documents that the reader may open.</summary>
    public static IEnumerable<Document> Documents(OpenCase open, Reading reading, string officer) =>
        (reading == Reading.Everything
            ? open.Facts.Documents.Concat(open.Facts.DraftDocuments)
            : open.History.Events.Where(each => each.By.Id == officer).SelectMany(Brought))
        .DistinctBy(document => document.Hash);

    /// <summary>A secret case is read by whoever holds its task, or waits for what the reporter says, and by nobody
    /// afterwards: were former holders to read on, the one who suddenly cannot would know that it has turned against
    /// him.</summary>
    private static bool Holds(OpenCase open, string officer, DateOnly today) => Listens(open, officer, today)
        || (open.Rules.Sop.Secret
            ? open.Facts.Tasks.Any(task => task.Officer == officer)
            : open.History.Events.Any(happened => happened switch
            {
                CaseEvent.TaskOpened opened => opened.Officer == officer,
                CaseEvent.TaskReassigned moved => moved.Officer == officer,
                CaseEvent.MessageWritten { Told: { } told } => told.Any(each => open.Rules.Roster.IsFor(officer, each, today)),
                CaseEvent.MessageWritten message => message.IsBy(officer),
                _ => false,
            }));

    private static bool Listens(OpenCase open, string officer, DateOnly today) =>
        open.State is not CaseFile.Closed && Listeners.Of(open.Facts, open.Rules, today).Contains(officer);

    private static HashSet<FieldValue> Wrote(OpenCase open, string officer) => [.. open.History.Events
        .Where(each => each.By.Id == officer)
        .SelectMany(each => each switch
        {
            CaseEvent.Submitted { Application: Application.Filled filled } => filled.Values,
            CaseEvent.OutcomeTaken { Form: StepForm.FieldsFilled filled } => filled.Values,
            _ => (ListOf<FieldValue>)[],
        })];

    private static ListOf<Document> Brought(CaseEvent happened) => happened switch
    {
        CaseEvent.Submitted filed => filed.Documents,
        CaseEvent.OutcomeTaken taken => taken.Documents,
        CaseEvent.MessageWritten message => message.Documents,
        _ => [],
    };
}
