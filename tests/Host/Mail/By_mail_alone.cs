using Ppid.App.Mail.Incoming;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>An applicant who has nothing but his mail.</summary>
public sealed class By_mail_alone
{
    private const string Siti = "siti@contoh.id";

    [Fact]
    public async Task An_applicant_files_completes_asks_and_objects()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await Files(house);
        await Completes(house, id);
        await house.Confirms(id);
        await Asks(house, id);
        await house.Denies(id);
        await house.Round();
        await Objects(house, id);
        await AsksAfterTheObjection(house, id);
    }

    private static async Task<CaseId> Files(HouseUnderTest house)
    {
        house.Time.Pass(TimeSpan.FromHours(10)); // 19.00: mail does not wait for office hours
        var taken = await house.Takes(Mails.Message("Permohonan informasi", Mails.Request));
        house.Time.Pass(TimeSpan.FromDays(1));
        await house.Round();
        var mail = await house.Mail(taken.Stream);
        Assert.Equal(MailFate.Request, mail.Sorted!.Fate);

        var facts = (await house.Look(mail.Case())).Facts;
        Assert.Equal(("Siti Contoh", Siti, "Jalan Pemuda Nomor 7, Samarinda", ""),
            (facts.Applicant.Name, facts.Applicant.Email, facts.Applicant.Address, facts.Applicant.IdentityNumber));
        Assert.Equal((new DateOnly(2026, 3, 9), true), (facts.ReceivedOn, facts.Guessed));
        Assert.Contains("koperasi aktif", facts.Application.Title, StringComparison.Ordinal);

        var receipt = house.LetterTo(Siti);
        Assert.Contains(facts.Number, receipt.Subject, StringComparison.Ordinal);
        Assert.Contains("dapat membalasnya", receipt.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("mohon tidak membalasnya", receipt.Text, StringComparison.Ordinal);
        Assert.StartsWith("ppid+2026-000001.", receipt.ReplyTo!.Address, StringComparison.Ordinal);
        return facts.Id;
    }

    private static async Task Completes(HouseUnderTest house, CaseId id)
    {
        await house.Returns(id, "Salinan KTP belum ada");
        await house.Round();
        var returned = house.LetterTo(Siti);
        Assert.Contains("Salinan KTP belum ada", returned.Text, StringComparison.Ordinal);

        var mail = await house.Gets(Mails.Message(
            $"Re: {returned.Subject}",
            "Terlampir KTP saya. NIK 6472014508900001.\r\n\r\nPada Sen, 9 Mar 2026 PPID menulis:\r\n> Salinan KTP belum ada\r\n",
            returned.ReplyTo!.Address, file: ("KTP.png", Papers.Png)));
        Assert.Equal((MailFate.Completion, id), (mail.Sorted!.Fate, mail.Case()));
        var facts = (await house.Look(id)).Facts;
        Assert.Contains(facts.Documents, document => document is { Kind: DocumentKind.Identity, Name: "KTP.png" });
        Assert.Equal("6472014508900001", facts.Applicant.IdentityNumber);
        Assert.Null(facts.Clock(ClockKind.Answer)!.PausedSince);
    }

    private static async Task Asks(HouseUnderTest house, CaseId id)
    {
        var officer = (await house.Look(id)).Rules.Roster.Officer((await house.Look(id)).Facts.Tasks[0].Officer!)!;
        var mail = await house.Gets(Mails.Message("Kapan selesai?", "Mohon kabar.", house.LetterTo(Siti).ReplyTo!.Address));
        Assert.Equal((MailFate.Message, id), (mail.Sorted!.Fate, mail.Case()));
        Assert.Equal("Mohon kabar.", (await house.Look(id)).Facts.Messages[^1].Text);
        Assert.StartsWith("Pesan baru dalam", house.LetterTo(officer.Email).Subject, StringComparison.Ordinal);
    }

    private static async Task Objects(HouseUnderTest house, CaseId request)
    {
        var denial = house.LetterTo(Siti);
        var mail = await house.Gets(Mails.Message(
            "Keberatan",
            "KEBERATAN\r\n\r\nPermohonan saya ditolak padahal datanya terbuka.\r\n\r\nTerima kasih\r\n\r\nDikirim dari iPhone saya\r\n"
                + "\r\nPada Sen, 9 Mar 2026 PPID menulis:\r\n> Permohonan ditolak",
            denial.ReplyTo!.Address));
        Assert.Equal(MailFate.Objection, mail.Sorted!.Fate);

        var facts = (await house.Look(mail.Case())).Facts;
        var objection = Assert.IsType<Application.Objection>(facts.Application);
        Assert.Equal((request.Value, Ground.Refused, true), (objection.Request, Assert.Single(objection.Grounds), facts.Guessed));
        Assert.Equal("Permohonan saya ditolak padahal datanya terbuka.", objection.Story);
        Assert.Contains(facts.Documents, document => document.Kind == DocumentKind.Identity);
        Assert.Contains(facts.Number, house.LetterTo(Siti).Subject, StringComparison.Ordinal);
        await house.Confirms(facts.Id);
        Assert.False((await house.Look(facts.Id)).Facts.Guessed);
    }

    /// <summary>The word alone makes no second objection, with another thirty days for what she objected to already.</summary>
    private static async Task AsksAfterTheObjection(HouseUnderTest house, CaseId request)
    {
        var objection = (await house.Look(request)).Facts.Links.Single(link => link.Relation == Objections.Relation);
        var reply = house.Post.Sent.Last(mail => mail.To.Address == Siti
            && !mail.Subject.Contains(objection.Number, StringComparison.Ordinal)).ReplyTo!.Address;
        foreach (var text in new[] { "Kapan keberatan saya dijawab?", "Saya keberatan: permohonan saya ditolak padahal datanya terbuka." })
        {
            var mail = await house.Gets(Mails.Message("Re: keberatan", text, reply));
            Assert.Equal((MailFate.Unclear, objection.Id), (mail.Sorted!.Fate, mail.Case()));
            Assert.Contains(objection.Number, mail.Sorted.Note, StringComparison.Ordinal);
            Assert.Equal(text, (await house.Look(objection.Id)).Facts.Messages[^1].Text);
        }

        Assert.Single((await house.Look(request)).Facts.Links);
        var other = await house.Gets(Mails.Message("Keberatan", "Saya juga keberatan atas biaya yang diminta.", reply));
        Assert.Equal(MailFate.Objection, other.Sorted!.Fate);
        Assert.Equal([Ground.UnreasonableCost], ((Application.Objection)(await house.Look(other.Case())).Facts.Application).Grounds);
    }
}
