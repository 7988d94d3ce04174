using System.Globalization;
using System.Text;

namespace Ppid.Functions.Stores;

/// <summary>Words as the full-text search of the one-process host sees them: runs of letters and digits, without case
/// and without marks above letters.</summary>
internal static class Words
{
    private const int Most = 16;

    /// <summary>What of a word stands in a key; the rest is compared in the text.</summary>
    private const int Indexed = 40;

    /// <summary>The words of a text, in order.</summary>
    public static List<string> Of(string text)
    {
        List<string> words = [];
        var open = new StringBuilder();
        foreach (var rune in Whole(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                continue;
            }

            if (IsOfWord(rune))
            {
                open.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else
                Close();
        }

        Close();
        return words;

        void Close()
        {
            if (open.Length > 0) words.Add(open.ToString());
            open.Clear();
        }
    }

    /// <summary>What a person typed: each entry is words that must stand side by side, the last of them perhaps only
    /// begun; all entries are required.</summary>
    public static List<List<string>> Sought(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(Searchable(rune) ? rune.ToString() : " ");
        }

        return
        [
            .. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.EnumerateRunes().Any(Rune.IsLetterOrDigit))
                .Take(Most)
                .Select(Of),
        ];
    }

    public static bool Match(string text, List<List<string>> sought)
    {
        var words = Of(text);
        return sought.TrueForAll(phrase => Enumerable.Range(0, Math.Max(0, words.Count - phrase.Count + 1))
            .Any(at => StandsAt(words, at, phrase)));
    }

    /// <summary>Key of a word, and of the beginning of one.</summary>
    public static string Key(string word) => Keys.Safe(word.Length <= Indexed ? word : word[..Indexed]);

    /// <summary>Whether the key says all about the word.</summary>
    public static bool Told(string word) => word.Length <= Indexed;

    /// <summary>Words with the same first letter lie in one partition, so that beginnings of any length can be
    /// sought.</summary>
    public static string Drawer(string word) => Keys.Safe(word.EnumerateRunes().First().ToString());

    private static bool StandsAt(List<string> words, int at, List<string> phrase)
    {
        for (var i = 0; i < phrase.Count - 1; i++)
        {
            if (words[at + i] != phrase[i]) return false;
        }

        return words[at + phrase.Count - 1].StartsWith(phrase[^1], StringComparison.Ordinal);
    }

    /// <summary>Half a character cannot be normalised.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static bool IsOfWord(Rune rune) => Rune.IsLetter(rune) || Rune.IsNumber(rune)
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse;

    private static bool Searchable(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
