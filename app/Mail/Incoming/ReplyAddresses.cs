using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Ppid.App.Sops;
using Ppid.App.Web;
using Ppid.Domain.Cases;

namespace Ppid.App.Mail.Incoming;

/// <summary>A case's own address, found among those a message was sent to.</summary>
/// <param name="Objects">It was sent to the address for objections.</param>
/// <param name="Secret">Administrators must not know who wrote to it.</param>
public sealed record ReplyTarget(CaseId Case, bool Objects, bool Secret);

/// <summary>The address by which a mail finds its case: "ppid+2026-000123.7q2mk0…@…". Whoever has it has had a letter
/// of the case; who a mail says it is from proves nothing.</summary>
public sealed partial class ReplyAddresses(Tokens tokens, SopCatalogue sops)
{
    private const int TagLength = 16;
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const string Objecting = "keberatan";

    /// <param name="inbox">The office's own address for incoming mail.</param>
    public string Of(CaseId id, string inbox)
    {
        var (box, host) = (inbox[..inbox.LastIndexOf('@')], inbox[(inbox.LastIndexOf('@') + 1)..]);
        var parts = id.Value.Split('-');
        return $"{box}+{parts[^2]}-{parts[^1]}.{Tag(id)}@{host}";
    }

    /// <summary>The cases whose own address is among these, each once, secret ones first; a mail to both addresses of a case
    /// objects.</summary>
    public ReplyTarget[] Find(IEnumerable<string> addresses) =>
    [
        .. addresses.Select(Find).OfType<ReplyTarget>().GroupBy(target => target.Case)
            .Select(same => same.First() with { Objects = same.Any(target => target.Objects) })
            .OrderByDescending(target => target.Secret),
    ];

    /// <summary>Without what stands behind a plus: the mailbox itself.</summary>
    public static string Bare(string address)
    {
        var (plus, at) = (address.IndexOf('+', StringComparison.Ordinal), address.LastIndexOf('@'));
        return plus > 0 && plus < at ? address[..plus] + address[at..] : address;
    }

    private ReplyTarget? Find(string address)
    {
        if (Shape().Match(address.ToLowerInvariant()) is not { Success: true } found) return null;
        var (year, number) = (Whole(found.Groups["year"]), Whole(found.Groups["number"]));
        var tag = Encoding.ASCII.GetBytes(found.Groups["tag"].Value);
        var id = sops.All.Select(sop => CaseId.For(sop.Id, sop.Office, year, number)).Distinct()
            .Where(each => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Tag(each)), tag))
            .Select(each => (CaseId?)each).FirstOrDefault();
        return id is { } known ? new(known, found.Groups["box"].Value == Objecting, sops.IsSecret(known)) : null;
    }

    /// <summary>80 bits in letters that survive being made small on the way.</summary>
    private string Tag(CaseId id) => string.Concat(
        Base64Url.DecodeFromChars(tokens.Token("alamat-surat", id.Value)).Take(TagLength).Select(octet => Letters[octet & 31]));

    private static int Whole(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<box>[^+@\s]{1,64})\+(?<year>[0-9]{4})-(?<number>[0-9]{1,9})\.(?<tag>[0-9a-z]{16})@")]
    private static partial Regex Shape();
}
