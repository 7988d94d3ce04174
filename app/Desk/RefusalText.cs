using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ppid.App.Calendars;
using Ppid.Domain;
using Ppid.Domain.Cases;

namespace Ppid.App.Desk;

/// <summary>A refusal as people read it: what is wrong and what to do. The wording
/// is Refusals.id.json.</summary>
public static partial class RefusalText
{
    private const string WholeList = "{*}";
    private static readonly Wording Words = Read();

    /// <summary>Every code that has a sentence.</summary>
    public static IReadOnlyCollection<string> Codes => Words.Sentences.Keys;

    /// <summary>Throws <see cref="KeyNotFoundException"/> for a code without a sentence: a test
    /// proves there is none.</summary>
    public static string Of(Refusal refusal)
    {
        var details = refusal.Details.Select(detail => Name(refusal.Code, detail)).ToList();
        var sentence = Words.Sentences[refusal.Code].Replace(
            WholeList, Listed(details), StringComparison.Ordinal);
        return details.Index().Aggregate(sentence, (text, detail) => text.Replace(
            string.Create(CultureInfo.InvariantCulture, $"{{{detail.Index}}}"), detail.Item,
            StringComparison.Ordinal));
    }

    /// <summary>The sentence of a code with "…" where its details stand.</summary>
    public static string Pattern(string code) => Placeholder().Replace(Words.Sentences[code], "…");

    private static string Name(string code, string detail) =>
        Words.Details.GetValueOrDefault($"{code}:{detail}")
            ?? (IsoDay.Read(detail) is { } day ? IndonesianDates.Plain(day) : detail);

    private static string Listed(List<string> items) => items switch
    {
        [] => "",
        [var only] => only,
        [.. var first, var last] => $"{string.Join("; ", first)}; dan {last}",
    };

    private static Wording Read()
    {
        using var file = typeof(RefusalText).Assembly.GetManifestResourceStream("Refusals.id.json")!;
        return JsonSerializer.Deserialize<Wording>(file, JsonSerializerOptions.Web)!;
    }

    [GeneratedRegex(@"\{(\d+|\*)\}")]
    private static partial Regex Placeholder();

    private sealed record Wording(Dictionary<string, string> Sentences, Dictionary<string, string> Details);
}
