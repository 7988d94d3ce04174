using Ppid.App.Mail;
using Ppid.App.Mail.Incoming;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>A report of non-delivery as a mail (RFC 3464). The address that its returned header answers to finds the case, so
/// whoever never had the letter cannot report of it.</summary>
public sealed class A_letter_that_comes_back
{
    [Fact]
    public async Task Is_noted_at_that_letter_and_the_counter_is_told()
    {
        await using var house = await HouseUnderTest.Start();
        var letter = await Letter(house);

        var mail = await house.Gets(Mails.Report(letter.ReplyTo!.Address, letter.MessageId));
        await house.Round();

        Assert.Equal((MailFate.Bounced, false), (mail.Sorted!.Fate, mail.IsOpen));
        Assert.Contains("5.1.1", (await house.Happened<CaseEvent.LetterBounced>(mail.Case())).Reason, StringComparison.Ordinal);
        Assert.Equal("siti@contoh.id", (await house.Look(mail.Case())).Facts.Unreachable);
        Assert.Contains(house.Post.Sent, sent => sent.Subject.StartsWith("Alamat pemohon tidak dapat dicapai", StringComparison.Ordinal));
    }

    /// <summary>Exchange may give a letter an id of its own.</summary>
    [Theory]
    [InlineData("siti@contoh.id", true)]
    [InlineData("SITI@contoh.id", true)]
    [InlineData("lain@contoh.id", false)]
    public async Task Under_another_id_is_the_last_one_to_that_address(string recipient, bool found)
    {
        await using var house = await HouseUnderTest.Start();
        var letter = await Letter(house);

        var mail = await house.Gets(Mails.Report(letter.ReplyTo!.Address, "<baru@prod.outlook.com>", recipient));

        Assert.Equal((MailFate.Bounced, !found), (mail.Sorted!.Fate, mail.IsOpen));
    }

    [Theory]
    [InlineData("ppid+2026-000001.0123456789abcdef@masuk.dp2kukm.example.go.id", "failed", true)] // a guess
    [InlineData("siti@contoh.id", "failed", true)]
    [InlineData(null, "delayed", false)]
    [InlineData(null, "relayed", false)]
    public async Task Is_not_believed_of_whoever_never_had_it_nor_given_up_too_early(string? replyTo, string action, bool open)
    {
        await using var house = await HouseUnderTest.Start();
        var letter = await Letter(house);

        var mail = await house.Gets(Mails.Report(replyTo ?? letter.ReplyTo!.Address, letter.MessageId, action: action));

        Assert.Equal(open, mail.IsOpen);
        Assert.Null(mail.Sorted!.Case);
        Assert.Null((await house.Look(new CaseId("permohonan-informasi-dp2kukm-2026-000001"))).Facts.Unreachable);
    }

    /// <summary>RFC 5965: a complaint is about a letter that arrived; only later ones may not.</summary>
    [Fact]
    public async Task As_a_complaint_did_arrive()
    {
        await using var house = await HouseUnderTest.Start();
        var letter = await Letter(house);

        var mail = await house.Gets(Mails.Report(letter.ReplyTo!.Address, letter.MessageId)
            .Replace("message/delivery-status", "message/feedback-report", StringComparison.Ordinal));

        Assert.Equal((MailFate.Bounced, false), (mail.Sorted!.Fate, mail.IsOpen));
        Assert.Equal(DeliveryFault.Complained, (await house.Happened<CaseEvent.LetterBounced>(mail.Case())).Fault);
        Assert.DoesNotContain((await house.Look(mail.Case())).Facts.Letters, each => each.Failed);
    }

    private static async Task<OutgoingMail> Letter(HouseUnderTest house)
    {
        await house.Files();
        await house.Round();
        return house.LetterTo("siti@contoh.id");
    }
}
