using Ppid.App.Mail.Incoming;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

public sealed class Mail_to_several_cases
{
    /// <summary>A mail is one deed; whether it is one in the other case too, only a person can say.</summary>
    [Fact]
    public async Task Is_taken_by_the_first_and_put_to_a_person_for_the_others()
    {
        await using var house = await HouseUnderTest.Start();
        var first = Applicants.IdOf(await house.Files());
        var second = Applicants.IdOf(await house.Files());

        var mail = await house.Gets(Mails.Message("Tanya", "Nomor rumah saya 7.", $"{house.AddressOf(first)}, {house.AddressOf(second)}"));

        Assert.Equal("Nomor rumah saya 7.", (await house.Look(first)).Facts.Messages[^1].Text);
        Assert.Empty((await house.Look(second)).Facts.Messages);
        Assert.Equal((true, first.Value), (mail.IsOpen, mail.Sorted!.Case));
        Assert.Contains((await house.Look(second)).Facts.Number, mail.Sorted.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_none_when_both_addresses_are_of_one_and_the_one_for_objections_counts()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        var address = house.AddressOf(id);

        var mail = await house.Gets(Mails.Message(
            "Belum ada jawaban", "Saya menunggu.", $"{address}, {address.Replace("ppid+", "keberatan+", StringComparison.Ordinal)}"));

        Assert.Contains("alasan keberatan", mail.Sorted!.Note, StringComparison.Ordinal);
    }

    /// <summary>One message, delivered twice: its header names the office, its second envelope the case.</summary>
    [Fact]
    public async Task Or_to_the_office_and_a_case_unseen_reaches_the_case_as_well()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        var message = Mails.Message("Tanya", "Nomor rumah saya 7.");
        var open = await house.Gets(message, Mails.Office);

        var unseen = await house.Gets(message, house.AddressOf(id));
        var again = await house.Takes(message, house.AddressOf(id));

        Assert.NotEqual(open.Stream, unseen.Stream);
        Assert.Equal((MailFate.Message, id.Value), (unseen.Sorted!.Fate, unseen.Sorted.Case));
        Assert.Equal((unseen.Stream, true), (again.Stream, again.Repeated));
        Assert.True((await house.Takes(message, Mails.Office)).Repeated);
    }

    /// <summary>The person was asked about the second case when the first copy was read.</summary>
    [Fact]
    public async Task Delivered_to_each_of_them_apart_is_one_all_the_same()
    {
        await using var house = await HouseUnderTest.Start();
        var (first, second) = (Applicants.IdOf(await house.Files()), Applicants.IdOf(await house.Files()));
        var message = Mails.Message("Tanya", "Nomor rumah saya 7.", $"{house.AddressOf(first)}, {house.AddressOf(second)}");
        var mail = await house.Gets(message, house.AddressOf(first));

        var other = await house.Takes(message, house.AddressOf(second));
        await house.Round();

        Assert.Equal((mail.Stream, true), (other.Stream, other.Repeated));
        Assert.Empty((await house.Look(second)).Facts.Messages);
    }
}
