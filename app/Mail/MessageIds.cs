using System.Security.Cryptography;
using System.Text;

namespace Ppid.App.Mail;

/// <summary>Message-IDs that are known before a mail is written.</summary>
public static class MessageIds
{
    /// <summary>"&lt;hash@host&gt;" with its angle brackets; the same effect
    /// always has the same one.</summary>
    public static string For(string effectId, string host)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(effectId)));
        var name = string.Concat(host.Where(each => char.IsAsciiLetterOrDigit(each) || each is '.' or '-'));
        return $"<{hash[..32]}@{(name.Length == 0 ? "localhost" : name)}>";
    }

    /// <summary>Has it the shape of those we give under that host?</summary>
    public static bool IsOf(string messageId, string host) =>
        messageId.Length == 35 + host.Length
        && messageId.EndsWith($"@{host}>", StringComparison.OrdinalIgnoreCase)
        && messageId[1..33].All(char.IsAsciiHexDigitLower);
}
