using System.Globalization;
using Ppid.App.Pdf.Files;
using Ppid.App.Pdf.Setting;

namespace Ppid.App.Pdf;

/// <summary>Sets a document on A4 pages as tagged PDF 1.7; equal documents give equal bytes.</summary>
/// <remarks>
/// No text makes it fail: characters the font lacks are shown as boxes and stay what they are when copied.
/// The bytes depend on the runtime's deflate, so compare hashes within one version of the runtime.
/// </remarks>
public static class PdfWriter
{
    public static byte[] Write(PdfDocument document)
    {
        var flow = new Flow();
        foreach (var block in document.Blocks)
        {
            block.Set(flow);
        }

        return Write(document, flow.Root, Paginator.Pages(flow.Strips, Paper.TextHeight));
    }

    private static byte[] Write(
        PdfDocument document, Element root, IReadOnlyList<IReadOnlyList<Placed>> pages)
    {
        var objects = new PdfObjects();
        var fonts = new FontObjects();
        var footer = new Footer(document.Footer);
        var contents = pages.Select(
            (page, index) => Draw(page, footer.Strip(index + 1, pages.Count), new(index, fonts))).ToList();
        var resources = $"<< /Font << {fonts.Write(objects)}>> >>";
        var (tree, leaves) = Pages(objects, contents, resources);
        var structure = new StructureObjects(objects, leaves)
            .Write(root, [.. contents.Select(content => content.Marked)]);
        var metadata = new Metadata(document);
        var xmp = objects.WriteStream(metadata.Xmp, "/Type /Metadata /Subtype /XML ");
        var catalog = objects.Write(
            $"<< /Type /Catalog /Pages {tree} 0 R /Lang (id-ID) /MarkInfo << /Marked true >> "
            + $"/StructTreeRoot {structure} 0 R /Metadata {xmp} 0 R "
            + "/ViewerPreferences << /DisplayDocTitle true >> >>");
        return objects.Finish(catalog, objects.Write(metadata.Information));
    }

    private static PageContent Draw(IReadOnlyList<Placed> page, Strip footer, PageContent content)
    {
        foreach (var (strip, top) in page)
        {
            content.Draw(strip, Paper.Top + top);
        }

        content.Draw(footer, Footer.Top);
        return content;
    }

    private static (int Tree, List<int> Leaves) Pages(
        PdfObjects objects, List<PageContent> contents, string resources)
    {
        var tree = objects.Reserve();
        var leaves = new List<int>();
        for (var index = 0; index < contents.Count; index++)
        {
            var stream = objects.WriteDeflated(contents[index].Finish());
            leaves.Add(objects.Write(string.Create(CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {Paper.Width} {Paper.Height}] "
                + $"/Resources {resources} /Contents {stream} 0 R /StructParents {index} /Tabs /S >>")));
        }

        objects.Write(tree, $"<< /Type /Pages /Count {leaves.Count} "
            + $"/Kids [{string.Join(' ', leaves.Select(leaf => $"{leaf} 0 R"))}] >>");
        return (tree, leaves);
    }
}
