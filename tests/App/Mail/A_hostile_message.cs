using System.Text;
using Ppid.App.Mail.Incoming;
using Ppid.App.Mail.Incoming.Mime;
using Xunit;

namespace Ppid.Tests.App.Mail;

public sealed class A_hostile_message
{
    [Fact]
    public void That_is_empty_says_nothing()
    {
        var mail = MailReader.Read(Array.Empty<byte>());
        Assert.True(mail.IsEmpty);
        Assert.Null(mail.From);
        Assert.Equal(Nature.Personal, mail.Nature);
    }

    [Fact]
    public void With_parts_within_parts_is_read_to_a_depth_and_no_further()
    {
        var message = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (var depth = 1; depth < 500; depth++)
        {
            message.Append("--b").Append(depth - 1)
                .Append("\r\nContent-Type: multipart/mixed; boundary=b").Append(depth).Append("\r\n\r\n");
        }

        var deepest = MimeReader.Read(Encoding.ASCII.GetBytes(message.ToString())).Walk().Count();
        Assert.InRange(deepest, 2, MimeReader.MostDepth + 1);
    }

    [Fact]
    public void With_thousands_of_parts_is_read_to_a_number_and_no_further()
    {
        var message = new StringBuilder("Content-Type: multipart/mixed; boundary=b\r\n\r\n");
        for (var part = 0; part < 5000; part++) message.Append("--b\r\n\r\nx\r\n");
        Assert.InRange(MimeReader.Read(Encoding.ASCII.GetBytes(message.ToString())).Children.Count, 100, MimeReader.MostParts);
    }

    /// <summary>Each of these made a careless expression go over the text again for each of its characters.</summary>
    [Theory]
    [InlineData("-")]
    [InlineData("<a ")]
    [InlineData("<!--")]
    [InlineData("<![")]
    [InlineData("Pada ")]
    [InlineData("=?utf-8?Q?")]
    [InlineData("\"")]
    [InlineData(" ")]
    [InlineData("Rincian: a\nb\n")]
    [InlineData("b\n\t")]
    public void Of_one_thing_said_for_ever_is_read_in_one_go(string said)
    {
        var body = string.Concat(Enumerable.Repeat(said, 300_000 / said.Length));
        foreach (var type in new[] { "text/plain", "text/html" })
        {
            var mail = MailReader.Read(Encoding.ASCII.GetBytes($"Subject: {body}\r\nContent-Type: {type}\r\n\r\n{body}"));
            Assert.InRange(mail.Written.Length, 0, 200_000);
            Assert.NotNull(RequestGuess.Of(mail, "a@contoh.id"));
        }
    }

    [Fact]
    public void Cannot_hide_a_boundary_in_a_longer_one()
    {
        var message = Encoding.ASCII.GetBytes(
            "Content-Type: multipart/mixed; boundary=abc\n\n--abc\n\nsatu\n--abcd\ndua\n--abc--\n--abc\n\ntiga\n");
        var part = Assert.Single(MimeReader.Read(message).Children);
        Assert.Equal("satu\n--abcd\ndua", part.Text());
    }

    [Theory]
    [InlineData("UTF-8", "kopi \u2013 caf\u00e9")]
    [InlineData("windows-1252", "kopi \u2013 caf\u00e9")]
    [InlineData("utf-16", "kopi \u2013 caf\u00e9")]
    [InlineData("utf-16be", "kopi \u2013 caf\u00e9")]
    [InlineData("shift_jis", "\u7d71\u8a08")]
    public void Is_read_in_the_alphabet_it_names(string charset, string text)
    {
        var bytes = (charset == "utf-16be" ? Encoding.BigEndianUnicode
            : CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset)).GetBytes(text);
        Assert.Equal(text, Charsets.Decode(bytes, charset));
    }

    [Theory]
    [InlineData("a=20b=\r\nc=3D=zz=", "a bc==zz=", "broken escapes stay as they are")]
    [InlineData("satu=  \r\ndua", "satudua", "white space after a soft break is a gateway's")]
    public void In_broken_quoted_printable_is_read_as_far_as_it_goes(string encoded, string text, string because) =>
        Assert.True(Encoding.ASCII.GetString(TransferDecoding.QuotedPrintable(Encoding.ASCII.GetBytes(encoded))) == text, because);

    [Fact]
    public void In_base64_with_padding_in_its_middle_is_read_to_its_end() =>
        Assert.Equal("satudua"u8.ToArray(), TransferDecoding.Base64("c2F0\r\ndQ==\r\n!ZHVh"u8));

    [Fact]
    public void Cannot_pass_for_an_answer_to_a_case_without_its_tag()
    {
        var addresses = new ReplyAddresses(new(new byte[32]), new([]));
        Assert.Null(addresses.Find(["ppid+2026-000001.0123456789abcdef@dp2kukm.example.go.id", "ppid@x.id", "+@"]));
    }
}
