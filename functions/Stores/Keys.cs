using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ppid.Functions.Stores;

/// <summary>Place of a row: its partition and its key there.</summary>
internal readonly record struct Place(string Partition, string Row);

/// <summary>Texts and instants as keys of Azure Tables, which sort as text and do not take every character.</summary>
internal static class Keys
{
    /// <summary>Sorts after everything that <see cref="Safe"/> lets through, and after every separator.</summary>
    public const string End = "~";

    /// <summary>Of the 512 characters of a key (1 KiB), what one part may take.</summary>
    private const int Longest = 300;

    /// <summary>The text with everything but letters, digits and <c>- . :</c> of ASCII written as _XX per UTF-8 byte:
    /// what begins another text still begins it, and no separator of ours is in it.</summary>
    public static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'.' or (byte)':')
            {
                safe.Append((char)octet);
            }
            else
                safe.Append('_').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        }

        return safe.Length <= Longest ? safe.ToString() : $"{safe.ToString(0, Longest - 65)}_{Hash(text)}";
    }

    /// <summary>SHA-256, lower-case hex.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A hash's own partition among 256: look-ups by hash spread evenly over all servers.</summary>
    public static string Spread(string kind, string hash) => $"{kind}|{hash[..2]}";

    /// <summary>One of 16 shards, always the same for one stream.</summary>
    public static char Shard(string stream) => Hash(stream)[0];

    /// <summary>Sorts as time goes by.</summary>
    public static string Rising(long ticks) => ticks.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>Sorts the newest first.</summary>
    public static string Falling(long ticks) => Rising(DateTime.MaxValue.Ticks - ticks);

    /// <summary>The UTC month, newest first.</summary>
    public static string Month(DateTimeOffset at)
    {
        var utc = at.UtcDateTime;
        return (999_999 - ((utc.Year * 100) + utc.Month)).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The UTC day, oldest first.</summary>
    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The UTC hour, oldest first.</summary>
    public static string Hour(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
}
