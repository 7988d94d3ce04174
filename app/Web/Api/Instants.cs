using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Ppid.App.Web.Api;

/// <summary>Instants and days in addresses, as strictly as RFC 3339 writes them. An empty one is wrong: a program that has lost
/// its mark would be told everything, or nothing, in silence.</summary>
internal static partial class Instants
{
    /// <summary>With its zone, which must be said: a local time would mean another instant in every office. Null where
    /// nothing was asked. Throws <see cref="UnreadableInputException"/>.</summary>
    public static DateTimeOffset? Of(HttpContext context, string name)
    {
        if (!context.Request.Query.TryGetValue(name, out var sent))
        {
            return null;
        }

        var text = sent.ToString().ToUpperInvariant();
        var written = Rfc3339().Match(text);
        var exact = $"{written.Groups["second"].Value}{Cut(written.Groups["fraction"].Value)}{written.Groups["zone"].Value}";
        return written.Success && DateTimeOffset.TryParseExact(
                exact, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
                ? instant
                : throw Paging.Wrong(
                    name, "Isi tanggal dan jam (RFC 3339) beserta zonanya, misalnya 2026-03-09T01:00:00Z "
                        + "atau 2026-03-09T09:00:00+08:00; di alamat tanda + ditulis %2B.");
    }

    /// <summary>A local day; null where nothing was asked. Throws <see cref="UnreadableInputException"/>.</summary>
    public static DateOnly? Day(HttpContext context, string name) => context.Request.Query.TryGetValue(name, out var sent) switch
    {
        false => null,
        _ when DateOnly.TryParseExact(sent, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            => day,
        _ => throw Paging.Wrong(name, "Isi tanggal, misalnya 2026-03-09."),
    };

    /// <summary>A day as <see cref="Day"/> reads it.</summary>
    public static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>What is finer than a tick is cut off: it begins a hair earlier, and nothing is missed.</summary>
    private static string Cut(string fraction) => fraction[..Math.Min(fraction.Length, 8)];

    [GeneratedRegex(@"^(?<second>[0-9-]{10}T[0-9:]{8})(?<fraction>\.[0-9]{1,20})?(?<zone>Z|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Rfc3339();
}
