using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Clerk = Ppid.Domain.Offices.Officer;

namespace Ppid.App.Web.Officer;

/// <summary>How a link stands to its task, today.</summary>
public enum LinkState
{
    /// <summary>The task waits for this officer.</summary>
    Open,

    /// <summary>He (or nobody after him) has left the step.</summary>
    Decided,

    /// <summary>The task went to somebody else; this link is dead.</summary>
    Moved,

    /// <summary>The case ended before the task was done: withdrawn or cancelled.</summary>
    Ended,
}

/// <summary>A task's link, opened: the case behind it and whether it still counts.</summary>
/// <param name="Number">Number of the task.</param>
/// <param name="Clerk">To whom this link was sent; null when he is no longer in the roster.</param>
public sealed record OpenedLink(OpenCase Case, int Number, string Token, LinkState State, Clerk? Clerk)
{
    public CaseFacts Facts => Case.Facts;

    public CaseId Id => Facts.Id;

    public string Page => $"/t/{Token}";

    /// <summary>What stands for the secret token wherever something is counted or stored.</summary>
    public string Key => Tokens.Hash(Token);

    public CaseTask Task => Facts.Task(Number) ?? throw new InvalidOperationException("The task is not open.");

    public Step Step => Case.Rules.Sop.Step(Task.Step)
        ?? throw new InvalidOperationException($"Step {Task.Step} is not in the SOP the case is pinned to.");

    public Passage? Passage => Facts.Trail.LastOrDefault(passage => passage.Task == Number);

    public Actor Actor => Clerk is { } clerk
        ? new(ActorKind.Officer, clerk.Id, clerk.Name, Via)
        : throw new InvalidOperationException("Nobody stands behind this link.");

    /// <summary>How the ledger says that the holder has proved himself.</summary>
    public required string Via { get; init; }

    public Signer Signer => new(Facts.Office, Actor);

    /// <summary>Runs the handler for the link in the address; an unknown one is counted against its
    /// sender.</summary>
    public static async Task<IResult> Open(HttpContext context, Func<OpenedLink, Task<IResult>> handle) =>
        await Find(context, context.Value("token")) is { } link
            ? await handle(link)
            : await context.Service<Throttle>().Refuse(context, "tautan") ?? await Answers.NotFound(context);

    /// <summary>Slows down posts under one link, whoever sends them; null while there are turns
    /// left.</summary>
    public Task<IResult?> Slow(HttpContext context) => context.Service<Throttle>().Refuse(context, "tugas", Key);

    public Task<Handled> Carry(HttpContext context, string purpose, SubmittedForm form, CaseCommand command) =>
        context.Service<CaseDesk>().Handle(Sent(purpose, form), Id, command, context.RequestAborted);

    /// <summary>Was this very form carried out before? A second click is no error; something else under the same link
    /// is.</summary>
    public async Task<bool> Repeats(HttpContext context, string purpose, SubmittedForm form) =>
        await context.Service<ICaseStore>().Answered(Sent(purpose, form), context.RequestAborted) is not null;

    /// <summary>What the rules would say, without doing it.</summary>
    public Decision Foresee(CaseCommand command) => CaseDecider.Decide(command, Case.State, Case.Rules);

    private string Sent(string purpose, SubmittedForm form) =>
        CommandKey.Of($"t:{Key}:{purpose}", "", SecondFactor.Without(form));

    private static async Task<OpenedLink?> Find(HttpContext context, string token)
    {
        if (await context.Service<ICaseStore>().Link(Tokens.Hash(token), context.RequestAborted) is not { } link
            || await context.Service<CaseDesk>().Look(new CaseId(link.Stream), context.RequestAborted) is not { } open)
        {
            return null;
        }

        var holders = Holders(open, link.Task);
        var mine = holders.FindIndex(holder => IsOf(context, token, link, holder.Generation));
        var clerk = mine < 0 ? null : open.Rules.Roster.Officer(holders[mine].Officer);
        var last = mine >= 0 && mine == holders.Count - 1;
        return new(open, link.Task, token, StateOf(open.Facts, link.Task, last ? clerk : null), clerk)
        {
            Via = SecondFactor.Via(context, "tautan"),
        };
    }

    /// <summary>Whom a report turned out to be about keeps what he decided before and reads nothing more, also where
    /// nobody was there to take his task.</summary>
    private static LinkState StateOf(CaseFacts facts, int task, Clerk? last) => last switch
    {
        null => LinkState.Moved,
        _ when facts.Task(task) is not null && facts.Barred.Contains(last.Id) => LinkState.Moved,
        _ when facts.Task(task) is not null => LinkState.Open,
        _ when facts.Trail.Any(passage => passage.Task == task) => LinkState.Decided,
        _ => LinkState.Ended,
    };

    private static List<(string Officer, int Generation)> Holders(OpenCase open, int task) => open.History.Events
        .Select(happened => happened switch
        {
            CaseEvent.TaskOpened opened when opened.Task == task => opened.Officer,
            CaseEvent.TaskReassigned moved when moved.Task == task => moved.Officer,
            _ => null,
        })
        .OfType<string>()
        .Select((officer, index) => (officer, index + 1))
        .ToList();

    private static bool IsOf(HttpContext context, string token, TaskLink link, int generation)
    {
        var expected = context.Service<Tokens>().TaskToken(link.Stream, link.Task, generation);
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(token));
    }
}
