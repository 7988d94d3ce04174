using Microsoft.Playwright;
using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Host.Walk;

/// <summary>A real browser and the house it walks through; each person has cookies and
/// a screen of his own.</summary>
internal sealed class BrowserSession : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>One browser for all walks, begun with the first; it ends with the process of the tests. Starting it costs more
    /// than a page, and contexts share nothing.</summary>
    private static readonly Lazy<Task<IBrowser>> s_browser = new(Launch);

    private readonly IBrowser _browser;
    private readonly List<IBrowserContext> _people = [];

    private BrowserSession(IBrowser browser, HouseUnderTest house) => (_browser, House) = (browser, house);

    public HouseUnderTest House { get; }

    /// <param name="house">Another house than one of its own.</param>
    public static async Task<BrowserSession> Start(HouseUnderTest? house = null) =>
        new(await s_browser.Value, house ?? await HouseUnderTest.Start());

    /// <summary>A citizen on a telephone.</summary>
    public Task<Walker> Citizen() => Person(390, 844);

    public Task<Walker> Officer() => Person(390, 844);

    public Task<Walker> Admin() => Person(1280, 900);

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people)
        {
            await person.DisposeAsync();
        }

        await House.DisposeAsync();
    }

    private static async Task<IBrowser> Launch() => await (await Playwright.CreateAsync()).Chromium.LaunchAsync(
        new() { ExecutablePath = Chromium.Path(), Args = Arguments, Timeout = 120_000 });

    private async Task<Walker> Person(int width, int height)
    {
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = "id-ID",
            BypassCSP = true, // for the barrier checker's own script; the policy itself is tested with HTTP
        });
        _people.Add(context);
        context.SetDefaultTimeout(120_000);
        return new(await context.NewPageAsync(), House);
    }
}
