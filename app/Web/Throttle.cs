using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Ppid.App.Web.Api;

namespace Ppid.App.Web;

/// <summary>How often one address may do one thing.</summary>
public sealed record Allowance(int Times, TimeSpan Window);

/// <summary>Slows down guessing and flooding, inside the endpoint because middleware exists in one host only.
/// Counts are per process and kept in memory.</summary>
public sealed class Throttle(WebSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<(string Purpose, string Who)> _limiter =
        PartitionedRateLimiter.Create<(string Purpose, string Who), (string, string)>(
            key => RateLimitPartition.GetFixedWindowLimiter(key, _ => Window(settings.For(key.Purpose))));

    /// <summary>Takes one turn; the answer to give (429 with Retry-After) when none is left, else
    /// null.</summary>
    /// <param name="purpose">Key of <see cref="WebSettings.Allowances"/>: "ajukan", "pin".</param>
    /// <param name="who">Whose turns are counted; the caller's address unless given (an officer's id for
    /// PINs).</param>
    public async Task<IResult?> Refuse(HttpContext context, string purpose, string? who = null)
    {
        using var lease = _limiter.AttemptAcquire((purpose, who ?? ClientAddress.Hash(context)));
        if (lease.IsAcquired) return null;

        var known = lease.TryGetMetadata(MetadataName.RetryAfter, out var after);
        var wait = known ? after : TimeSpan.FromMinutes(1);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        Turns.Correct(context.Response.Headers, settings.For(purpose).Times, seconds);
        return await Answers.Error(context, Failure.TooMany(seconds));
    }

    public void Dispose() => _limiter.Dispose();

    private static FixedWindowRateLimiterOptions Window(Allowance allowance) =>
        new() { PermitLimit = allowance.Times, Window = allowance.Window, QueueLimit = 0 };
}
