using System.Text.RegularExpressions;
using Ppid.App.Screens.Layout;
using Ppid.Domain.Sops;

namespace Ppid.App.Screens.Forms;

/// <summary>The four answers of a scale, worst to best (PermenPANRB 14/2017). Where the office's hint says what its numbers
/// mean ("1 = sangat mahal, 2 = …"), the answers say it, and not "baik" beside it.</summary>
internal static partial class ScaleAnswers
{
    private static readonly string[] Usual = ["tidak baik", "kurang baik", "baik", "sangat baik"];

    public static IReadOnlyList<Choice> Of(FieldSpec field) =>
        [.. (Own(field) ?? Usual).Select((word, index) => new Choice($"{index + 1}", $"{index + 1} · {word}"))];

    /// <summary>Null where the answers have said it.</summary>
    public static string? Hint(FieldSpec field) => Own(field) is null ? field.Hint : null;

    private static string[]? Own(FieldSpec field) => Spelled().Match(field.Hint ?? "") is { Success: true } match
        ? [.. match.Groups.Values.Skip(1).Select(group => group.Value)]
        : null;

    [GeneratedRegex("^1 = ([^=]+), 2 = ([^=]+), 3 = ([^=]+), 4 = ([^=]+)$")]
    private static partial Regex Spelled();
}
