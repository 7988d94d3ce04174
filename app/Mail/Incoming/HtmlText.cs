using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Ppid.App.Mail.Incoming;

/// <summary>The text of a message that was written as HTML only. Nothing of it is ever shown as HTML: what is not
/// text is dropped, quoted blocks get the "&gt; " that plain mails have.</summary>
internal static partial class HtmlText
{
    private static readonly string[] Blocks =
    [
        "p", "div", "tr", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr", "section", "blockquote",
        "article", "header", "footer", "center",
    ];

    public static string Of(string html)
    {
        var bare = Hidden().Replace(html, "");
        var text = new StringBuilder(bare.Length);
        var (at, quoted) = (0, 0);
        foreach (Match tag in Tag().Matches(bare))
        {
            Words(text, bare[at..tag.Index], quoted);
            at = tag.Index + tag.Length;
            var (name, closing) = (tag.Groups[2].Value.ToLowerInvariant(), tag.Groups[1].Length > 0);
            if (name == "blockquote") quoted = Math.Max(0, quoted + (closing ? -1 : 1));
            Break(text, name, closing, quoted);
        }

        Words(text, bare[at..], quoted);
        return Spaces().Replace(Blank().Replace(text.ToString(), "\n\n"), "\n").Trim();
    }

    private static void Break(StringBuilder text, string name, bool closing, int quoted)
    {
        switch (name)
        {
            case "br":
                Line(text, quoted);
                break;
            case "td" or "th" when closing:
                text.Append(' ');
                break;
            case "li" when !closing:
                Fresh(text, quoted);
                text.Append("- ");
                break;
            case var block when Blocks.Contains(block):
                Fresh(text, quoted);
                break;
        }
    }

    private static void Words(StringBuilder text, string raw, int quoted)
    {
        var words = White().Replace(WebUtility.HtmlDecode(raw), " ").Replace('\u00A0', ' ');
        if (words.Length == 0 || (words == " " && AtStart(text))) return;
        if (AtStart(text) && quoted > 0 && text.Length == 0) text.Append('>', quoted).Append(' ');
        text.Append(AtStart(text) ? words.TrimStart() : words);
    }

    /// <summary>A new line, unless one has just begun.</summary>
    private static void Fresh(StringBuilder text, int quoted)
    {
        if (!AtStart(text)) Line(text, quoted);
        else if (text.Length > 0) Mark(text, quoted);
    }

    private static void Line(StringBuilder text, int quoted)
    {
        text.Append('\n');
        if (quoted > 0) text.Append('>', quoted).Append(' ');
    }

    /// <summary>The line that has just begun belongs to a quotation now, or no longer.</summary>
    private static void Mark(StringBuilder text, int quoted)
    {
        while (text.Length > 0 && text[^1] is '>' or ' ') text.Length--;
        if (quoted > 0) text.Append('>', quoted).Append(' ');
    }

    private static bool AtStart(StringBuilder text)
    {
        var last = text.Length - 1;
        while (last >= 0 && text[last] is '>' or ' ') last--;
        return last < 0 || text[last] == '\n';
    }

    [GeneratedRegex(@"<!--.*?(?:-->|\z)|<(style|script|head|title)\b.*?(?:</\1\s*>|\z)|<!\[[^\]]{0,200}\]>|<[?!][^<>]*>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("""<(/?)([a-zA-Z][a-zA-Z0-9:]*)(?:"[^"]{0,4000}"|'[^']{0,4000}'|[^<>"'])*>""")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\s-[\u00A0]]+")]
    private static partial Regex White();

    [GeneratedRegex(@"(?<![ \t])[ \t]+\n")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\n(?:[ \t]*\n){2,}")]
    private static partial Regex Blank();
}
