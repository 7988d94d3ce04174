using System.Text;
using Ppid.App.Mail;
using Xunit;

namespace Ppid.Tests.App.Mail;

public sealed class A_mail_as_it_travels
{
    [Theory]
    [InlineData("Tanda terima\r\nBcc: semua@example.org")]
    [InlineData("Tanda terima\nBcc: semua@example.org")]
    [InlineData("Tanda terima\u2028Bcc: semua@example.org")]
    [InlineData("Ta\u0000nda\u0085terima\r\n\r\nBcc: semua@example.org")]
    public void Lets_no_value_begin_a_header_of_its_own(string hostile)
    {
        var mail = SampleMail.Plain with
        {
            Subject = hostile,
            To = new(hostile, "budi@example.org"),
            Thread = $"<1@example.org>{hostile}",
            ReplyTo = new(hostile, "ppid@example.org"),
            Attachments = [new(hostile, "application/pdf", [1])],
        };

        Assert.DoesNotContain(
            Encoding.ASCII.GetString(MailWriter.Write(mail)).Split("\r\n"),
            line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.Single(Headers(mail), line => line.StartsWith("Subject:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("budi@example.org\r\nBcc: semua@example.org")]
    [InlineData("budi@example.org, semua@example.org")]
    [InlineData("budi@example.org> <semua@example.org")]
    [InlineData("b\u00fadi@example.org")]
    [InlineData("budi")]
    [InlineData("")]
    public void Has_no_address_that_is_none(string address)
    {
        Assert.True(Assert.Throws<MailRefusedException>(
            () => MailWriter.Write(SampleMail.Plain with { To = new("", address) })).Addressee);
        Assert.False(Assert.Throws<MailRefusedException>(
            () => MailWriter.Write(SampleMail.Plain with { ReplyTo = new("", address) })).Addressee);
    }

    [Fact]
    public void Encodes_and_folds_a_long_subject_in_other_scripts()
    {
        var subject = string.Concat(Enumerable.Repeat("Permohonan informásí tentang Ünterstützung 統計 ", 6))
            .Trim();

        var bytes = MailWriter.Write(SampleMail.Plain with { Subject = subject });

        Assert.All(MimeReading.Headers(bytes), line => Assert.True(line.Length <= 78, line));
        Assert.Equal(subject, WrittenMail.Read(bytes).Header("Subject"));
    }

    [Fact]
    public void Folds_a_long_subject_between_words()
    {
        var subject = string.Join(' ', Enumerable.Repeat("permohonan informasi", 12));

        var lines = Headers(SampleMail.Plain with { Subject = subject });

        Assert.All(lines, line => Assert.True(line.Length <= 78, line));
        Assert.Contains("Subject: " + subject, string.Concat(lines), StringComparison.Ordinal);
    }

    /// <summary>Compared with another reader than the writer's own.</summary>
    [Fact]
    public void Encodes_a_subject_by_RFC_2047() => Assert.Contains(
        "Subject: =?utf-8?b?w5xudGVyc3TDvHR6dW5n?=", Headers(SampleMail.Plain with { Subject = "\u00dcnterst\u00fctzung" }));

    [Theory]
    [InlineData("Surat \u2013 Caf\u00e9.pdf")]
    [InlineData("a\"b c.pdf")]
    public void Names_its_attachments_for_new_programs_and_old(string name)
    {
        var bytes = MailWriter.Write(SampleMail.Plain with { Attachments = [new(name, "application/pdf", [1])] });

        Assert.Equal(name, Assert.Single(WrittenMail.Read(bytes).Attachments).Name);
        Assert.All(bytes, each => Assert.True(each < 128));
        Assert.Equal(!name.All(char.IsAscii), Encoding.ASCII.GetString(bytes) is var text
            && text.Contains("name=\"=?utf-8?", StringComparison.Ordinal) && text.Contains("filename*=utf-8''", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_that_no_person_sent_it()
    {
        Assert.Contains("Auto-Submitted: auto-generated", Headers(SampleMail.Plain));
        Assert.Contains("X-Auto-Response-Suppress: All", Headers(SampleMail.Plain));
    }

    [Fact]
    public void Is_dated_in_the_offices_own_time() =>
        Assert.Contains("Date: Mon, 02 Mar 2026 09:12:00 +0800", Headers(SampleMail.Plain));

    [Fact]
    public void Belongs_to_the_thread_of_the_first_letter()
    {
        var answer = Headers(SampleMail.Plain with { Thread = "<first@example.org>" });

        Assert.Contains("References: <first@example.org>", answer);
        Assert.Contains("In-Reply-To: <first@example.org>", answer);
        Assert.DoesNotContain(
            Headers(SampleMail.Plain), line => line.StartsWith("References", StringComparison.Ordinal));
    }

    [Fact]
    public void Asks_for_answers_elsewhere_only_where_somebody_reads_them()
    {
        var asked = Headers(SampleMail.Plain with { ReplyTo = new("PPID", "berkas+k7@dp2kukm.example.go.id") });

        Assert.Contains("Reply-To: PPID <berkas+k7@dp2kukm.example.go.id>", asked);
        Assert.DoesNotContain(
            Headers(SampleMail.Plain), line => line.StartsWith("Reply-To", StringComparison.Ordinal));
    }

    [Fact]
    public void Keeps_every_line_short_and_ascii_and_ended_by_CRLF()
    {
        var bytes = MailWriter.Write(SampleMail.WithAttachment);
        var text = Encoding.Latin1.GetString(bytes);

        Assert.All(bytes, each => Assert.True(each < 128));
        Assert.All(text.Split("\r\n"), line => Assert.True(line.Length <= 78 && !line.Contains('\n'), line));
    }

    [Fact]
    public void Gives_back_its_text_and_its_attachment()
    {
        var text = Encoding.ASCII.GetString(MailWriter.Write(SampleMail.WithAttachment));

        var read = MimeReading.QuotedPrintable(Part(text, "text/plain"));
        Assert.Contains(SampleMail.Plain.Text.TrimEnd(), read, StringComparison.Ordinal);
        var pdf = Convert.FromBase64String(Part(text, "application/pdf").Trim());
        Assert.Equal(SampleMail.WithAttachment.Attachments[0].Content, pdf);
    }

    [Fact]
    public void Is_read_back_as_it_was_meant()
    {
        var mail = SampleMail.WithAttachment with { Subject = "Permohonan informásí 統計 " + new string('x', 60) };

        var read = WrittenMail.Read(MailWriter.Write(mail));

        Assert.Equal((mail.Subject, mail.Text, mail.Html), (read.Header("subject"), read.Text, read.Html));
        var attached = Assert.Single(read.Attachments);
        Assert.Equal(("tanda-terima.pdf", "application/pdf"), (attached.Name, attached.MediaType));
        Assert.Equal(mail.Attachments[0].Content, attached.Content);
    }

    [Fact]
    public void Is_read_back_without_an_attachment_too()
    {
        var read = WrittenMail.Read(MailWriter.Write(SampleMail.Plain));

        Assert.Equal((SampleMail.Plain.Text, SampleMail.Plain.Html), (read.Text, read.Html));
        Assert.Empty(read.Attachments);
    }

    [Fact]
    public void Is_the_same_bytes_for_the_same_letter() =>
        Assert.Equal(MailWriter.Write(SampleMail.WithAttachment),
            MailWriter.Write(SampleMail.WithAttachment));

    [Fact]
    public void Has_an_id_that_follows_from_its_effect_alone()
    {
        Assert.Equal(MessageIds.For("pi-1:1:0", "example.go.id"),
            MessageIds.For("pi-1:1:0", "example.go.id"));
        Assert.NotEqual(MessageIds.For("pi-1:1:0", "example.go.id"),
            MessageIds.For("pi-1:1:1", "example.go.id"));
        Assert.Matches("^<[0-9a-f]{32}@example\\.go\\.id>$", MessageIds.For("pi-1:1:0", "example.go.id\r\n"));
    }

    private static string Part(string message, string mediaType)
    {
        var start = message.IndexOf("Content-Type: " + mediaType, StringComparison.Ordinal);
        var body = message.IndexOf("\r\n\r\n", start, StringComparison.Ordinal) + 4;
        return message[body..message.IndexOf("\r\n--=_", body, StringComparison.Ordinal)];
    }

    private static string[] Headers(OutgoingMail mail) => MimeReading.Headers(MailWriter.Write(mail));
}
