using System.Net;
using AngleSharp.Html.Dom;

namespace Ppid.Tests.Host.Driver;

/// <summary>A file chosen in a form.</summary>
public sealed record Upload(
    string Field, string Name, byte[] Content, string MediaType = "application/octet-stream");

/// <summary>A browser without JavaScript: keeps cookies, follows no redirect by itself.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient _client;
    private readonly CookieContainer _cookies;

    public Visitor(Uri house)
        : this(house, new())
    {
    }

    private Visitor(Uri house, CookieContainer cookies)
    {
        // The client disposes the handler.
#pragma warning disable CA2000
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies };
#pragma warning restore CA2000
        (_client, _cookies) = (new HttpClient(handler) { BaseAddress = house }, cookies);
    }

    /// <summary>The same browser, whose next request another instance of the house answers.</summary>
    public Visitor At(Uri instance) => new(instance, _cookies);

    public Task<PageReply> Get(string url) => Send(new(HttpMethod.Get, Path(url)));

    /// <summary>Whatever is asked from now on carries this header.</summary>
    public Visitor Saying(string header, string value)
    {
        _client.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        return this;
    }

    /// <summary>Goes where the answer leads.</summary>
    public Task<PageReply> Follow(PageReply reply) => Get(reply.Location);

    public async Task<PageReply> Send(HttpRequestMessage request)
    {
        using (request)
        using (var response = await _client.SendAsync(request))
        {
            return new(response, await response.Content.ReadAsByteArrayAsync());
        }
    }

    /// <summary>Opens the page, fills its form that posts to <paramref name="url"/> and sends it.</summary>
    /// <param name="fields">Values by name; a name may occur twice. Whatever the page has
    /// filled in itself is kept.</param>
    /// <param name="page">Page with the form; <paramref name="url"/> unless given.</param>
    public async Task<PageReply> Post(
        string url, IEnumerable<KeyValuePair<string, string>> fields, IEnumerable<Upload>? files = null,
        string? page = null) =>
        await Submit(await Get(page ?? url), url, fields, files);

    /// <summary>Fills and sends a form of a page that is open already.</summary>
    public async Task<PageReply> Submit(
        PageReply page, string url, IEnumerable<KeyValuePair<string, string>> fields,
        IEnumerable<Upload>? files = null)
    {
        var form = page.Page.Forms.FirstOrDefault(
            each => Path(each.GetAttribute("action") ?? "") == Path(url))
            ?? throw new InvalidOperationException($"No form for {url} on a page with status {page.Status}.");
        var filled = fields.ToList();
        var kept = Kept(form).Where(own => filled.All(field => field.Key != own.Key));
        var content = Body([.. kept, .. filled], files?.ToList() ?? []);
        return await Send(new(HttpMethod.Post, Path(url)) { Content = content });
    }

    public void Dispose() => _client.Dispose();

    private static HttpContent Body(List<KeyValuePair<string, string>> fields, List<Upload> files)
    {
        if (files.Count == 0)
        {
            return new FormUrlEncodedContent(fields);
        }

        var body = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            body.Add(new StringContent(value), name);
        }

        foreach (var file in files)
        {
            var content = new ByteArrayContent(file.Content);
            content.Headers.ContentType = new(file.MediaType);
            body.Add(content, file.Field, file.Name);
        }

        return body;
    }

    /// <summary>What the page itself has put into the form: hidden fields, prefilled
    /// and preselected values.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Kept(IHtmlFormElement form) => form.Elements
        .Select(element => element switch
        {
            IHtmlInputElement { Type: "file" or "submit" } => default,
            IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => default,
            IHtmlInputElement input => KeyValuePair.Create(input.Name ?? "", input.Value),
            IHtmlTextAreaElement area => KeyValuePair.Create(area.Name ?? "", area.Value),
            IHtmlSelectElement select => KeyValuePair.Create(select.Name ?? "", select.Value ?? ""),
            _ => default,
        })
        .Where(field => !string.IsNullOrEmpty(field.Key));

    private static string Path(string url) => url.StartsWith("http", StringComparison.Ordinal)
        ? new Uri(url).PathAndQuery
        : url;
}
