using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Ppid.Tests.App.Web;

internal static class Html
{
    public static async Task<IDocument> Of(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    /// <summary>The token of the first form of the page.</summary>
    public static string Token(this IDocument page) =>
        page.QuerySelector("form input[name=_kunci]")!.GetAttribute("value")!;
}
