using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;

namespace Ppid.App.Web.Api;

/// <summary>Where a list goes on, sealed over the list, its office and its filters: what was changed, or made for another
/// question, would begin somewhere in the middle and lose rows in silence. How many rows a page has may change.</summary>
/// <param name="List">Which list: "cases".</param>
internal sealed record Cursor(HttpContext Context, string List, string Office)
{
    private const string Name = "cursor";

    /// <summary>Of 43 letters so many are 128 bits and more.</summary>
    private const int SealLength = 22;

    private static readonly string[] NoFilter = [Name, "limit"];

    /// <summary>Filters as they are understood, also where the address leaves them open: the next page asks for the same, even
    /// if "this year" is another one by then.</summary>
    public IReadOnlyDictionary<string, string> Understood { get; init; } = new Dictionary<string, string>();

    private IEnumerable<KeyValuePair<string, string>> Filters => Context.Request.Query
        .Where(each => !Understood.Keys.Contains(each.Key, StringComparer.OrdinalIgnoreCase))
        .Select(each => KeyValuePair.Create(each.Key, each.Value.ToString()))
        .Concat(Understood);

    /// <summary>?cursor=; null at the first page. Throws <see cref="UnreadableInputException"/>.</summary>
    public ListedAfter? Read()
    {
        var text = Context.Request.Query[Name].ToString();
        return text.Length == 0 ? null : Place(text) ?? throw Paging.Wrong(
            Name, "Cursor ini diubah, atau dibuat untuk daftar atau saringan lain. Ikuti header Link apa adanya, "
                + "dengan parameter yang sama, atau mulai dari halaman pertama tanpa cursor.");
    }

    /// <summary>Announces the page behind that place.</summary>
    public void Announce(ListedAfter last)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{last.ReceivedAt.UtcTicks}|{last.Stream}");
        var cursor = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(place))}.{Seal(place)}";
        Paging.Link(Context, [.. Understood, new(Name, cursor)]);
    }

    private ListedAfter? Place(string text)
    {
        if (text.Split('.') is not [var packed, var seal] || !Base64Url.IsValid(packed))
        {
            return null;
        }

        var place = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(packed));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(seal), Encoding.UTF8.GetBytes(Seal(place)))
            && place.Split('|', 2) is [var ticks, var stream]
                ? new(new(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero), stream)
                : null;
    }

    private string Seal(string place)
    {
        var filters = Filters
            .Where(each => !NoFilter.Contains(each.Key, StringComparer.OrdinalIgnoreCase) && each.Value.Length > 0)
            .Select(each => $"{Uri.EscapeDataString(each.Key.ToUpperInvariant())}={Uri.EscapeDataString(each.Value)}")
            .Order(StringComparer.Ordinal);
        var asked = string.Join('\n', [List, Office, .. filters, place]);
        return Context.Service<Tokens>().Token(Name, asked)[..SealLength];
    }
}
