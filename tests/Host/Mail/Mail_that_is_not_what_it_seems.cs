using System.Text;
using Ppid.App.Desk;
using Ppid.App.Mail.Incoming;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

public sealed class Mail_that_is_not_what_it_seems
{
    private const string Names = "Message-ID: <sama@contoh.id>\r\nDate: Mon, 9 Mar 2026 08:00:00 +0800\r\n";

    /// <summary>Somebody who knows how a mail will name itself sends his own first: the true one must not pass for its
    /// repetition.</summary>
    [Fact]
    public async Task Under_all_the_names_of_another_is_kept_and_put_to_a_person()
    {
        await using var house = await HouseUnderTest.Start();
        var forged = await house.Gets(Named("Halo saja."));

        var mail = await house.Gets(Named(Mails.Request));
        var again = await house.Takes(Named(Mails.Request));

        Assert.NotEqual(forged.Stream, mail.Stream);
        Assert.Equal((MailFate.Unclear, forged.Stream), (mail.Sorted!.Fate, mail.Received.Twin));
        Assert.Contains(forged.Stream, mail.Sorted.Note, StringComparison.Ordinal);
        Assert.Equal((mail.Stream, true), (again.Stream, again.Repeated));
    }

    [Fact]
    public async Task With_another_file_is_another_though_its_words_are_the_same()
    {
        await using var house = await HouseUnderTest.Start();
        var first = await house.Takes(Named("Terlampir.", ("a.pdf", Papers.Pdf(2000))));

        var second = await house.Takes(Named("Terlampir.", ("a.pdf", Papers.Pdf(3000))));

        Assert.False(second.Repeated);
        Assert.NotEqual(first.Stream, second.Stream);
    }

    /// <summary>Exchange writes a message's MIME anew each time it is asked for it.</summary>
    [Fact]
    public async Task In_another_wrapping_is_the_same()
    {
        await using var house = await HouseUnderTest.Start();
        var first = await house.Takes(Named("Saya meminta daftar koperasi, terima kasih."));
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes("Saya meminta daftar koperasi,\r\n terima kasih.\r\n\r\n"));

        var second = await house.Takes(
            $"Received: by mx\r\n{Names}From: siti@contoh.id\r\nSubject: Permohonan informasi\r\nContent-Transfer-Encoding: base64\r\n"
            + $"Content-Type: text/plain; charset=utf-8\r\n\r\n{text}");

        Assert.Equal((first.Stream, true), (second.Stream, second.Repeated));
    }

    /// <summary>What cannot be compared any more must not stop the mails behind it.</summary>
    [Fact]
    public async Task Like_one_that_is_gone_from_the_store_is_another()
    {
        await using var house = await HouseUnderTest.Start();
        var first = await house.Gets(Named("Halo."));
        var file = Directory.EnumerateFiles(house.Data, $"*{first.Received.Raw[2..]}*", SearchOption.AllDirectories).Single();
        File.Delete(file);

        var second = await house.Takes($"Received: by mx\r\n{Named("Halo.")}");

        Assert.NotEqual(first.Stream, second.Stream);
    }

    [Fact]
    public async Task Longer_than_is_kept_of_one_is_cut_and_put_to_a_person()
    {
        await using var house = await HouseUnderTest.Start();
        var mail = await house.Gets(Mails.Message("Permohonan informasi", Mails.Request, file: ("film.mp4", new byte[31_000_000])));

        Assert.Equal((MailFate.Unclear, true), (mail.Sorted!.Fate, mail.Received.Cut));
        Assert.Equal(MailIntake.Largest, mail.Received.Length);
        Assert.Contains("terlalu besar", mail.Sorted.Note, StringComparison.Ordinal);
        await using var kept = await house.Service<IDocumentStore>().Open(mail.Received.Raw, default);
        Assert.Equal(MailIntake.Largest, kept!.Length);
    }

    /// <summary>To and Cc are the sender's words; where it was delivered is not.</summary>
    [Theory]
    [InlineData("ppid@adpim-kalteng.example.go.id", "biro-adpim-kalteng", "delivered there, whatever it names")]
    [InlineData("ppid+2026-000001.0123456789abcdef@adpim-kalteng.example.go.id", "biro-adpim-kalteng", "of the mailbox behind the plus")]
    [InlineData("lain@contoh.id", "dp2kukm", "to nobody we know: whom it names")]
    public async Task Belongs_to_the_office_it_was_delivered_to(string envelope, string office, string because)
    {
        await using var house = await HouseUnderTest.Start();

        var mail = await house.Gets(Mails.Message("Tanya", "Halo.", to: Mails.Office), envelope);

        Assert.True(mail.Received.Office == office, because);
    }

    private static string Named(string text, (string, byte[])? file = null) =>
        Mails.Message("Permohonan informasi", text, from: "siti@contoh.id", headers: Names, file: file);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Of_nothing_but_bytes_is_called_illegible_and_not_empty(int seed)
    {
        await using var house = await HouseUnderTest.Start();
        var bytes = new byte[3000];
#pragma warning disable CA5394 // any bytes will do
        new Random(seed).NextBytes(bytes);
#pragma warning restore CA5394
        using var raw = new MemoryStream(bytes);

        var taken = await house.Service<MailIntake>().Take(raw, new Arrival("uji", [], null), default);
        await house.Round();

        Assert.Equal(
            "Surel ini tidak terbaca (3 KB). Unduh aslinya, atau minta dikirim ulang.", (await house.Mail(taken.Stream)).Sorted!.Note);
    }

    [Fact]
    public async Task Of_words_without_a_head_is_not_called_illegible()
    {
        await using var house = await HouseUnderTest.Start();

        var mail = await house.Gets("\r\nSaya mohon data koperasi aktif tahun 2025.\r\n");

        Assert.Contains("tidak menyebut alamat pengirim", mail.Sorted!.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_word_is_called_empty()
    {
        await using var house = await HouseUnderTest.Start();

        var mail = await house.Gets(Mails.Message("", ""));

        Assert.Equal("Surel ini kosong.", mail.Sorted!.Note);
    }
}
