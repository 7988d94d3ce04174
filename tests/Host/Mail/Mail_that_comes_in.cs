using System.Text;
using Ppid.App.Desk;
using Ppid.App.Mail.Incoming;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Officer;
using Xunit;

namespace Ppid.Tests.Host.Mail;

public sealed class Mail_that_comes_in
{
    [Fact]
    public async Task Twice_is_one_message_and_one_case()
    {
        await using var house = await HouseUnderTest.Start();
        var message = Mails.Message("Permohonan informasi", Mails.Request);
        var first = await house.Takes(message);
        var second = await house.Takes("Received: from another door\r\n" + message, Mails.Office);
        Assert.Equal((first.Stream, true), (second.Stream, second.Repeated));
        await house.Round();
        Assert.Equal(1, (await house.Store.Find(new(Sop: "permohonan-informasi"), CancellationToken.None)).Total);
    }

    [Fact]
    public async Task Does_not_stand_in_the_way_of_a_letter_of_the_same_number()
    {
        await using var house = await HouseUnderTest.Start();
        await house.Gets(Mails.Message("Permohonan informasi", Mails.Request));
        using var sari = await house.SignedIn("sari");

        var letter = await house.RecordedLetter(sari);

        Assert.Equal("surat-masuk", (await house.Look(letter)).Facts.Sop);
    }

    [Fact]
    public async Task Under_an_id_that_a_machine_gives_all_its_mails_is_not_lost()
    {
        await using var house = await HouseUnderTest.Start();
        var first = await house.Takes("Message-ID: <scan@contoh.id>\r\nSubject: Satu\r\n\r\nSatu");
        var second = await house.Takes("Message-ID: <scan@contoh.id>\r\nSubject: Dua\r\n\r\nDua");
        Assert.NotEqual(first.Stream, second.Stream);
    }

    [Fact]
    public async Task Is_found_by_its_address_and_never_by_its_sender_or_subject()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        await house.Round();
        var number = (await house.Look(id)).Facts.Number;
        var version = (await house.Look(id)).Facts.Version;
        var mail = await house.Gets(Mails.Message($"Re: {number}", "Tolong batalkan saja."));
        Assert.Equal(MailFate.Unclear, mail.Sorted!.Fate);
        Assert.Equal(version, (await house.Look(id)).Facts.Version);
    }

    [Theory]
    [InlineData("fail", "none", MailFate.Unclear, "no server of that address sent it: no receipt to somebody who wrote nothing")]
    [InlineData("fail", "{@contoh.id : pass}", MailFate.Request, "a forwarder broke SPF, the signature held")]
    [InlineData("fail", "{@mail.contoh.id : pass}", MailFate.Request, "a machine of the same domain signed")]
    [InlineData("fail", "{@contoh.id : fail, @penipu.example : pass}", MailFate.Unclear, "anybody can sign under a domain of his own")]
    [InlineData("fail", "{@lakon-contoh.id : pass}", MailFate.Unclear, "a domain that only ends alike")]
    [InlineData("softfail", null, MailFate.Request, "the address's owner is not sure himself")]
    public async Task Under_a_forged_address_is_put_to_a_person(string spf, string? dkim, MailFate fate, string because)
    {
        await using var house = await HouseUnderTest.Start();
        using var raw = new MemoryStream(Encoding.UTF8.GetBytes(Mails.Message("Permohonan informasi", Mails.Request)));

        var taken = await house.Service<MailIntake>().Take(raw, new("sendgrid", [Mails.Office], "siti@contoh.id", spf, dkim), default);
        await house.Round();

        Assert.True((await MailRecord.Of(house.Store, taken.Stream, default))!.Sorted!.Fate == fate, because);
        Assert.Equal(fate == MailFate.Request, house.Post.Sent.Any(mail => mail.To.Address == "siti@contoh.id"));
    }

    [Fact]
    public async Task Gives_the_cases_own_address_away_to_no_reader_of_its_transcript()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await house.Files();
        var id = Applicants.IdOf(page);
        await house.Returns(id, "KTP tidak terbaca.");
        await house.Round();
        var reply = house.LetterTo("siti@contoh.id").ReplyTo!.Address;

        await house.Gets(Mails.Message("Re: berkas", $"Terlampir. Dibalas ke {reply}", reply, file: ("ktp.png", Papers.Png)));

        var stored = (await house.Look(id)).Facts.Documents.First(each => each.Name == "surel.txt");
        await using var content = (await house.Service<IDocumentStore>().Open(stored.Hash, default))!;
        using var reader = new StreamReader(content);
        var transcript = await reader.ReadToEndAsync();
        Assert.Contains("••••@", transcript, StringComparison.Ordinal);
        Assert.DoesNotContain(reply, transcript, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied\r\n", "siti@contoh.id", "an absence note")]
    [InlineData("Precedence: bulk\r\n", "siti@contoh.id", "a newsletter")]
    [InlineData("Return-Path: <>\r\n", "siti@contoh.id", "nobody wants an answer")]
    [InlineData("", "tanpa-balas@dp2kukm.example.go.id", "our own address: a loop")]
    public async Task From_a_machine_makes_no_case_and_gets_no_answer(string header, string from, string because)
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        await house.Round();
        var (letters, version) = (house.Post.Sent.Count, (await house.Look(id)).Facts.Version);
        var reply = house.LetterTo("siti@contoh.id").ReplyTo!.Address;
        foreach (var to in new[] { Mails.Office, reply })
        {
            var mail = await house.Gets(Mails.Message("Permohonan informasi", Mails.Request, to, from, headers: header));
            Assert.True(mail.Sorted!.Fate == MailFate.Automatic, because);
        }

        Assert.Equal((letters, version), (house.Post.Sent.Count, (await house.Look(id)).Facts.Version));
    }

    [Fact]
    public async Task Without_end_from_one_address_waits_for_a_person()
    {
        await using var house = await HouseUnderTest.Start();
        for (var sent = 0; sent < SenderCount.MostPerDay; sent++)
        {
            await house.Takes(Mails.Message($"Permohonan informasi {sent}", Mails.Request));
        }

        await house.Round();
        var mail = await house.Gets(Mails.Message("Permohonan informasi lagi", Mails.Request));
        Assert.Equal(MailFate.Unclear, mail.Sorted!.Fate);
    }

    [Fact]
    public async Task Without_end_to_one_case_stops_writing_to_its_officer()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        await house.Round();
        var reply = house.LetterTo("siti@contoh.id").ReplyTo!.Address;
        for (var sent = 0; sent <= SenderCount.MostPerDay; sent++)
        {
            await house.Takes(Mails.Message("Tanya", $"Kapan? {sent}", reply, from: $"siti{sent}@contoh.id"));
        }

        await house.Round();

        Assert.Equal(SenderCount.MostPerDay, (await house.Look(id)).Facts.Messages.Count);
        Assert.Equal(id.Value, Assert.Single(await house.Service<MailTray>().Waiting(default)).Case);
        house.Time.Pass(TimeSpan.FromDays(1));
        Assert.Equal(MailFate.Message, (await house.Gets(Mails.Message("Tanya", "Kapan?", reply))).Sorted!.Fate);
    }

    [Fact]
    public async Task With_25_MB_attached_is_kept_whole_and_named_to_the_officer()
    {
        await using var house = await HouseUnderTest.Start();
        var mail = await house.Gets(Mails.Message(
            "Permohonan informasi", Mails.Request, file: ("pindaian.pdf", Papers.Pdf(25_000_000))));
        var facts = (await house.Look(mail.Case())).Facts;
        var transcript = Assert.Single(facts.Documents);
        await using var text = await house.Service<Ppid.App.Desk.IDocumentStore>().Open(transcript.Hash, CancellationToken.None);
        using var reader = new StreamReader(text!);
        Assert.Contains("pindaian.pdf (terlalu besar; paling besar 10 MB)", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.InRange(mail.Received.Length, 33_000_000, MailIntake.Largest);
    }

    [Fact]
    public async Task To_a_returned_file_without_anything_new_is_put_to_a_person()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        await house.Returns(id, "Akta belum ada");
        await house.Round();
        var mail = await house.Gets(Mails.Message("Re: kelengkapan", "Akta apa?", house.LetterTo("siti@contoh.id").ReplyTo!.Address));
        Assert.Equal(MailFate.Unclear, mail.Sorted!.Fate);
        Assert.IsType<CaseFile.Returned>((await house.Look(id)).State);
        Assert.Equal("Akta apa?", (await house.Look(id)).Facts.Messages[^1].Text);
    }

    [Fact]
    public async Task That_objects_before_any_ground_is_open_is_a_message_and_put_to_a_person()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        await house.Round();
        var mail = await house.Gets(Mails.Message("Keberatan", "Saya keberatan.", house.LetterTo("siti@contoh.id").ReplyTo!.Address));
        Assert.Equal((MailFate.Unclear, id), (mail.Sorted!.Fate, mail.Case()));
        Assert.Equal(1, (await house.Store.Find(new(Sop: "permohonan-informasi"), CancellationToken.None)).Total);
    }
}
