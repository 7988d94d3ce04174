namespace Ppid.Tests.Host.Driver;

/// <summary>Small real files to attach.</summary>
public static class Papers
{
    private const string Dot =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static byte[] Png => Convert.FromBase64String(Dot);

    /// <summary>The boxes of an iPhone's photograph, without the photograph.</summary>
    public static byte[] Heic =>
        [0, 0, 0, 24, .. "ftypheic\0\0\0\0mif1heic"u8, 0, 0, 0, 10, .. "meta\0\0"u8, 0, 0, 0, 12, .. "mdat\u0001\u0002\u0003\u0004"u8];

    /// <summary>A PDF of at least so many bytes.</summary>
    public static byte[] Pdf(int bytes = 0) =>
    [
        .. "%PDF-1.4\n"u8, .. Enumerable.Repeat((byte)' ', bytes),
        .. "\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"u8,
    ];
}
