using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Ppid.App.Pdf.Files;

/// <summary>The file itself: numbered objects, the table of where each begins, and the trailer.</summary>
internal sealed class PdfObjects
{
    private readonly ArrayBufferWriter<byte> _file = new();
    private readonly List<int> _offsets = [];

    public PdfObjects()
    {
        // Four bytes above 127 tell file transfer programs that this is no text (ISO 32000-1, 7.5.2).
        Put("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
    }

    /// <summary>A number for an object that others refer to before it is written.</summary>
    public int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count;
    }

    public int Write(string body)
    {
        var number = Reserve();
        Write(number, body);
        return number;
    }

    public void Write(int number, string body)
    {
        Begin(number);
        Put($"{body}\nendobj\n");
    }

    /// <summary>Writes a stream, deflated; <paramref name="entries"/> are added to its dictionary.</summary>
    public int WriteDeflated(byte[] content, string entries = "")
    {
        using var deflated = new MemoryStream();
        using (var deflate = new ZLibStream(deflated, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return WriteStream(deflated.ToArray(), $"/Filter /FlateDecode {entries}");
    }

    public int WriteStream(byte[] content, string entries)
    {
        var number = Reserve();
        Begin(number);
        Put($"<< /Length {content.Length} {entries}>>\nstream\n");
        _file.Write(content);
        Put("\nendstream\nendobj\n");
        return number;
    }

    /// <summary>Closes the file; its identifier is a hash of all that stands in it.</summary>
    public byte[] Finish(int catalog, int information)
    {
        var identifier = Convert.ToHexString(SHA256.HashData(_file.WrittenSpan)[..16]);
        var table = _file.WrittenCount;
        Put($"xref\n0 {_offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in _offsets)
        {
            Put(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        }

        Put($"trailer\n<< /Size {_offsets.Count + 1} /Root {catalog} 0 R /Info {information} 0 R ");
        Put($"/ID [<{identifier}> <{identifier}>] >>\nstartxref\n{table}\n%%EOF\n");
        return _file.WrittenSpan.ToArray();
    }

    private void Begin(int number)
    {
        _offsets[number - 1] = _file.WrittenCount;
        Put($"{number} 0 obj\n");
    }

    private void Put(string text) => _file.Write(Encoding.Latin1.GetBytes(text));
}
