using Ppid.App.Screens.Layout;
using Ppid.Domain.Sops;

namespace Ppid.App.Screens.Forms;

/// <summary>The four answers of a scale, worst to best (PermenPANRB 14/2017), in the words of the office where it has some.</summary>
internal static class ScaleAnswers
{
    private static readonly string[] Usual = ["tidak baik", "kurang baik", "baik", "sangat baik"];

    public static IReadOnlyList<Choice> Of(FieldSpec field) =>
        [.. FieldSpec.Scale.Zip(Usual, (value, word) => new Choice(value, $"{value} · {field.Option(value)?.Label ?? word}"))];
}
