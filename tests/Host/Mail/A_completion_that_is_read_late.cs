using System.Text;
using Ppid.App.Mail.Incoming;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

public sealed class A_completion_that_is_read_late
{
    /// <summary>The law counts from the day it lay in the office's mailbox, not from the day that could be read again.</summary>
    [Fact]
    public async Task Counts_from_the_day_on_which_it_came_into_the_mailbox()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        await house.Returns(id, "KTP tidak terbaca.");
        await house.Round();
        var reply = house.LetterTo("siti@contoh.id").ReplyTo!.Address;
        var message = Mails.Message("Re: berkas", "Terlampir.", reply, file: ("ktp.png", Papers.Png));
        var came = house.Time.Now.AddDays(1);
        house.Time.Pass(TimeSpan.FromDays(6));
        using var raw = new MemoryStream(Encoding.UTF8.GetBytes(message));

        await house.Service<MailIntake>().Take(raw, Arrival.By("graph") with { Came = came }, default);
        await house.Round();

        var pause = Assert.Single((await house.Look(id)).Facts.OfficeClock!.Pauses);
        Assert.Equal(new DateOnly(2026, 3, 10), pause.Until);
        Assert.Contains("terima kembali pada Selasa, 10 Maret 2026", house.LetterTo("siti@contoh.id").Text, StringComparison.Ordinal);
    }
}
