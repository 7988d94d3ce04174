using Ppid.App.Web.Forms;
using Xunit;

namespace Ppid.Tests.App.Web;

public sealed class Naming_received_files
{
    [Theory]
    [InlineData("KTP Siti.pdf", "KTP Siti.pdf", "an ordinary name")]
    [InlineData("scan.JPEG", "scan.pdf", "the ending is that of the true kind")]
    [InlineData(@"C:\Users\siti\ktp.pdf", "ktp.pdf", "old browsers send the path")]
    [InlineData("../../etc/passwd", "passwd.pdf", "nobody climbs out of a folder")]
    [InlineData("..", "berkas.pdf", "no name is left")]
    [InlineData(null, "berkas.pdf", "no name was sent")]
    [InlineData("a\u202Efdp.exe", "afdp.pdf", "text that runs backwards hides the ending")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "a Set-Cookie x.pdf", "no header can be smuggled")]
    [InlineData("akta<script>.png", "aktascript.pdf", "no markup")]
    [InlineData("surat “kuasa” №1.pdf", "surat “kuasa” №1.pdf", "letters of every language stay")]
    public void Keeps_what_is_harmless(string? sent, string expected, string because)
    {
        var name = FileNames.Clean(sent, FileKind.Pdf);
        Assert.True(expected == name, $"{because}: {name}");
    }

    [Fact]
    public void Is_short_and_never_cuts_a_letter_in_two()
    {
        var name = FileNames.Clean(new string('a', 99) + "😀😀.pdf", FileKind.Pdf);
        Assert.Equal(new string('a', 99) + ".pdf", name);
    }
}
