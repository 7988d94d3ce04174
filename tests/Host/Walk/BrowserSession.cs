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

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private BrowserSession(IPlaywright playwright, IBrowser browser, HouseUnderTest house) =>
        (_playwright, _browser, House) = (playwright, browser, house);

    public HouseUnderTest House { get; }

    /// <param name="house">Another house than one of its own.</param>
    public static async Task<BrowserSession> Start(HouseUnderTest? house = null)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium.Path(), Args = Arguments });
        return new(playwright, browser, house ?? await HouseUnderTest.Start());
    }

    /// <summary>A citizen on a telephone.</summary>
    public Task<Walker> Citizen() => Person(390, 844);

    public Task<Walker> Officer() => Person(390, 844);

    public Task<Walker> Admin() => Person(1280, 900);

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await House.DisposeAsync();
    }

    private async Task<Walker> Person(int width, int height)
    {
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = "id-ID",
            BypassCSP = true, // for the barrier checker's own script; the policy itself is tested with HTTP
        });
        context.SetDefaultTimeout(30_000);
        return new(await context.NewPageAsync(), House);
    }
}
