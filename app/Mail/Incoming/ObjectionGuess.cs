using System.Text.RegularExpressions;
using Ppid.Domain;
using Ppid.Domain.Cases;

namespace Ppid.App.Mail.Incoming;

/// <summary>Whether a mail is an objection, and on which of the open grounds (UU 14/2008 art. 35(1)). A guess: an
/// officer confirms the grounds, the day of receipt stands.</summary>
internal static partial class ObjectionGuess
{
    private const int FirstWords = 300;

    /// <summary>"Keberatan" in the subject or among the first words; not "tidak keberatan", nor a mere "Re:" of ours.</summary>
    public static bool IsMeant(IncomingMail mail)
    {
        var said = mail.Content;
        var first = said.Within(FirstWords);
        return Word().IsMatch(first) || (Word().IsMatch(mail.Subject) && !Answers().IsMatch(mail.Subject));
    }

    /// <summary>What he writes of his case, without courtesies and signature; the whole mail lies beside it.</summary>
    public static string Story(IncomingMail mail) => mail.Content.Length > 0 ? AskedText.Of(mail.Content, mail.Writer) : mail.Subject;

    /// <summary>Those of the open grounds that the text names; else the one that the request's fate suggests, but for
    /// somebody who has objected already: he asks about that objection. Empty when nothing new is objected to.</summary>
    public static ListOf<Ground> Grounds(string text, IReadOnlyList<OpenGround> open, bool objectedBefore)
    {
        var named = open.Select(each => each.Ground).Where(ground => Names(ground).IsMatch(text)).ToListOf();
        return named.Count > 0 || open.Count == 0 || objectedBefore ? named : [Likeliest(open)];
    }

    private static Ground Likeliest(IReadOnlyList<OpenGround> open) =>
        new[] { Ground.Refused, Ground.NotAnswered, Ground.NotFulfilled, Ground.TooLate }
            .Where(ground => open.Any(each => each.Ground == ground))
            .Append(open[0].Ground)
            .First();

    private static Regex Names(Ground ground) => ground switch
    {
        Ground.Refused => Refused(),
        Ground.PeriodicNotProvided => Periodic(),
        Ground.NotAnswered => Silence(),
        Ground.NotAsAsked => NotAsAsked(),
        Ground.NotFulfilled => NotFulfilled(),
        Ground.UnreasonableCost => Cost(),
        _ => Late(),
    };

    [GeneratedRegex(@"(?<!\btidak |\btak |\bbila |\bjika )\bkeberatan\b", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s*(?:re|bls|balas|fw|fwd)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Answers();

    [GeneratedRegex(@"\b(?:ditolak|penolakan|menolak|dikecualikan)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Refused();

    [GeneratedRegex(@"\binformasi berkala\b|\bsecara berkala\b", RegexOptions.IgnoreCase)]
    private static partial Regex Periodic();

    [GeneratedRegex(@"\b(?:tidak|belum|tanpa) (?:ada |di|mendapat |memperoleh |menerima )?(?:tanggap\w*|"
        + @"jawab\w*|balas\w*|respon\w*)", RegexOptions.IgnoreCase)]
    private static partial Regex Silence();

    [GeneratedRegex(@"\btidak sesuai\b|\bbukan yang (?:saya|kami) minta\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotAsAsked();

    [GeneratedRegex(@"\btidak (?:di)?(?:penuhi|berikan|lengkap)\b|"
        + @"\bhanya sebagian\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotFulfilled();

    [GeneratedRegex(@"\bbiaya\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cost();

    [GeneratedRegex(@"\b(?:terlambat|melebihi|lewat) (?:jangka|batas|waktu|tenggat)?|"
        + @"\bmelampaui\b", RegexOptions.IgnoreCase)]
    private static partial Regex Late();
}
