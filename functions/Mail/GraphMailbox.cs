using System.Runtime.ExceptionServices;
using Azure.Identity;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Ppid.App.Flows;
using Ppid.App.Mail.Incoming;
using Ppid.Domain;

namespace Ppid.Functions.Mail;

/// <summary>Reads the office's mailbox by asking what is new since the last time (delta). It only reads: nothing is
/// moved, marked or deleted. A mail may be handed on twice, never not at all; who takes it tells repetitions by their
/// Message-ID.</summary>
/// <param name="folder">Id or well-known name: "inbox".</param>
/// <param name="intake">Takes one mail as it arrived (RFC 5322); when it returns, the mail is safe.</param>
public sealed class GraphMailbox(
    GraphServiceClient graph, string mailbox, string folder, MailboxBook book,
    Func<Stream, Arrival, CancellationToken, Task> intake, TimeProvider time)
{
    private readonly GraphFolder _folder = new(graph, mailbox, folder, time);

    /// <summary>The office's inbox, whose mails go the way of every mail that comes in.</summary>
    public static GraphMailbox IntoCases(
        GraphServiceClient graph, string mailbox, MailboxBook book, MailIntake intake, TimeProvider time) => new(
            graph, mailbox, "inbox", book, intake.Take, time);

    /// <summary>Hands on everything that is new. Returns how many mails there were; throws when the mailbox cannot be read, and
    /// after everything else when one of its mails could not be taken. Administrators are shown both.</summary>
    public async Task<int> Collect(CancellationToken cancel)
    {
        var round = new Round();
        try
        {
            await Read(round, cancel);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            Gauges.Failures.Add(1);
            await book.Failed(mailbox, Said(error), time.GetUtcNow(), cancel);
            throw;
        }

        if (round.Fault is not { } fault) return round.Taken;
        Gauges.Failures.Add(1);
        ExceptionDispatchInfo.Throw(fault);
        return round.Taken;
    }

    private async Task Read(Round round, CancellationToken cancel)
    {
        var state = await book.Of(mailbox, cancel);
        round.Left.AddRange(state.Left);
        var due = state.Left.Where(each => each.NextTry <= time.GetUtcNow()).ToList();
        for (var more = true; more;)
        {
            var page = await _folder.Page(state.Place, state.ReadAt, cancel);
            foreach (var message in page.Value ?? [])
            {
                if (message.Id is not { } id || message.AdditionalData.ContainsKey("@removed") || round.IsLeft(id)) continue;
                await Try(id, message.ReceivedDateTime, round, cancel);
            }

            more = page.OdataNextLink is not null;
            var place = page.OdataNextLink ?? page.OdataDeltaLink
                ?? throw new InvalidDataException("Graph gave no link to go on from.");
            state = new(mailbox, place, more ? state.ReadAt : time.GetUtcNow()) { Left = round.Left.ToListOf() };

            // Only now: after a crash the page is read again, and its mails are known already. So it is while very many
            // cannot be taken; those behind them do not wait for that.
            if (!round.IsOverfull) await book.Read(state, cancel);
        }

        // Last, for what is new waits for none of them.
        foreach (var mail in due) await Try(mail.Id, mail.Came, round, cancel);
        if (round is { IsOverfull: true, Fault: { } fault }) ExceptionDispatchInfo.Throw(fault);
        if (state.Left != round.Left.ToListOf()) await book.Read(state with { Left = round.Left.ToListOf() }, cancel);
    }

    private async Task Try(string id, DateTimeOffset? came, Round round, CancellationToken cancel)
    {
        try
        {
            await using var content = await _folder.Content(id, cancel);
            if (content is not null)
            {
                await intake(content, new("graph", [mailbox.ToLowerInvariant()]) { Came = came }, cancel);
                round.Taken++;
            }

            round.Left.RemoveAll(each => each.Id == id);
        }
        catch (Exception error) when (IsOfOneMessage(error))
        {
            round.Fault ??= error;
            round.Leave(LeftMail.At(time.GetUtcNow(), id, Said(error), round.Left.Find(each => each.Id == id)) with { Came = came });
        }
    }

    /// <summary>Not of the mailbox, the identity or the service: another mail may be had all the same. So where our own intake
    /// cannot take what a stranger has written, and where Graph calls it a fault of its own, for it has just told what is new:
    /// some mails it can never give.</summary>
    private static bool IsOfOneMessage(Exception error) =>
        error is not (OperationCanceledException or ApiException or HttpRequestException or AuthenticationFailedException)
        || error is ODataError { ResponseStatusCode: >= 400 and < 500 and not (401 or 403 or 429) }
            or ApiException { ResponseStatusCode: >= 500 };

    private static string Said(Exception error) => error is ApiException told ? GraphDoor.Said(told) : error.GetType().Name;

    /// <summary>One look at the mailbox.</summary>
    private sealed class Round
    {
        public int Taken { get; set; }

        /// <summary>What was wrong with the first mail that could not be taken in this round.</summary>
        public Exception? Fault { get; set; }

        public List<LeftMail> Left { get; } = [];

        public bool IsOverfull => Left.Count > LeftMail.Most;

        public bool IsLeft(string id) => Left.Exists(each => each.Id == id);

        public void Leave(LeftMail mail)
        {
            Left.RemoveAll(each => each.Id == mail.Id);
            Left.Add(mail);
        }
    }
}
