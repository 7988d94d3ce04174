using System.Globalization;
using System.Runtime.ExceptionServices;
using Azure.Identity;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.MailFolders.Item.Messages.Delta;
using Microsoft.Kiota.Abstractions;
using Ppid.App.Flows;
using Ppid.App.Mail.Incoming;

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
    /// <summary>At the first look, and after Graph has forgotten where we were: what came in since so long before the last
    /// look. Graph gives no more than 5,000 mails where it is asked for a time.</summary>
    private static readonly TimeSpan FirstReach = TimeSpan.FromDays(7);

    private DeltaRequestBuilder Delta => graph.Users[mailbox].MailFolders[folder].Messages.Delta;

    /// <summary>The office's inbox, whose mails go the way of every mail that comes in.</summary>
    public static GraphMailbox IntoCases(
        GraphServiceClient graph, string mailbox, MailboxBook book, MailIntake intake, TimeProvider time) => new(
            graph, mailbox, "inbox", book, intake.Take, time);

    /// <summary>Hands on everything that is new. Returns how many mails there were; throws when the mailbox cannot be read,
    /// which administrators are shown as well.</summary>
    public async Task<int> Collect(CancellationToken cancel)
    {
        try
        {
            return await Read(cancel);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            Gauges.Failures.Add(1);
            await book.Failed(mailbox, error is ApiException told ? GraphDoor.Said(told) : error.GetType().Name, time.GetUtcNow(), cancel);
            throw;
        }
    }

    private async Task<int> Read(CancellationToken cancel)
    {
        var taken = 0;
        Exception? fault = null;
        for (var state = await book.Of(mailbox, cancel); ;)
        {
            var page = await Page(state.Place, state.ReadAt, cancel);
            var (more, wrong) = await Take(page.Value ?? [], cancel);
            (taken, fault) = (taken + more, fault ?? wrong);

            // Only now: after a crash the page is read again, and its mails are known already. So it is while one mail cannot
            // be taken; those behind it do not wait for that.
            var place = page.OdataNextLink ?? page.OdataDeltaLink
                ?? throw new InvalidDataException("Graph gave no link to go on from.");
            state = new(mailbox, place, page.OdataNextLink is null ? time.GetUtcNow() : state.ReadAt);
            if (fault is null) await book.Read(state, cancel);
            if (page.OdataNextLink is not null) continue;
            if (fault is not null) ExceptionDispatchInfo.Throw(fault);
            return taken;
        }
    }

    /// <summary>How many could be taken, and what was wrong with the first that could not.</summary>
    private async Task<(int Taken, Exception? Fault)> Take(List<Message> messages, CancellationToken cancel)
    {
        var (taken, fault) = (0, (Exception?)null);
        foreach (var message in messages)
        {
            try
            {
                taken += await Take(message, cancel) ? 1 : 0;
            }
            catch (Exception error) when (IsOfOneMessage(error))
            {
                fault ??= error;
            }
        }

        return (taken, fault);
    }

    /// <summary>Not of the mailbox, the identity or the service: another mail may be had all the same. So where our own intake
    /// cannot take what a stranger has written.</summary>
    private static bool IsOfOneMessage(Exception error) =>
        error is not (OperationCanceledException or ApiException or HttpRequestException or AuthenticationFailedException)
        || error is ODataError { ResponseStatusCode: >= 400 and < 500 and not (401 or 403 or 429) };

    private async Task<DeltaGetResponse> Page(string? link, DateTimeOffset? readAt, CancellationToken cancel)
    {
        try
        {
            var page = link is null
                ? await Delta.GetAsDeltaGetResponseAsync(request => Begin(request, readAt ?? time.GetUtcNow()), cancel)
                : await Delta.WithUrl(link).GetAsDeltaGetResponseAsync(request => Prefer(request.Headers), cancel);
            return page ?? throw new InvalidDataException("Graph answered without a page.");
        }
        catch (ODataError error) when (link is not null && IsForgotten(error))
        {
            return await Page(null, readAt, cancel);
        }
    }

    /// <summary>410 in the documentation; what names the state of the synchronisation or asks for a new one is the same.</summary>
    private static bool IsForgotten(ODataError error) => error.ResponseStatusCode is 410
        || error.Error?.Code is { } code && (code.Contains("SyncState", StringComparison.OrdinalIgnoreCase)
            || code.Contains("resync", StringComparison.OrdinalIgnoreCase));

    private static void Begin(
        RequestConfiguration<DeltaRequestBuilder.DeltaRequestBuilderGetQueryParameters> request, DateTimeOffset readAt)
    {
        var since = readAt - FirstReach;
        request.QueryParameters.Select = ["id", "receivedDateTime"];
        request.QueryParameters.ChangeType = "created";
        request.QueryParameters.Filter = string.Create(
            CultureInfo.InvariantCulture, $"receivedDateTime ge {since.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
        Prefer(request.Headers);
    }

    /// <summary>Ids that stay when somebody files the mail away between our two questions.</summary>
    private static void Prefer(RequestHeaders headers) => headers.Add("Prefer", "IdType=\"ImmutableId\"");

    private async Task<bool> Take(Message message, CancellationToken cancel)
    {
        if (message.Id is not { } id || message.AdditionalData.ContainsKey("@removed")) return false;
        try
        {
            await using var content = await graph.Users[mailbox].Messages[id].Content.GetAsync(
                request => Prefer(request.Headers), cancel) ?? throw new InvalidDataException("Graph gave no content.");
            await intake(content, new("graph", [mailbox.ToLowerInvariant()]) { Came = message.ReceivedDateTime }, cancel);
            return true;
        }
        catch (ODataError error) when (error.ResponseStatusCode is 404)
        {
            return false; // deleted by hand before we came
        }
    }
}
