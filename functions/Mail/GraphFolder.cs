using System.Globalization;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.MailFolders.Item.Messages.Delta;
using Microsoft.Kiota.Abstractions;

namespace Ppid.Functions.Mail;

/// <summary>Asks Graph what is new in a folder of a mailbox, and for each mail as it arrived. It changes nothing there.</summary>
/// <param name="folder">Id or well-known name: "inbox".</param>
internal sealed class GraphFolder(GraphServiceClient graph, string mailbox, string folder, TimeProvider time)
{
    /// <summary>At the first look, and after Graph has forgotten where we were: what came in since so long before the last
    /// look. Graph gives no more than 5,000 mails where it is asked for a time.</summary>
    private static readonly TimeSpan FirstReach = TimeSpan.FromDays(7);

    private DeltaRequestBuilder Delta => graph.Users[mailbox].MailFolders[folder].Messages.Delta;

    /// <param name="link">Where an earlier page said to go on; null: from the beginning.</param>
    /// <param name="readAt">When it was last read to its end.</param>
    public async Task<DeltaGetResponse> Page(string? link, DateTimeOffset? readAt, CancellationToken cancel)
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

    /// <summary>Null when it was deleted by hand before we came.</summary>
    public async Task<Stream?> Content(string id, CancellationToken cancel)
    {
        try
        {
            return await graph.Users[mailbox].Messages[id].Content.GetAsync(request => Prefer(request.Headers), cancel)
                ?? throw new InvalidDataException("Graph gave no content.");
        }
        catch (ODataError error) when (error.ResponseStatusCode is 404)
        {
            return null;
        }
    }
}
