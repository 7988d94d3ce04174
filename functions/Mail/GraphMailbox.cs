using System.Globalization;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.MailFolders.Item.Messages.Delta;
using Microsoft.Kiota.Abstractions;
using Ppid.App.Desk;
using Ppid.App.Mail.Incoming;

namespace Ppid.Functions.Mail;

/// <summary>Reads the office's mailbox by asking what is new since the last time (delta). It only reads: nothing is
/// moved, marked or deleted. A mail may be handed on twice, never not at all; who takes it tells repetitions by their
/// Message-ID.</summary>
/// <param name="folder">Id or well-known name: "inbox".</param>
/// <param name="intake">Takes one mail as it arrived (RFC 5322); when it returns, the mail is safe.</param>
public sealed class GraphMailbox(
    GraphServiceClient graph, string mailbox, string folder,
    ICaseStore store, Func<byte[], CancellationToken, Task> intake, TimeProvider time)
{
    private const string Kept = "kotak-surat";

    /// <summary>At the first look (and after Graph has forgotten where we were): what came in since then.</summary>
    private static readonly TimeSpan FirstReach = TimeSpan.FromDays(7);

    private DeltaRequestBuilder Delta => graph.Users[mailbox].MailFolders[folder].Messages.Delta;

    /// <summary>The office's inbox, whose mails go the way of every mail that comes in.</summary>
    public static GraphMailbox IntoCases(
        GraphServiceClient graph, string mailbox, ICaseStore store, MailIntake intake, TimeProvider time) => new(
            graph, mailbox, "inbox", store,
            (mail, cancel) => intake.Take(new MemoryStream(mail), Arrival.By("graph"), cancel), time);

    /// <summary>Hands on everything that is new. Returns how many mails there were.</summary>
    public async Task<int> Collect(CancellationToken cancel)
    {
        var taken = 0;
        for (var link = (await Place(cancel))?.Json; ;)
        {
            var page = await Page(link, cancel);
            foreach (var message in page.Value ?? [])
            {
                taken += await Take(message, cancel) ? 1 : 0;
            }

            // Only now: after a crash the page is read again, and its mails are known already.
            link = page.OdataNextLink ?? page.OdataDeltaLink
                ?? throw new InvalidDataException("Graph gave no link to go on from.");
            await Remember(link, cancel);
            if (page.OdataNextLink is null) return taken;
        }
    }

    private async Task<DeltaGetResponse> Page(string? link, CancellationToken cancel)
    {
        try
        {
            var page = link is null
                ? await Delta.GetAsDeltaGetResponseAsync(Beginning, cancel)
                : await Delta.WithUrl(link).GetAsDeltaGetResponseAsync(request => Prefer(request.Headers), cancel);
            return page ?? throw new InvalidDataException("Graph answered without a page.");
        }
        catch (ODataError error) when (link is not null && error.ResponseStatusCode is 410)
        {
            return await Page(null, cancel);
        }
    }

    private void Beginning(RequestConfiguration<DeltaRequestBuilder.DeltaRequestBuilderGetQueryParameters> request)
    {
        var since = time.GetUtcNow() - FirstReach;
        request.QueryParameters.Select = ["id"];
        request.QueryParameters.ChangeType = "created";
        request.QueryParameters.Filter = string.Create(
            CultureInfo.InvariantCulture, $"receivedDateTime ge {since.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
        Prefer(request.Headers);
    }

    /// <summary>Ids that stay when somebody files the mail away between our two questions.</summary>
    private static void Prefer(RequestHeaders headers) => headers.Add("Prefer", "IdType=\"ImmutableId\"");

    private async Task<bool> Take(Message message, CancellationToken cancel)
    {
        if (message.Id is not { } id || message.AdditionalData.ContainsKey("@removed"))
        {
            return false;
        }

        try
        {
            await using var content = await graph.Users[mailbox].Messages[id].Content.GetAsync(
                request => Prefer(request.Headers), cancel) ?? throw new InvalidDataException("Graph gave no content.");
            using var mail = new MemoryStream();
            await content.CopyToAsync(mail, cancel);
            await intake(mail.ToArray(), cancel);
            return true;
        }
        catch (ODataError error) when (error.ResponseStatusCode is 404)
        {
            return false; // deleted by hand before we came
        }
    }

    private Task<KeptValue?> Place(CancellationToken cancel) => store.Get(Kept, $"{mailbox}/{folder}", cancel);

    private async Task Remember(string link, CancellationToken cancel)
    {
        var known = await Place(cancel);
        await store.Put(Kept, $"{mailbox}/{folder}", link, known?.Version ?? 0, cancel);
    }
}
