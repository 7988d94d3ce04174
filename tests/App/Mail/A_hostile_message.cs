using System.Text;
using MimeKit;
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

        var deepest = 0;
        var part = MessageParser.Read(Bytes(message.ToString())).Body;
        for (; part is Multipart { Count: > 0 } whole; part = whole[0]) deepest++;
        Assert.InRange(deepest, 2, MessageParser.MostDepth);
    }

    [Fact]
    public void With_thousands_of_parts_is_read_to_a_number_and_no_further()
    {
        var message = new StringBuilder("Content-Type: multipart/mixed; boundary=b\r\n\r\n");
        for (var part = 0; part < 5000; part++) message.Append("--b\r\n\r\nx\r\n");
        Assert.Equal(MessageParser.MostParts - 1, Assert.IsType<Multipart>(MessageParser.Read(Bytes(message.ToString())).Body).Count);
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

    /// <summary>Each of these took minutes, or the machine's memory, in a library that reads mail or pages.</summary>
    [Theory]
    [InlineData("From: ", "a,")]
    [InlineData("To: ", "a,")]
    [InlineData("Subject: ", "a\n ")]
    [InlineData("Subject: ", "a")]
    [InlineData("", "a:\n")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\n\n", "--b\n\nx\n")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Disposition: attachment; filename=", "a\n ")]
    [InlineData("Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n", "a:\n")]
    [InlineData("Content-Type: text/html\n\n", "<b>")]
    public void As_large_as_we_take_is_read_without_growing(string begins, string goes)
    {
        var mail = MailReader.Read(Bytes(begins + string.Concat(Enumerable.Repeat(goes, 30_000_000 / goes.Length))));

        Assert.InRange(mail.Written.Length + mail.Subject.Length + mail.Recipients.Count, 0, 300_000);
        Assert.InRange(mail.Files.Count, 0, MessageParser.MostParts);
    }

    [Fact]
    public void That_quotes_a_thousand_deep_is_no_longer_than_it_was() => Assert.InRange(
        HtmlText.Of(string.Concat(Enumerable.Repeat("<blockquote>", 8000)) + string.Concat(Enumerable.Repeat("x<br>", 20_000))).Length,
        40_000, 300_000);

    [Theory]
    [InlineData("Content-Type: multipart/mixed; boundary=x\n\nTanpa batas.", "Tanpa batas.")]
    [InlineData("Content-Type: multipart/mixed\n\nTanpa batas.", "Tanpa batas.")]
    [InlineData("Content-Type: multipart/mixed\n\n--abc\nContent-Type: text/plain; charset=windows-1252\n\ncaf=\n--abc--", "caf=")]
    [InlineData("Content-Type: text\n\nIsi", "Isi")]
    [InlineData("Content-Type: \n\nIsi", "Isi")]
    [InlineData("rubbish\nSubject: x\n\nIsi", "Isi")]
    [InlineData("From mbox Mon Mar  9\nSubject: x\n\nIsi", "Isi")]
    public void That_says_wrongly_what_it_is_is_read_all_the_same(string message, string text) =>
        Assert.Equal(text, MailReader.Read(Bytes(message)).Written);

    [Theory]
    [InlineData("siti@contoh.id; PPID <ppid@dinas.id>", "siti@contoh.id", "ppid@dinas.id")]
    [InlineData(",Siti (a <siti@contoh.id>", "siti@contoh.id")]
    [InlineData("\"Siti, S.E.\" <Siti@Contoh.id>,\n ppid+2026-000001.x@dinas.id", "siti@contoh.id", "ppid+2026-000001.x@dinas.id")]
    [InlineData("undisclosed-recipients:;")]
    public void In_whose_list_something_is_broken_still_reaches_the_others(string to, params string[] found) =>
        Assert.Equal(found, MailReader.Read(Bytes($"To: {to}\n\nIsi")).Recipients);

    [Theory]
    [InlineData("Siti, S.E. <Siti@Contoh.id>", "Siti, S.E.", "siti@contoh.id")]
    [InlineData("=?utf-8?Q?Kepala=2C?= <siti@contoh.id>", "Kepala,", "siti@contoh.id")]
    [InlineData("=?utf-8?Q?bos=40kantor.go.id=2C?= <siti@contoh.id>", "bos@kantor.go.id,", "siti@contoh.id")]
    [InlineData("siti@contoh.id (Siti)", "Siti", "siti@contoh.id")]
    [InlineData("Siti <siti@contoh.id", "Siti", "siti@contoh.id")]
    [InlineData("PPID; Siti <siti.@contoh.id>", "", "siti.@contoh.id")]
    public void Has_the_sender_that_it_names(string from, string name, string address)
    {
        var sender = MailReader.Read(Bytes($"From: {from}\n\nIsi")).From;
        Assert.Equal((name, address), (sender?.Name, sender?.Address));
    }

    [Fact]
    public void Cannot_hide_a_boundary_in_a_longer_one() => Assert.Equal("satu\n--abcd\ndua", MailReader.Read(Bytes(
        "Content-Type: multipart/mixed; boundary=abc\n\n--abc\n\nsatu\n--abcd\ndua\n--abc--\n--abc\n\ntiga\n")).Written);

    [Theory]
    [InlineData("UTF-8", "kopi \u2013 caf\u00e9")]
    [InlineData("windows-1252", "kopi \u2013 caf\u00e9")]
    [InlineData("utf-16", "kopi \u2013 caf\u00e9")]
    [InlineData("utf-16be", "kopi \u2013 caf\u00e9")]
    [InlineData("shift_jis", "\u7d71\u8a08")]
    public void Is_read_in_the_alphabet_it_names(string charset, string text) =>
        Assert.Equal(text, Text($"charset={charset}", Alphabet(charset).GetBytes(text)));

    [Theory]
    [InlineData("utf-8", "says UTF-8 and is not")]
    [InlineData("us-ascii", "says ASCII and is not")]
    [InlineData("iso-8859-1", "calls Windows' alphabet Latin-1")]
    [InlineData("x-klingon", "names nothing that exists")]
    public void Is_read_in_the_alphabet_it_means(string charset, string because)
    {
        const string text = "kopi \u2013 caf\u00e9";
        Assert.True(Text($"charset={charset}", Alphabet("windows-1252").GetBytes(text)) == text, because);
    }

    [Theory]
    [InlineData("quoted-printable", "a=20b=\r\nc=3D=zz.", "a bc==zz.")]
    [InlineData("base64", "c2F0\r\ndQ==\r\n!ZHVh", "satudua")]
    [InlineData("entah", "satu=dua", "satu=dua")]
    public void Badly_encoded_is_read_as_far_as_it_goes(string encoding, string encoded, string text) =>
        Assert.Equal(text, Text($"charset=utf-8\r\nContent-Transfer-Encoding: {encoding}", Bytes(encoded)));

    [Fact]
    public void Cannot_pass_for_an_answer_to_a_case_without_its_tag()
    {
        var addresses = new ReplyAddresses(new(new byte[32]), new([]));
        Assert.Empty(addresses.Find(["ppid+2026-000001.0123456789abcdef@dp2kukm.example.go.id", "ppid@x.id", "+@"]));
    }

    private static string Text(string header, byte[] body) =>
        MailReader.Read([.. Bytes($"Content-Type: text/plain; {header}\r\n\r\n"), .. body]).Written;

    private static Encoding Alphabet(string name) => name == "utf-16be" ? Encoding.BigEndianUnicode
        : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    private static byte[] Bytes(string message) => Encoding.ASCII.GetBytes(message);
}
