using Ppid.App.Pdf.Setting;

namespace Ppid.App.Pdf.Files;

/// <summary>Writes the logical structure and the way from marks back to it (ISO 32000-1, 14.7).</summary>
internal sealed class StructureObjects(PdfObjects objects, IReadOnlyList<int> pages)
{
    private readonly Dictionary<Element, int> _numbers = [];

    /// <param name="marked">For every page the elements of its marks.</param>
    public int Write(Element root, IReadOnlyList<IReadOnlyList<Element>> marked)
    {
        var tree = objects.Reserve();
        var top = Write(root, tree);
        var parents = objects.Write($"<< /Nums [{string.Join(' ', marked.Select(Parents))}] >>");
        objects.Write(tree, $"<< /Type /StructTreeRoot /K [{top} 0 R] /ParentTree {parents} 0 R "
            + $"/ParentTreeNextKey {marked.Count} >>");
        return tree;
    }

    private int Write(Element element, int parent)
    {
        var number = _numbers[element] = objects.Reserve();
        var kids = string.Join(' ', element.Kids.Select(kid => Kid(kid, number)));
        var alt = element.Alt is null ? "" : $" /Alt {PdfText.String(element.Alt)}";
        var box = Box(element.Box);
        var attributes = element.Attributes is null ? "" : $" /A << {element.Attributes}{box} >>";
        objects.Write(number,
            $"<< /Type /StructElem /S /{element.Role} /P {parent} 0 R /K [{kids}]{alt}{attributes} >>");
        return number;
    }

    private static string Box(Area? box)
    {
        if (box is not { } area) return "";
        double[] edges = [area.X, area.Y, area.X + area.Width, area.Y + area.Height];
        return $" /BBox [{string.Join(' ', edges.Select(PdfText.Number))}]";
    }

    private string Kid(object kid, int parent) => kid switch
    {
        Mark mark => $"<< /Type /MCR /Pg {pages[mark.Page]} 0 R /MCID {mark.Number} >>",
        _ => $"{Write((Element)kid, parent)} 0 R",
    };

    private string Parents(IReadOnlyList<Element> marked, int page) =>
        $"{page} [{string.Join(' ', marked.Select(element => $"{_numbers[element]} 0 R"))}]";
}
