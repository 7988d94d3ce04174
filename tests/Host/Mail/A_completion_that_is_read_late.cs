using System.Text;
using Ppid.App.Mail.Incoming;
using Ppid.Tests.Host.Admin;
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

    /// <summary>Whoever asks which cases have changed since he last asked is told of what was recorded since.</summary>
    [Fact]
    public async Task And_is_put_there_later_still_is_recorded_at_that_instant_and_counts_from_the_day_it_came()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        await house.Returns(id, "KTP tidak terbaca.");
        await house.Round();
        house.Time.Pass(TimeSpan.FromDays(1));
        var mail = await house.Gets(Mails.Message("Menyusul", "Terlampir.", file: ("ktp.png", Papers.Png)));
        house.Time.Pass(TimeSpan.FromDays(3));
        using var admin = await house.Administrator();

        await admin.Post($"/kelola/surat-masuk/{mail.Stream}",
        [
            new("tindakan", "tautkan"), new("berkas", (await house.Look(id)).Facts.Number), new("sebagai", "kelengkapan"),
        ]);

        var facts = (await house.Look(id)).Facts;
        Assert.Equal(house.Time.Now, facts.Trail[^1].At);
        Assert.Equal(new DateOnly(2026, 3, 10), Assert.Single(facts.OfficeClock!.Pauses).Until);
        Assert.Equal(1, (await house.Store.Find(new() { ChangedSince = house.Time.Now }, default)).Total);
    }

    [Fact]
    public async Task Or_a_message_is_recorded_when_it_is_put_there_and_says_when_it_came()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        var mail = await house.Gets(Mails.Message("Menyusul", "Nomor rumah saya 7."));
        house.Time.Pass(TimeSpan.FromDays(3));
        using var admin = await house.Administrator();

        await admin.Post($"/kelola/surat-masuk/{mail.Stream}",
        [
            new("tindakan", "tautkan"), new("berkas", (await house.Look(id)).Facts.Number), new("sebagai", "pesan"),
        ]);

        var message = Assert.Single((await house.Look(id)).Facts.Messages);
        Assert.Equal(house.Time.Now, message.At);
        Assert.Contains("Surel ini masuk pada Senin, 9 Maret 2026", message.Text, StringComparison.Ordinal);
    }
}
