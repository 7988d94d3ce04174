using Ppid.App.Desk;
using Ppid.App.Mail.Incoming;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>An applicant is told what is wrong with his own mail; what strangers send, and call it, concerns the officers.</summary>
public sealed class Files_in_somebody_elses_mail
{
    private const string Siti = "siti@contoh.id";
    private const string Stranger = "lain@contoh.id";
    private const string Theirs = "KTP Orang Lain.doc";

    [Fact]
    public async Task That_is_sent_to_a_case_are_named_to_its_officers_only()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        await house.Round();

        var mail = await house.Gets(Bad(house.AddressOf(id), Stranger));

        Assert.Equal(MailFate.Message, mail.Sorted!.Fate);
        var message = Assert.Single((await house.Look(id)).Facts.Messages);
        Assert.Contains(Theirs, message.Text, StringComparison.Ordinal);
        Assert.Null(message.Faulty);
        NobodyTold(house);
    }

    [Fact]
    public async Task That_an_administrator_puts_into_a_case_are_named_to_its_officers_only()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        await house.Round();

        await Put(house, id, "pesan");

        Assert.Contains(Theirs, Assert.Single((await house.Look(id)).Facts.Messages).Text, StringComparison.Ordinal);
        NobodyTold(house);
    }

    [Fact]
    public async Task That_completes_a_file_are_named_to_its_officers_only()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        await house.Returns(id, "KTP tidak terbaca.");
        await house.Round();

        await Put(house, id, "kelengkapan");

        var open = await house.Look(id);
        Assert.IsNotType<CaseFile.Returned>(open.State);
        Assert.Empty(open.Facts.Faulty);
        NobodyTold(house);
        var paper = open.Facts.Documents[^1];
        await using var transcript = await house.Service<IDocumentStore>().Open(paper.Hash, default);
        using var reader = new StreamReader(transcript!);
        Assert.Contains(Theirs, await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_objects_are_named_to_its_officers_only()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        house.Time.Pass(TimeSpan.FromDays(60));
        await house.Round();

        var mail = await house.Gets(Bad(house.AddressOf(id), Stranger, "Saya mengajukan keberatan."));

        Assert.Equal(MailFate.Objection, mail.Sorted!.Fate);
        Assert.Empty((await house.Look(mail.Case())).Facts.Faulty);
        NobodyTold(house);
    }

    /// <summary>Telephones begin an address with a capital.</summary>
    [Fact]
    public async Task Are_his_own_however_his_address_is_written()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        await house.Round();

        await house.Gets(Bad(house.AddressOf(id), "Siti@Contoh.ID"));

        Assert.StartsWith("Lampiran untuk ", house.LetterTo(Siti).Subject, StringComparison.Ordinal);
    }

    private static async Task Put(HouseUnderTest house, CaseId id, string how)
    {
        var number = (await house.Look(id)).Facts.Number;
        var mail = await house.Gets(Bad(Mails.Office, Stranger));
        using var admin = await house.Administrator();
        await admin.Post($"/kelola/surat-masuk/{mail.Stream}",
        [
            new("tindakan", "tautkan"), new("berkas", number), new("sebagai", how), new("untuk", number), new("yakin", "ya"),
        ]);
        await house.Round();
        Assert.False((await house.Mail(mail.Stream)).IsOpen);
    }

    private static string Bad(string to, string from, string text = "Terlampir.") =>
        Mails.Message("Menyusul", text, to, from, (Theirs, "PK"u8.ToArray()));

    private static void NobodyTold(HouseUnderTest house) => Assert.DoesNotContain(
        house.Post.Sent.Where(letter => letter.To.Address == Siti).SelectMany(letter => letter.Text.Split('\n')),
        line => line.Contains("Orang Lain", StringComparison.Ordinal));
}
