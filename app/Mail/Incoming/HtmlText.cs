using System.Text.RegularExpressions;
using MimeKit.Text;

namespace Ppid.App.Mail.Incoming;

/// <summary>The text of a message that was written as HTML only. Nothing of it is ever shown as HTML: what is not
/// text is dropped, quoted blocks get the "&gt; " that plain mails have. The tags come one by one; a tree of them could be
/// made to grow beyond any bound (docs/adr/0034).</summary>
internal static partial class HtmlText
{
    /// <summary>Deeper quotations look like these.</summary>
    private const int DeepestQuote = 8;

    private static readonly HashSet<HtmlTagId> Blocks =
    [
        HtmlTagId.P, HtmlTagId.Div, HtmlTagId.TR, HtmlTagId.Table, HtmlTagId.UL, HtmlTagId.OL, HtmlTagId.H1, HtmlTagId.H2,
        HtmlTagId.H3, HtmlTagId.H4, HtmlTagId.H5, HtmlTagId.H6, HtmlTagId.Pre, HtmlTagId.HR, HtmlTagId.Section,
        HtmlTagId.BlockQuote, HtmlTagId.Article, HtmlTagId.Header, HtmlTagId.Footer, HtmlTagId.Center,
    ];

    public static string Of(string html)
    {
        var tokens = Tokens(html);
        var ends = Ends(tokens);
        var text = new QuotedLines();
        for (var (at, quoted) = (0, 0); at < tokens.Count; at++)
        {
            if (tokens[at] is HtmlDataToken data) text.Words(Spaced(data.Data), Math.Min(quoted, DeepestQuote));
            if (tokens[at] is not HtmlTagToken tag) continue;
            if (tag.Id == HtmlTagId.BlockQuote) quoted = Math.Max(0, quoted + (tag.IsEndTag ? -1 : 1));
            Break(text, tag, Math.Min(quoted, DeepestQuote));
            if (!tag.IsEndTag && Unseen(tag, ends[at]) is { } end) at = end;
        }

        return Spaces().Replace(Blank().Replace(text.ToString(), "\n\n"), "\n").Trim();
    }

    private static string Spaced(string data) => White().Replace(data, " ").Replace('\u00A0', ' ');

    private static List<HtmlToken> Tokens(string html)
    {
        var tokens = new List<HtmlToken>();
        var reader = new HtmlTokenizer(new StringReader(html));
        while (reader.ReadNextToken(out var token)) tokens.Add(token);
        return tokens;
    }

    /// <summary>Where each element ends; null where it is never closed.</summary>
    private static int?[] Ends(List<HtmlToken> tokens)
    {
        var ends = new int?[tokens.Count];
        var open = new Dictionary<string, Stack<int>>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at] is not HtmlTagToken tag) continue;
            var starts = open.TryGetValue(tag.Name, out var known) ? known : open[tag.Name] = new();
            if (!tag.IsEndTag) starts.Push(at);
            else if (starts.TryPop(out var start)) ends[start] = at;
        }

        return ends;
    }

    /// <summary>The end of an element that nobody who reads the message sees; null for any other. One that is hidden by its
    /// style and never closed is shown: it would hide the rest.</summary>
    private static int? Unseen(HtmlTagToken tag, int? end) => tag.Id switch
    {
        HtmlTagId.Style or HtmlTagId.Script or HtmlTagId.Title => end ?? int.MaxValue - 1,
        HtmlTagId.Br or HtmlTagId.Image or HtmlTagId.HR => null,
        _ => tag.Attributes.Any(each => each.Name.Equals("hidden", StringComparison.OrdinalIgnoreCase)
            || (each.Id == HtmlAttributeId.Style && Hidden().IsMatch(each.Value ?? ""))) ? end : null,
    };

    private static void Break(QuotedLines text, HtmlTagToken tag, int quoted)
    {
        switch (tag.Id)
        {
            case HtmlTagId.Br:
                text.Line(quoted);
                break;
            case HtmlTagId.TD or HtmlTagId.TH when tag.IsEndTag:
                text.Append(" ");
                break;
            case HtmlTagId.LI when !tag.IsEndTag:
                text.Fresh(quoted);
                text.Append("- ");
                break;
            case var block when Blocks.Contains(block):
                text.Fresh(quoted);
                break;
        }
    }

    [GeneratedRegex(@"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"[\s-[\u00A0]]+")]
    private static partial Regex White();

    [GeneratedRegex(@"(?<![ \t])[ \t]+\n")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\n(?:[ \t]*\n){2,}")]
    private static partial Regex Blank();
}
