using System.Text.RegularExpressions;
using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.Domain;
using Ppid.Domain.Cases;

namespace Ppid.App.Mail.Incoming;

/// <summary>Finds out that a message speaks of a secret case although it was not sent to its address: its reporter asks about
/// it, or a machine answers a letter of it, and every letter names the number in its subject. Anybody can write a number, so
/// the message gets no further by it; but no administrator reads who wrote it.</summary>
public sealed partial class SecretMentions(ICaseStore store, OfficeBook offices, SopCatalogue sops)
{
    private const int Most = 50;
    private const int Longest = 500_000;

    internal async Task<CaseId?> In(string office, IncomingMail mail, CancellationToken cancel)
    {
        string[] said = [mail.Subject, mail.Written, .. mail.Bounce?.Returned.Select(field => field.Value) ?? [], .. mail.Forwarded];
        var text = string.Join('\n', said).Within(Longest);
        foreach (var id in Ids().Matches(text.ToLowerInvariant()).Select(match => new CaseId(match.Value)).Distinct())
        {
            if (sops.IsSecret(id)) return id;
        }

        foreach (var number in WrittenNumbers.Of(text, offices.Find(office)?.File, Most))
        {
            if (await store.ByNumber(number, cancel) is { } stream && sops.IsSecret(new CaseId(stream))) return new(stream);
        }

        return null;
    }

    /// <summary>As the links in our letters have it.</summary>
    [GeneratedRegex(@"(?<![a-z0-9-])[a-z0-9][a-z0-9-]{2,80}-[0-9]{4}-[0-9]{6,9}(?![0-9])")]
    private static partial Regex Ids();
}

/// <summary>Registration numbers that somebody wrote into a text.</summary>
internal static partial class WrittenNumbers
{
    /// <summary>Those that stand there, then those that are probably meant: people leave out zeros and put in blanks.</summary>
    public static IEnumerable<string> Of(string text, Offices.OfficeFile? office, int most)
    {
        var written = Shape().Matches(text).Select(match => match.Value.ToUpperInvariant()).Distinct().Take(most).ToList();
        return written.Concat(written.SelectMany(typed => office?.Meant(typed) ?? [])).Distinct();
    }

    [GeneratedRegex(@"(?<![\w/])[0-9]{1,9}(?:[ ]{0,2}[/\-][ ]{0,2}[A-Za-z0-9.]{1,20}){1,5}[ ]{0,2}[/\-][ ]{0,2}[0-9]{4}(?![\w/])")]
    public static partial Regex Shape();
}
