namespace Ppid.Domain;

/// <summary>Texts too long for where they go. Lengths count UTF-16 units, and no character of two of them is halved.</summary>
public static class Shortening
{
    /// <summary>The beginning of a text, at most so long.</summary>
    public static string Within(this string text, int most) =>
        text.Length <= most ? text : text[..(most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>The whole text, or its beginning and an ellipsis, together at most so long.</summary>
    public static string Shortened(this string text, int most) =>
        text.Length <= most ? text : text.Within(most - 1) + "…";
}
