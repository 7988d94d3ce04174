using Ppid.App.Desk;
using Ppid.App.Web;
using Ppid.Domain.Cases;
using Ppid.Host.Store;
using Ppid.Host.Web;

namespace Ppid.Tests.Host.Crash;

/// <summary>The officer at the desk: opens the link of his task, finds the file
/// complete, signs with his PIN.</summary>
internal sealed class Clerk(string data, Promises promises) : IErrand
{
    private const string Officer = "siti";
    private const string Pin = "482915";

    /// <summary>The applicant's own step is the first task; this is the next.</summary>
    private const int Task = 2;

    private readonly Tokens _tokens = new(ServerKey.Load(data));

    /// <summary>Gives him a PIN, while no host holds the folder.</summary>
    public static async Task Prepare(string data)
    {
        await using var store = SqliteCaseStore.Open(data);
        var pins = new Pins(store, new WallClock(TimeProvider.System));
        var code = await pins.IssueActivation(Officer, CancellationToken.None);
        await pins.Choose(Officer, code, Pin, CancellationToken.None);
    }

    public async Task<Wish?> Next(Browser browser, Uri house)
    {
        if (!promises.ForOfficer.TryDequeue(out var filed))
        {
            return null;
        }

        var url = $"/t/{_tokens.TaskToken(filed.Id, Task, generation: 1)}";
        var page = await browser.Get(house, url);
        return Browser.Hidden(page, url) is not { } hidden ? null : new Wish.Posting(
            url,
            [.. hidden, new("hasil", "lengkap"), new("pin", Pin)],
            new(new CaseId(filed.Id), "lengkap", Stands));
    }

    private static bool Stands(CaseEvent happened) =>
        happened is CaseEvent.OutcomeTaken { Task: Task, Outcome: "lengkap" };
}
