using Ppid.App.Mail;
using Ppid.Host.Mail;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>Our post office and a real server.</summary>
public sealed class Sending_by_SMTP
{
    private static readonly OutgoingMail Mail = new(
        "<1f0c@dp2kukm.example.go.id>", new(2026, 3, 9, 9, 0, 0, TimeSpan.FromHours(8)),
        new("PPID Dinas Contoh", "tanpa-balas@dp2kukm.example.go.id"), new("Budi Santosó", "budi@contoh.id"),
        "Tanda terima – permohonan", "<!DOCTYPE html>\n<p>Terima kasih – salam</p>\n",
        "Yth. Budi,\n.titik di depan\nFrom depan\n\n.\nselesai\n",
        [new("surat.pdf", "application/pdf", [.. Enumerable.Range(0, 9000).Select(i => (byte)(i * 7))])], null);

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Brings_a_mail_as_it_was_written(bool onlyLogin, bool tlsAtOnce)
    {
        using var server = await MailServer.Start(onlyLogin: onlyLogin, tlsAtOnce: tlsAtOnce);

        await new SmtpPostOffice(server.Settings).Send(Mail, CancellationToken.None);

        var read = Assert.Single(await server.Received(1));
        Assert.Equal((Mail.Subject, Mail.Text, Mail.Html), (read.Header("Subject"), read.Text, read.Html));
        Assert.Equal(Mail.MessageId, read.Header("Message-ID"));
        Assert.Equal("<tanpa-balas@dp2kukm.example.go.id>", read.Header("Return-path"));
        Assert.Equal(Mail.Attachments[0].Content, Assert.Single(read.Attachments).Content);
        Assert.Contains("P=esmtpsa", server.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tidak-ada@contoh.id", true, "no such user here")]
    [InlineData("bukan-kami@contoh.id", false, "relaying denied")]
    [InlineData("budi@contoh.id\r\nRCPT TO:<lain@contoh.id>", true, "tidak dapat dipakai")]
    [InlineData("búdi@contoh.id", true, "tidak dapat dipakai")]
    public async Task Is_over_for_good_when_the_addressee_is_refused(string to, bool addressee, string why)
    {
        using var server = await MailServer.Start();

        var no = await Assert.ThrowsAsync<MailRefusedException>(() => Send(server.Settings, Mail with { To = new("", to) }));

        Assert.Equal(addressee, no.Addressee);
        Assert.Contains(why, no.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_over_for_good_when_the_content_is_refused_without_blaming_the_address()
    {
        using var server = await MailServer.Start();

        var no = await Assert.ThrowsAsync<MailRefusedException>(
            () => Send(server.Settings, Mail with { Subject = "TOLAK ISI" }));

        Assert.False(no.Addressee);
    }

    [Fact]
    public async Task Is_put_off_when_the_addressee_is_busy()
    {
        using var server = await MailServer.Start();

        var later = await Assert.ThrowsAsync<MailDeferredException>(
            () => Send(server.Settings, Mail with { To = new("", "sibuk@contoh.id") }));

        Assert.Contains("451 4.2.1 mailbox busy", later.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_put_off_by_a_wrong_password_which_no_message_repeats()
    {
        using var server = await MailServer.Start();

        var later = await Assert.ThrowsAsync<MailDeferredException>(
            () => Send(server.Settings with { Password = "salah-sandi" }, Mail));

        Assert.Contains("Ppid__Smtp__Sandi", later.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("salah-sandi", later.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_goes_out_without_TLS()
    {
        using var server = await MailServer.Start(offersTls: false);

        var later = await Assert.ThrowsAsync<MailDeferredException>(() => Send(server.Settings, Mail));

        Assert.Contains("STARTTLS", later.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("A=plain", server.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Trusts_no_certificate_of_an_unknown_authority(bool tlsAtOnce)
    {
        using var server = await MailServer.Start(tlsAtOnce: tlsAtOnce);

        var later = await Assert.ThrowsAsync<MailDeferredException>(
            () => Send(server.Settings with { OwnAuthority = null }, Mail));

        Assert.Contains("tidak dipercaya", later.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trusts_no_certificate_of_another_name()
    {
        using var server = await MailServer.Start();

        var later = await Assert.ThrowsAsync<MailDeferredException>(
            () => Send(server.Settings with { Host = "127.0.0.1" }, Mail));

        Assert.Contains("tidak dipercaya", later.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_put_off_when_nobody_listens()
    {
        using var server = await MailServer.Start();
        server.Kill();

        await Assert.ThrowsAsync<MailDeferredException>(() => Send(server.Settings, Mail));
        await server.StartAgain();
    }

    [Fact]
    public async Task Is_put_off_when_the_server_dies_in_the_middle_and_goes_out_afterwards()
    {
        using var server = await MailServer.Start();
        server.Hesitate();
        var sending = Send(server.Settings, Mail);
        await server.Hesitating();

        server.Kill();

        await Assert.ThrowsAsync<MailDeferredException>(() => sending);
        await server.StartAgain();
        await Send(server.Settings, Mail);
        Assert.Equal(Mail.MessageId, (await server.Received(1))[^1].Header("Message-ID"));
    }

    private static Task Send(SmtpSettings settings, OutgoingMail mail) =>
        new SmtpPostOffice(settings).Send(mail, CancellationToken.None);
}
