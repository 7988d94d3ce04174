using Ppid.Domain.Cases;

namespace Ppid.Tests.Host.Crash;

/// <summary>Files through the API, one application after the other, and takes some of
/// them back on the page.</summary>
internal sealed class Applicant(string name, Random random, Promises promises) : IErrand
{
    private readonly Queue<string> _mayWithdraw = [];
    private int _filings;

    public async Task<Wish?> Next(Browser browser, Uri house)
    {
        if (random.Next(3) == 0 && _mayWithdraw.TryPeek(out var key)
            && promises.Filed.TryGetValue(key, out var filed))
        {
            _mayWithdraw.Dequeue();
            return await Withdrawal(browser, house, filed);
        }

        return File();
    }

    private Wish.Filing File()
    {
        // Every other one is left to the officer.
        var filing = new Wish.Filing($"{name}-{++_filings}", ForOfficer: _filings % 2 == 0);
        if (!filing.ForOfficer)
        {
            _mayWithdraw.Enqueue(filing.Key);
        }

        return filing;
    }

    private static async Task<Wish?> Withdrawal(Browser browser, Uri house, Promised filed)
    {
        var url = $"/lacak/{filed.Id}/{filed.Ticket}/tarik";
        var page = await browser.Get(house, url);
        return Browser.Hidden(page, url) is not { } hidden ? null : new Wish.Posting(
            url,
            [.. hidden, new("alasan_tarik", "Sudah tidak diperlukan"), new("yakin", "ya")],
            new(new CaseId(filed.Id), "tarik", happened => happened is CaseEvent.Withdrawn));
    }
}
