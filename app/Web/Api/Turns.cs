using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Ppid.App.Web.Api;

/// <summary>How many turns a caller of the API has left, counted in fixed windows of real time and announced with every
/// answer. Per process and in memory, like <see cref="Throttle"/>, which cannot say what is left.</summary>
public sealed class Turns(WebSettings settings, WallClock clock)
{
    private const string Limit = "RateLimit-Limit";
    private const int Many = 10_000;
    private readonly ConcurrentDictionary<(string Purpose, string Who), Window> _windows = new();

    /// <summary>Takes one turn and announces what is left; the answer to give (429) when there was none, else
    /// null.</summary>
    public async Task<IResult?> Refuse(HttpContext context, string purpose, string who)
    {
        var (allowance, now) = (settings.For(purpose), clock.Now);
        Sweep(now);
        var window = _windows.AddOrUpdate(
            (purpose, who), _ => new(now + allowance.Window, 1),
            (_, known) => known.End <= now ? new(now + allowance.Window, 1) : known with { Taken = known.Taken + 1 });
        var seconds = Math.Max(1, (int)Math.Ceiling((window.End - now).TotalSeconds));
        Announce(context.Response.Headers, allowance.Times, allowance.Times - window.Taken, seconds);
        if (window.Taken <= allowance.Times)
        {
            return null;
        }

        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return await Answers.Error(context, Failure.TooMany(seconds));
    }

    /// <summary>What was announced is no longer true when a narrower limit has said no.</summary>
    public static void Correct(IHeaderDictionary headers, int limit, int seconds)
    {
        if (headers.ContainsKey(Limit)) Announce(headers, limit, 0, seconds);
    }

    private static void Announce(IHeaderDictionary headers, int limit, int remaining, int seconds)
    {
        headers[Limit] = limit.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Remaining"] = Math.Max(0, remaining).ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Reset"] = seconds.ToString(CultureInfo.InvariantCulture);
    }

    private void Sweep(DateTimeOffset now)
    {
        if (_windows.Count < Many) return;
        foreach (var (key, window) in _windows)
        {
            if (window.End <= now) _windows.TryRemove(key, out _);
        }
    }

    private sealed record Window(DateTimeOffset End, int Taken);
}
