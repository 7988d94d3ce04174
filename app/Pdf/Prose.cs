using System.Collections;
using System.Runtime.CompilerServices;
using Ppid.Domain;

namespace Ppid.App.Pdf;

/// <summary>The cuts of the one family all letters are set in.</summary>
public enum Face
{
    Regular,
    Bold,
    Italic,
}

/// <summary>A stretch of text in one cut; a line feed inside begins a new line.</summary>
public sealed record Span(string Text, Face Face = Face.Regular)
{
    public static Span Bold(string text) => new(text, Face.Bold);

    public static Span Italic(string text) => new(text, Face.Italic);

    public static implicit operator Span(string text) => new(text);
}

/// <summary>
/// Running text: a plain string, or stretches of it, as in <c>["Paling lambat ", Span.Bold(date), "."]</c>.
/// </summary>
[CollectionBuilder(typeof(Prose), nameof(Create))]
public sealed record Prose(ListOf<Span> Spans) : IEnumerable<Span>
{
    public static Prose Create(ReadOnlySpan<Span> spans) => new(ListOf.Create(spans));

    public static implicit operator Prose(string text) => [new Span(text)];

    public static implicit operator Prose(Span span) => [span];

    public IEnumerator<Span> GetEnumerator() => Spans.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal Prose InBold() => new(Spans.Select(span => span with { Face = Face.Bold }).ToListOf());
}
