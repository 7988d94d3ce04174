using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Ppid.App.Desk;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Walk;

/// <summary>One person in front of a real browser. Every page he comes to is
/// looked at for barriers.</summary>
internal sealed class Walker(IPage page, HouseUnderTest house)
{
    private const int LooksAtOneKind = 12;
    private static readonly ConcurrentDictionary<string, int> s_looks = new();
    private static int s_pictures;

    public IPage Page { get; } = page;

    public async Task GoTo(string address)
    {
        var path = new Uri(
            house.Address, address.Replace("http://ppid.example.go.id", "", StringComparison.Ordinal));
        await Page.GotoAsync(path.ToString());
        await Look();
    }

    /// <summary>Would that officer be the one for the role?</summary>
    public bool Holds(string office, string officer, string role) =>
        house.Service<OfficeBook>().Find(office)?.Roster.Officer(officer)?.Roles.Contains(role) == true;

    public Task Fill(string name, string text) => Page.Locator($"[name='{name}']").FillAsync(text);

    public Task Select(string name, string value) =>
        Page.Locator($"select[name='{name}']").SelectOptionAsync(value);

    /// <summary>Chooses a radio or ticks a box as a person does: by its label.</summary>
    public async Task Choose(string name, string value)
    {
        var choice = Page.Locator($"input[name='{name}'][value='{value}']");
        await choice.CheckAsync(new() { Force = true });
    }

    public Task Attach(string name, string fileName, string mediaType, byte[] content) =>
        Page.Locator($"input[type=file][name='{name}']").SetInputFilesAsync(
            new FilePayload { Name = fileName, MimeType = mediaType, Buffer = content });

    /// <summary>Presses what carries the test id and waits for the page that comes: a document without the mark of the one
    /// before. The browser's own load event is no sign, it may be the old page's or gone by.</summary>
    public async Task Press(string testId)
    {
        await Page.EvaluateAsync("window.left = true");
        await Page.GetByTestId(testId).First.ClickAsync();
        await Page.WaitForFunctionAsync(
            "() => !window.left && document.readyState === 'complete'", options: new() { PollingInterval = 50 });
        await Look();
    }

    public Task<string> Text(string testId) => Page.GetByTestId(testId).First.InnerTextAsync();

    public Task<string> Body() => Page.Locator("main").InnerTextAsync();

    /// <summary>Nothing may stand in the way of a reader with a screen reader, a keyboard
    /// or a small telephone.</summary>
    private async Task Look()
    {
        if (IsWorthALook(new Uri(Page.Url).AbsolutePath))
        {
            var found = await Page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{Page.Url}: " + string.Join("; ", found.Violations.Select(
                violation => $"{violation.Id}: {violation.Nodes[0].Html}")));
        }

        var overflow = await Page.EvaluateAsync<bool>(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
        Assert.False(overflow, $"{Page.Url} is wider than the screen: {(overflow ? await Widest() : "")}");
        await Picture();
    }

    /// <summary>What sticks out, innermost first.</summary>
    private Task<string> Widest() => Page.EvaluateAsync<string>(
        "[...document.querySelectorAll('main *')].filter(each => each.getBoundingClientRect().right > innerWidth + 1)"
        + ".reverse().slice(0, 3).map(each => each.outerHTML.slice(0, 160)).join(' | ')");

    /// <summary>The checker takes a second a page: of one kind of page (its address without ids and secrets) a dozen are
    /// looked at, which is every page of a short walk and a good sample of the long ones.</summary>
    private static bool IsWorthALook(string path)
    {
        var kind = string.Join('/', path.Split('/').Select(part => part.Any(char.IsAsciiDigit) || part.Length > 30 ? "*" : part));
        return s_looks.AddOrUpdate(kind, 1, (_, seen) => seen + 1) <= LooksAtOneKind;
    }

    /// <summary>Keeps a picture of every page when asked to: that is how docs/gambar is made.</summary>
    private async Task Picture()
    {
        if (Environment.GetEnvironmentVariable("PPID_PICTURES") is { Length: > 0 } folder)
        {
            var name = $"{Interlocked.Increment(ref s_pictures):D3}.png";
            await Page.ScreenshotAsync(
                new() { Path = System.IO.Path.Combine(folder, name), FullPage = true });
        }
    }
}
