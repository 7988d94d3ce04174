using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Ppid.Tests.Host.Driver;

/// <summary>An answer of the house, read whole.</summary>
public sealed class PageReply(HttpResponseMessage response, byte[] content)
{
    private IHtmlDocument? _page;

    public HttpStatusCode Status => response.StatusCode;

    /// <summary>Path and query that were asked for.</summary>
    public string Asked => response.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>Path and query to which the answer leads; "" if nowhere.</summary>
    public string Location => response.Headers.Location?.OriginalString ?? "";

    public byte[] Content => content;

    public string Text => System.Text.Encoding.UTF8.GetString(content);

    public string MediaType => response.Content.Headers.ContentType?.MediaType ?? "";

    public string Header(string name) =>
        response.Headers.TryGetValues(name, out var values)
            || response.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : "";

    public IHtmlDocument Page => _page ??= new HtmlParser().ParseDocument(Text);

    /// <summary>The element of that data-testid; null if there is none.</summary>
    public IElement? Find(string testId) => Page.QuerySelector($"[data-testid='{testId}']");

    /// <summary>Its text with white space made single; throws when there is no such element.</summary>
    public string Says(string testId) => Squeeze((Find(testId)
        ?? throw new InvalidOperationException(
            $"No '{testId}' on the page:\n{Page.Body?.TextContent}")).TextContent);

    /// <summary>Error shown at a field; null if none.</summary>
    public string? ErrorAt(string field) =>
        Page.GetElementById($"f-{field}-salah") is { } error ? Squeeze(error.TextContent) : null;

    private static string Squeeze(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
