using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Host.Crash;

/// <summary>What somebody does next; null when there is nothing to do just now.</summary>
internal interface IErrand
{
    Task<Wish?> Next(Browser browser, Uri house);
}

/// <summary>Somebody who does one thing after the other, and comes back after a crash with the same cookies
/// and the request that was not answered.</summary>
internal sealed class Client(IErrand errand, Random random, Promises promises) : IDisposable
{
    private readonly Browser _browser = new(random);
    private Wish? _unanswered;

    /// <summary>Goes on until the house no longer answers, or is known to be dead.</summary>
    public async Task Work(Uri house, CancellationToken dead)
    {
        try
        {
            while (!dead.IsCancellationRequested)
            {
                await Task.Delay(random.Next(40), CancellationToken.None);
                if (_unanswered is not null)
                {
                    promises.SendAgain();
                }

                if ((_unanswered ?? await errand.Next(_browser, house)) is { } wish)
                {
                    await Send(wish, house);
                }
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // Killed. Most people try again; some never do, and then nobody knows whether it was done.
            _unanswered = random.Next(4) == 0 ? null : _unanswered;
        }
    }

    public void Dispose() => _browser.Dispose();

    private async Task Send(Wish wish, Uri house)
    {
        _unanswered = wish;
        PageReply reply;
        try
        {
            reply = await _browser.Fetch(wish.Request(house));
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            promises.Lose();
            throw;
        }

        if (random.Next(8) == 0)
        {
            // Lost on the way back: done, and nobody was told.
            promises.Lose();
            return;
        }

        wish.Answered(reply, promises);
        _unanswered = null;
    }
}
