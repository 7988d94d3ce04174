using System.Text;

namespace Ppid.App.Mail.Incoming;

/// <summary>Lines of a text, those of a quotation with "&gt; " in front. It remembers whether the last line holds anything
/// yet: looking back for that at every tag would take time by the square.</summary>
internal sealed class QuotedLines
{
    private readonly StringBuilder _text = new();
    private bool _blank = true;

    public void Words(string words, int quoted)
    {
        if (words.Length == 0 || (words == " " && _blank)) return;
        if (_text.Length == 0 && quoted > 0) Mark(quoted);
        Append(_blank ? words.TrimStart() : words);
    }

    public void Append(string words)
    {
        _text.Append(words);
        _blank &= words.AsSpan().IndexOfAnyExcept('>', ' ') < 0;
    }

    /// <summary>A new line.</summary>
    public void Line(int quoted)
    {
        _text.Append('\n');
        _blank = true;
        if (quoted > 0) _text.Append('>', quoted).Append(' ');
    }

    /// <summary>A new line, unless one has just begun.</summary>
    public void Fresh(int quoted)
    {
        if (!_blank) Line(quoted);
        else if (_text.Length > 0) Mark(quoted);
    }

    public override string ToString() => _text.ToString();

    /// <summary>The line that has just begun belongs to a quotation now, or no longer.</summary>
    private void Mark(int quoted)
    {
        while (_text.Length > 0 && _text[^1] is '>' or ' ') _text.Length--;
        if (quoted > 0) _text.Append('>', quoted).Append(' ');
    }
}
