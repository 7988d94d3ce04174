using System.Globalization;
using System.Security;
using System.Text;
using Ppid.App.Pdf.Setting;

namespace Ppid.App.Pdf.Files;

/// <summary>
/// What the document says about itself, twice, as readers expect: information dictionary and XMP.
/// </summary>
internal sealed class Metadata(PdfDocument document)
{
    private const string Producer = "PpidServerless";

    private readonly string _title = CleanText.OneLine(document.Title);
    private readonly string _author = CleanText.OneLine(document.Author);

    public string Information =>
        $"<< /Title {PdfText.String(_title)} /Author {PdfText.String(_author)} "
        + $"/Producer ({Producer}) /CreationDate {PdfText.Date(document.Created)} "
        + $"/ModDate {PdfText.Date(document.Created)} >>";

    public byte[] Xmp => Encoding.UTF8.GetBytes(
        $"""
        <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
         xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt>
        <rdf:li xml:lang="x-default">{SecurityElement.Escape(_title)}</rdf:li>
        </rdf:Alt></dc:title>
        <dc:creator><rdf:Seq><rdf:li>{SecurityElement.Escape(_author)}</rdf:li></rdf:Seq></dc:creator>
        <dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>
        <xmp:CreateDate>{Moment}</xmp:CreateDate>
        <xmp:ModifyDate>{Moment}</xmp:ModifyDate>
        <pdf:Producer>{Producer}</pdf:Producer>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """);

    private string Moment =>
        document.Created.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
