namespace Ppid.App.Web.Forms;

/// <summary>The label of a field inside a sentence; some labels are questions.</summary>
internal static class LabelWords
{
    /// <summary>"Isi nama lengkap."; a question is answered.</summary>
    public static string Ask(string verb, string label) =>
        IsQuestion(label) ? $"Jawab pertanyaan “{label}”" : $"{verb} {Within(label)}.";

    /// <summary>"nama lengkap"; "NIK" and "U1" stay as they are.</summary>
    public static string Within(string label) => label switch
    {
        _ when IsQuestion(label) => $"jawaban atas “{label}”",
        [_, var second, ..] when char.IsUpper(second) || char.IsDigit(second) => label,
        _ => char.ToLowerInvariant(label[0]) + label[1..],
    };

    private static bool IsQuestion(string label) => label.EndsWith('?');
}
