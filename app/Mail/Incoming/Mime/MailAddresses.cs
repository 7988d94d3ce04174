using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using Ppid.App.Web.Forms;

namespace Ppid.App.Mail.Incoming.Mime;

/// <summary>Addresses in headers, in lower case. MimeKit gives up a whole list for one broken entry or a semicolon, and takes
/// minutes over a long one; so it only reads the sender, and lists are searched for what has the shape of an address.</summary>
internal static partial class MailAddresses
{
    private const int Most = 200;
    private const int LongestSender = 2000;
    private const int LongestList = 64 * 1024;

    /// <summary>The first address of a header with its name; null if there is none.</summary>
    public static MailParty? Sender(HeaderList headers, string name)
    {
        if (headers.Named(name).FirstOrDefault()?.RawValue is not { } raw) return null;
        var known = InternetAddressList.TryParse(MailText.Lenient, raw, 0, Math.Min(raw.Length, LongestSender), out var list)
            ? list.Mailboxes.FirstOrDefault(mailbox => Shape().IsMatch(mailbox.Address))
            : null;
        return known is not null
            ? new(Cleaning.Line(MailText.Signs(known.Name ?? "")).Trim('"', '\'', ' '), In(known.Address).First())
            : All(headers, name).Select(address => new MailParty("", address)).FirstOrDefault();
    }

    public static IEnumerable<string> All(HeaderList headers, string name) => headers.Named(name)
        .SelectMany(header => In(Encoding.Latin1.GetString(header.RawValue, 0, Math.Min(header.RawValue.Length, LongestList))))
        .Take(Most);

    private static IEnumerable<string> In(string text) => Shape().Matches(text).Select(found => found.Value.ToLowerInvariant());

    [GeneratedRegex(@"(?<![\w.!#$%&'*+/=^{|}~-])[A-Za-z0-9_.!#$%&'*+/=^{|}~-]{1,100}@(?:[A-Za-z0-9_.-]{1,255}|\[[\w.:-]{1,60}\])")]
    private static partial Regex Shape();
}
