using Ppid.App.Mail.Incoming;
using Xunit;

namespace Ppid.Tests.App.Mail;

public sealed class Text_out_of_HTML
{
    [Theory]
    [InlineData("<p>Satu<p>Dua", "Satu\nDua", "paragraphs that nobody closes")]
    [InlineData("<DIV>Satu</DIV><Div>Dua</div>", "Satu\nDua", "tags in any case")]
    [InlineData("a<br>b<br/>c", "a\nb\nc", "breaks")]
    [InlineData("<ul><li>satu<li>dua</ul>tiga", "- satu\n- dua\ntiga", "a list")]
    [InlineData("<table><tr><td>Nama</td><td>Siti</td></tr><tr><th>NIK</th><td>1</td></tr></table>", "Nama Siti\nNIK 1", "a table")]
    [InlineData("Ya.<blockquote>Kutipan<blockquote>lama</blockquote></blockquote>Salam", "Ya.\n> Kutipan\n>> lama\nSalam", "quotations")]
    [InlineData("5 &lt; 6 &amp; caf&eacute;&nbsp;&#8211; &copy;", "5 < 6 & caf\u00e9 \u2013 \u00a9", "entities")]
    [InlineData("<head><title>x</title><style>p{color:red}</style><body>Isi", "Isi", "a head that nobody closes")]
    [InlineData("Isi<script>alert('<p>')</script><!-- rahasia --><style>x", "Isi", "what is not text")]
    [InlineData("<div style='display:none'>Pra<div>tinjau</div></div><p>Isi", "Isi", "a preview that mail programs show and nobody reads")]
    [InlineData("<b hidden>x</b><p style=\"color:red; DISPLAY : none\">x</p><td style='mso-hide:all'>x</td>Isi", "Isi", "hidden too")]
    [InlineData("<p style='display:none'>Isi", "Isi", "what is hidden and never closed could be all of it")]
    [InlineData("Salam,<br>-- <br>Siti", "Salam,\n--\nSiti", "a signature")]
    [InlineData("harga < 5 dan > 3", "harga < 5 dan > 3", "signs that are no tags")]
    public void Is_what_people_see(string html, string text, string because) => Assert.True(
        HtmlText.Of(html) == text, $"{because}: {HtmlText.Of(html)}");

    [Fact]
    public void Is_found_however_many_marks_of_quotations_stand_in_a_line()
    {
        var marks = string.Concat(Enumerable.Repeat("><b>", 100_000));
        Assert.Equal(new string('>', 100_000) + "Isi", HtmlText.Of($"{marks}Isi"));
    }
}
