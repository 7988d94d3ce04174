using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Ppid.App.Desk;
using Ppid.App.Web;

namespace Ppid.Bench;

/// <summary>Officer decisions under PIN on task links: the form of the page is posted, the answer is its
/// redirect. The cases are filed before the time runs; the PIN has been proved before, as on an
/// officer's second decision.</summary>
internal sealed partial class HttpDecisions(HttpHouse house, int clients) : IMeasurement
{
    private const string Officer = "siti";
    private const string Pin = "482915";
    private const int CasesPerSecond = 1000;

    /// <summary>The applicant's own step is the first task; this is the next.</summary>
    private const int Task = 2;

    private readonly ConcurrentQueue<string> _links = new();
    private string? _after;
    private (string Cookie, string Token)? _form;

    public string Name => $"HTTP decision under PIN, {clients} clients";

    public async Task<double> PerSecond(TimeSpan span)
    {
        await Prepare((int)(span.TotalSeconds * CasesPerSecond) + clients);
        var watch = Stopwatch.StartNew();
        var times = await System.Threading.Tasks.Task.WhenAll(
            Enumerable.Range(0, clients).Select(_ => Decide(() => watch.Elapsed < span)));
        return times.Sum() / watch.Elapsed.TotalSeconds;
    }

    private async Task<int> Decide(Func<bool> goOn)
    {
        var times = 0;
        for (; goOn() && _links.TryDequeue(out var link); times++)
        {
            await Decide(link);
        }

        return times;
    }

    private async Task Decide(string link)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, link)
        {
            Content = new FormUrlEncodedContent(
                [new("_kunci", _form!.Value.Token), new("hasil", "lengkap"), new("pin", Pin)]),
        };
        request.Headers.Add("Cookie", _form.Value.Cookie);
        using var response = await house.Client.SendAsync(request);
        if (response.StatusCode != HttpStatusCode.SeeOther)
        {
            throw new InvalidOperationException(
                $"{response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }
    }

    private async Task Prepare(int cases)
    {
        if (_form is null)
        {
            await ChoosePin();
        }

        await new HttpFilings(house, clients).File(cases - _links.Count);
        await Queue();
        _form ??= await OpenForm();

        // Proves the PIN once: whoever decides next within minutes does not pay for it again.
        _links.TryDequeue(out var first);
        await Decide(first!);
    }

    private async Task Queue()
    {
        var tokens = house.Service<Tokens>();
        var store = house.Service<ICaseStore>();
        while (await store.OpenStreams(_after, 500, CancellationToken.None) is { Count: > 0 } page)
        {
            _after = page[^1];
            foreach (var stream in page)
            {
                _links.Enqueue($"/t/{tokens.TaskToken(stream, Task, generation: 1)}");
            }
        }
    }

    private async Task ChoosePin()
    {
        var pins = house.Service<Pins>();
        var code = await pins.IssueActivation(Officer, CancellationToken.None);
        await pins.Choose(Officer, code, Pin, CancellationToken.None);
    }

    private async Task<(string Cookie, string Token)> OpenForm()
    {
        _links.TryPeek(out var link);
        using var page = await house.Client.GetAsync(new Uri(link!, UriKind.Relative));
        var cookie = page.Headers.GetValues("Set-Cookie").First().Split(';')[0];
        return (cookie, FormToken().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value);
    }

    [GeneratedRegex("name=\"_kunci\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
