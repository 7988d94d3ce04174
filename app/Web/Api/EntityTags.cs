using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Ppid.App.Web.Api;

/// <summary>ETags, by which a program that asks again and again is told in one line that nothing has changed (RFC 9110, 13.1.2).
/// The tag of a case begins with its edition, which alone counts for If-Match: a link or a turned day changes the answer, but
/// nothing a decision could depend on.</summary>
internal static class EntityTags
{
    /// <param name="link">The header that leads to the next page: part of the answer, though not of its content.</param>
    public static string Of(byte[] content, string link, long? edition)
    {
        var print = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(link), .. content]))[..16];
        return edition is null ? $"\"{print}\"" : string.Create(CultureInfo.InvariantCulture, $"\"{edition}-{print}\"");
    }

    public static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>Does the caller have this very answer?</summary>
    public static bool IsKnown(HttpRequest request, string tag) =>
        IsReading(request) && request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any)
            || known.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));

    /// <summary>The edition in a tag: with its print or without, and as a proxy weakens it that packs answers.</summary>
    public static long? Edition(string tag)
    {
        var strong = tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
        return strong is ['"', .. var inner, '"'] && !inner.Contains('"', StringComparison.Ordinal) && long.TryParse(
            inner.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var edition) ? edition : null;
    }
}
