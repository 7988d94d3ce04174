namespace Ppid.App.Mail.Incoming;

/// <summary>A mail that its reader could not take yet. It is tried again, more and more seldom; no other mail waits for it.</summary>
/// <param name="Id">In its reader's own words.</param>
/// <param name="Why">Without addresses or words of a person.</param>
/// <param name="Since">When it could not be taken for the first time.</param>
public sealed record LeftMail(string Id, string Why, DateTimeOffset Since, DateTimeOffset NextTry)
{
    /// <summary>More than that is not the fault of single mails.</summary>
    public const int Most = 100;

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>A limit of the law may be running.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>When it came in, where that is known.</summary>
    public DateTimeOffset? Came { get; init; }

    /// <summary>It will wait about as long again as it has waited.</summary>
    /// <param name="before">Null at its first attempt.</param>
    public static LeftMail At(DateTimeOffset now, string id, string why, LeftMail? before)
    {
        var since = before?.Since ?? now;
        var waited = now - since;
        return new(id, why, since, now + (waited < Shortest ? Shortest : waited > Longest ? Longest : waited));
    }
}
