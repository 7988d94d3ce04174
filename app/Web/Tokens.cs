using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ppid.App.Web;

/// <summary>Derives the secrets of links and tickets from the server key: nothing secret has to be stored,
/// and a letter that is sent again carries the same link.</summary>
/// <param name="key">32 random bytes, the same as long as the ledger lives.</param>
public sealed class Tokens(byte[] key)
{
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int TicketLength = 20;

    /// <summary>The 256-bit secret of a task's link, base64url; a new generation makes the old link
    /// worthless.</summary>
    public string TaskToken(string stream, int task, int generation) =>
        Token("task", string.Create(CultureInfo.InvariantCulture, $"{stream}\n{task}\n{generation}"));

    /// <summary>A secret for another purpose (a sign-in link), base64url, 256 bits.</summary>
    public string Token(string purpose, string subject) =>
        Base64Url.EncodeToString(Derive($"{purpose}\n{subject}"));

    /// <summary>The applicant's secret beside the public number: 100 bits as "7Q2M-…", made to be read
    /// aloud.</summary>
    public string Ticket(string stream)
    {
        var code = TicketCode(stream);
        return string.Join(
            '-', Enumerable.Range(0, TicketLength / 4).Select(group => code.Substring(group * 4, 4)));
    }

    /// <summary>Compares in constant time; forgives lower case, spaces, dashes and look-alikes (O 0, I L
    /// 1).</summary>
    public bool IsTicket(string stream, string? entered) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(TicketCode(stream)), Encoding.UTF8.GetBytes(Normalise(entered)));

    /// <summary>What is stored instead of a token: SHA-256, lower-case hex.</summary>
    public static string Hash(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>The 20 bare characters a person meant.</summary>
    public static string Normalise(string? entered) => string.Concat((entered ?? "")
        .Where(char.IsAsciiLetterOrDigit)
        .Select(char.ToUpperInvariant)
        .Select(letter => letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter }));

    private string TicketCode(string stream)
    {
        // Five bits of each byte: 20 characters of 20 independent bytes.
        var digest = Derive($"ticket\n{stream}");
        return string.Concat(digest.Take(TicketLength).Select(octet => Crockford[octet & 31]));
    }

    private byte[] Derive(string what) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(what));
}
