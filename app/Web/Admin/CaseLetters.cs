using System.Globalization;
using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Domain.Letters;
using OwedLetters = Ppid.Domain.Letters.Letters;

namespace Ppid.App.Web.Admin;

/// <summary>A letter of a case with its fate.</summary>
/// <param name="Fate">Null while it waits to go out.</param>
/// <param name="Paper">Address of the letter as PDF; null for letters to officers, which are mails only.</param>
public sealed record CaseLetter(string Effect, string Template, string To, LetterFate? Fate, string? Paper)
{
    public bool Failed => Fate is { Failed: true };
}

internal static class CaseLetters
{
    /// <summary>Every letter the case has owed, in the order of its causes.</summary>
    public static IReadOnlyList<CaseLetter> Of(OpenCase open)
    {
        var id = open.Facts.Id;
        return [.. OwedLetters.For(CaseFile.Start, open.History.Events).Select(letter => Told(open, id, letter))];
    }

    private static CaseLetter Told(OpenCase open, CaseId id, Letter letter)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"{letter.Cause}:{letter.Index}");
        var effect = $"{id}:{at}";
        var fate = open.Facts.Letters.FirstOrDefault(each => each.Effect == effect);
        var addressee = letter.Officer is { } officer
            ? open.Rules.Roster.Officer(officer)?.Name ?? officer
            : open.Facts.Applicant.Name;
        var paper = letter.Officer is null
            ? $"/kelola/perkara/{id}/surat/{at.Replace(':', '-')}.pdf"
            : null;
        return new(effect, Ledger.Write(letter.Template).Trim('"'), addressee, fate, paper);
    }
}
