using System.Net;
using AngleSharp.Html.Dom;
using Ppid.Domain.Cases;
using Reply = Ppid.Tests.Host.Driver.Reply;

namespace Ppid.Tests.Host.Crash;

/// <summary>Somebody who files and decides, one thing after the other, and comes back after a crash with the same
/// cookies and the request that was not answered.</summary>
internal sealed class Client(string name, int seed, Promises promises) : IDisposable
{
    private readonly Random _random = new(seed);
    private readonly List<Promised> _open = [];
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        CookieContainer = new CookieContainer(),
        PooledConnectionLifetime = TimeSpan.FromSeconds(1),
    });

    private int _filings;
    private Wish? _unanswered;

    /// <summary>Goes on until the house no longer answers.</summary>
    public async Task Work(Uri house)
    {
        try
        {
            if (_unanswered is { } again)
            {
                promises.SendAgain();
                await Send(again, house);
            }

            while (true)
            {
                await Task.Delay(_random.Next(40));
                await Send(await Next(house), house);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // Killed. Most people try again; some never do, and then nobody knows whether it was done.
            _unanswered = _random.Next(4) == 0 ? null : _unanswered;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task Send(Wish wish, Uri house)
    {
        _unanswered = wish;
        Reply reply;
        try
        {
            reply = await Fetch(wish.Request(house));
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            promises.Lose();
            throw;
        }

        wish.Answered(reply, promises);
        _unanswered = null;
        if (wish is Wish.Filing filing)
        {
            _open.Add(promises.Filed[filing.Key]);
        }
    }

    private async Task<Wish> Next(Uri house)
    {
        if (_open.Count == 0 || _random.Next(3) > 0)
        {
            return new Wish.Filing($"{name}-{++_filings}");
        }

        var at = _random.Next(_open.Count);
        var filed = _open[at];
        _open.RemoveAt(at);
        return await Withdrawal(filed, house);
    }

    private async Task<Wish> Withdrawal(Promised filed, Uri house)
    {
        var url = $"/lacak/{filed.Id}/{filed.Ticket}/tarik";
        var page = await Fetch(new(HttpMethod.Get, new Uri(house, url)));
        return new Wish.Posting(
            url,
            [.. Hidden(page, url), new("alasan_tarik", "Sudah tidak diperlukan"), new("yakin", "ya")],
            new(new CaseId(filed.Id), "tarik", happened => happened is CaseEvent.Withdrawn));
    }

    private async Task<Reply> Fetch(HttpRequestMessage request)
    {
        using (request)
        {
            // The house counts filings per address; here everybody comes from another one.
            request.Headers.Add("X-Forwarded-For", $"10.{_random.Next(256)}.{_random.Next(256)}.{_random.Next(1, 255)}");
            using var response = await _http.SendAsync(request);
            return new Reply(response, await response.Content.ReadAsByteArrayAsync());
        }
    }

    /// <summary>What the page itself has put into its form: the token, the id of the command.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Hidden(Reply page, string url)
    {
        var form = page.Page.Forms.FirstOrDefault(each => each.GetAttribute("action") == url)
            ?? throw new InvalidOperationException($"No form for {url} on a page with status {page.Status}.");
        return form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden")
            .Select(input => KeyValuePair.Create(input.Name!, input.Value));
    }
}
