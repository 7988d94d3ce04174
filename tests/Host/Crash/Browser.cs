using System.Net;
using AngleSharp.Html.Dom;
using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Host.Crash;

/// <summary>Keeps its cookies while the house under it is killed and comes back at another port.</summary>
internal sealed class Browser(Random random) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        CookieContainer = new CookieContainer(),
    });

    public Task<PageReply> Get(Uri house, string url) => Fetch(new(HttpMethod.Get, new Uri(house, url)));

    public async Task<PageReply> Fetch(HttpRequestMessage request)
    {
        using (request)
        {
            // The house counts filings per address; here everybody comes from another one.
            request.Headers.Add(
                "X-Forwarded-For", $"10.{random.Next(256)}.{random.Next(256)}.{random.Next(1, 255)}");
            using var response = await _http.SendAsync(request);
            return new PageReply(response, await response.Content.ReadAsByteArrayAsync());
        }
    }

    /// <summary>What the page itself has put into the form that posts to this address: the token, the id of
    /// the command. Null when the page has no such form.</summary>
    public static List<KeyValuePair<string, string>>? Hidden(PageReply page, string url) => page.Page.Forms
        .FirstOrDefault(form => form.GetAttribute("action") == url)?
        .Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden")
        .Select(input => KeyValuePair.Create(input.Name!, input.Value)).ToList();

    public void Dispose() => _http.Dispose();
}
