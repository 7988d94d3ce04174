using System.Text;
using MailKit.Security;
using Ppid.App.Mail;
using Ppid.Host.Mail;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>Byte by byte what is said to a mail server, and what is made of strange answers.</summary>
public sealed class A_conversation_by_SMTP
{
    private const string Ready = "220 surat.uji\r\n";
    private const string Hello = "250-surat.uji\r\n250-SIZE 100000\r\n250 8BITMIME\r\n";
    private const string Fine = "250 2.0.0 OK\r\n";

    private static readonly OutgoingMail Mail = new(
        "<1@x.id>", new(2026, 3, 9, 9, 0, 0, TimeSpan.FromHours(8)), new("PPID", "ppid@x.id"),
        new("Budi", "budi@contoh.id"), "Halo", "<p>Halo</p>", "Halo\n", [], null);

    [Fact]
    public async Task Goes_as_the_standard_has_it()
    {
        using var server = new ScriptedServer(Ready, Hello, Fine, Fine, "354 go\r\n", Fine, "221 bye\r\n");

        await Send(server.Settings);

        var written = Encoding.ASCII.GetString(MailWriter.Write(Mail));
        Assert.Equal(
            $"EHLO [127.0.0.1]\r\nMAIL FROM:<ppid@x.id> SIZE={written.Length}\r\nRCPT TO:<budi@contoh.id>\r\nDATA\r\n"
                + written + ".\r\nQUIT\r\n",
            server.Heard);
    }

    [Fact]
    public async Task Lets_no_line_end_the_mail_early()
    {
        using var server = new ScriptedServer(Ready, Hello, Fine, Fine, "354 go\r\n", Fine, "221 bye\r\n");

        await new SmtpPostOffice(server.Settings).Send(Mail with { Text = "satu\n.\n..dua\n" }, CancellationToken.None);

        Assert.Contains("\r\nsatu\r\n..\r\n...dua\r\n", server.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_put_off_when_nobody_greets()
    {
        using var server = new ScriptedServer("");

        var later = await Assert.ThrowsAsync<MailDeferredException>(() => Send(server.Impatient));

        Assert.Contains("tidak menjawab dalam 1 detik", later.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n", "tidak berbicara SMTP")]
    [InlineData("4x4 hm\r\n", "tidak berbicara SMTP")]
    [InlineData("554 no service\r\n", "554 no service")]
    public async Task Is_put_off_when_the_greeting_is_none(string greeting, string why)
    {
        using var server = new ScriptedServer(greeting);

        var later = await Assert.ThrowsAsync<MailDeferredException>(() => Send(server.Settings));

        Assert.Contains(why, later.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_put_off_when_the_answer_never_ends()
    {
        using var server = new ScriptedServer(string.Concat(Enumerable.Repeat("220-ya\r\n", 500)));

        await Assert.ThrowsAsync<MailDeferredException>(() => Send(server.Impatient));
    }

    [Fact]
    public async Task Believes_nothing_that_was_said_before_the_encryption_began()
    {
        using var certificates = new CertificateFolder();
        using var server = new ScriptedServer(
            certificates.Server, Ready, "250-surat.uji\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n",
            "220 go\r\n250-surat.uji\r\n250 AUTH PLAIN\r\n", "250 surat.uji\r\n", "221 bye\r\n");

        var later = await Assert.ThrowsAsync<MailDeferredException>(() => Send(server.Settings with
        {
            Host = "localhost",
            Tls = SecureSocketOptions.StartTls,
            OwnAuthority = certificates.Authority,
            User = "ppid",
            Password = "rahasia",
        }));

        Assert.Contains("tidak menawarkan cara masuk", later.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AUTH", server.Heard, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("550 5.1.1 unknown\r\n", true)]
    [InlineData("550-5.7.1 not\r\n550 5.7.1 from here\r\n", false)]
    public async Task Knows_who_was_refused_even_when_the_server_hangs_up_at_once(string answer, bool addressee)
    {
        using var server = new ScriptedServer(Ready, Hello, Fine, answer);

        var no = await Assert.ThrowsAsync<MailRefusedException>(() => Send(server.Settings));

        Assert.Equal(addressee, no.Addressee);
    }

    [Theory]
    [InlineData("530 5.7.0 Authentication required\r\n")]
    [InlineData("451 4.3.0 later\r\n")]
    [InlineData("550 5.7.1 you may not send as that\r\n")]
    public async Task Is_put_off_when_the_sender_is_not_taken(string answer)
    {
        using var server = new ScriptedServer(Ready, Hello, answer, "250 reset\r\n", "221 bye\r\n");

        await Assert.ThrowsAsync<MailDeferredException>(() => Send(server.Settings));
    }

    [Theory]
    [InlineData("554 5.6.0 no\r\n", true)]
    [InlineData("452 4.3.1 full\r\n", false)]
    public async Task Is_over_when_the_server_wants_no_data_for_good(string answer, bool forGood)
    {
        using var server = new ScriptedServer(Ready, Hello, Fine, Fine, answer, "250 reset\r\n", "221 bye\r\n");

        var no = await Assert.ThrowsAnyAsync<Exception>(() => Send(server.Settings));

        Assert.Equal(forGood ? typeof(MailRefusedException) : typeof(MailDeferredException), no.GetType());
    }

    [Fact]
    public async Task Counts_as_sent_once_the_mail_was_taken_however_the_goodbye_goes()
    {
        using var server = new ScriptedServer(Ready, Hello, Fine, Fine, "354 go\r\n", Fine, "451 never mind\r\n");

        await Send(server.Settings);

        Assert.EndsWith("QUIT\r\n", server.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blames_the_address_where_a_server_looks_at_it_only_after_the_mail()
    {
        using var server = new ScriptedServer(
            Ready, Hello, Fine, Fine, "354 go\r\n", "550 5.1.1 unknown\r\n", "221 bye\r\n");

        var no = await Assert.ThrowsAsync<MailRefusedException>(() => Send(server.Settings));

        Assert.True(no.Addressee);
    }

    [Fact]
    public async Task Ends_when_the_house_closes()
    {
        using var server = new ScriptedServer(Ready, "");
        using var closing = new CancellationTokenSource();
        var sending = new SmtpPostOffice(server.Settings).Send(Mail, closing.Token);

        await closing.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    private static Task Send(SmtpSettings settings) => new SmtpPostOffice(settings).Send(Mail, CancellationToken.None);
}
