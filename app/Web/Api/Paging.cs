using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ppid.App.Web.Citizen;

namespace Ppid.App.Web.Api;

/// <summary>Lists in pages: a <see cref="Cursor"/>, and a Link header (RFC 8288) that leads to the next page.</summary>
internal static class Paging
{
    public const int Most = 100;
    private const int Usual = 25;

    /// <summary>A parameter that is misspelt or said twice must not be lost in silence. Throws
    /// <see cref="UnreadableInputException"/>.</summary>
    public static void Only(HttpContext context, params IReadOnlyCollection<string> known)
    {
        foreach (var (name, values) in context.Request.Query)
        {
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw Wrong(name, $"Parameter yang dikenal: {string.Join(", ", known)}.");
            }

            if (values.Count > 1) throw Wrong(name, "Kirim satu nilai saja.");
        }
    }

    /// <summary>?limit=, 1 to 100. Throws <see cref="UnreadableInputException"/>.</summary>
    public static int Limit(HttpContext context) => context.Request.Query["limit"].ToString() switch
    {
        "" => Usual,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit is >= 1 and <= Most => limit,
        _ => throw Wrong("limit", "Isi bilangan 1 sampai 100."),
    };

    /// <summary>Announces the next page: this address, in which these parameters have these values.</summary>
    public static void Link(HttpContext context, params IReadOnlyList<KeyValuePair<string, string>> with)
    {
        var query = context.Request.Query
            .Where(value => !with.Any(each => each.Key.Equals(value.Key, StringComparison.OrdinalIgnoreCase)))
            .Select(value => KeyValuePair.Create(value.Key, value.Value.ToString()))
            .Concat(with).Select(each => KeyValuePair.Create(each.Key, (string?)each.Value));
        var next = context.Service<SiteAddress>().Url(context.Request.Path + QueryString.Create(query));
        context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
    }

    public static UnreadableInputException Wrong(string field, string message) =>
        new("Parameter tidak terbaca.", [new(field, message)]);
}
