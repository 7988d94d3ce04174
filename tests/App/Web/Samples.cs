using System.Text;

namespace Ppid.Tests.App.Web;

/// <summary>Small whole files: the pictures were written by a browser, the document by hand.</summary>
internal static class Samples
{
    public static byte[] Jpeg { get; } = Convert.FromBase64String("""
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1td
        hbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk
        pKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAACAAIDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEA
        AAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhED
        EQA/AJkAH//Z
        """);

    public static byte[] Png { get; } = Convert.FromBase64String("""
        iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVR4AWJiYGD4D8QMIAYjiAEAAAD//7nL8I4AAAAG
        SURBVAMADj8BBRD7ez4AAAAASUVORK5CYII=
        """);

    /// <summary>The boxes of an iPhone's photograph, without the photograph.</summary>
    public static byte[] Heic { get; } = HeicOf("heic\0\0\0\0mif1MiHEheic"u8);

    /// <param name="brands">The main one, a version, further ones.</param>
    public static byte[] HeicOf(ReadOnlySpan<byte> brands) =>
        [.. Box("ftyp"u8, brands), .. Box("meta"u8, new byte[40]), .. Box("mdat"u8, new byte[64])];

    public static byte[] Box(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content) =>
        [0, 0, 0, (byte)(content.Length + 8), .. type, .. content];

    public static byte[] Pdf { get; } = PdfWith("");

    public static byte[] PdfWith(string inside) => Encoding.ASCII.GetBytes(
        $"""
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R{inside}>> endobj
        2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj
        trailer <</Root 1 0 R>>
        startxref
        0
        %%EOF

        """);

    public static byte[] Html { get; } = "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray();
}
