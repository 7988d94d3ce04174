using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Mail;
using Ppid.App.Web;
using Ppid.Domain.Cases;
using Ppid.Host.Mail;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>What the house makes of a mail server's refusals, with a real server behind it.</summary>
public sealed class An_address_that_is_refused
{
    [Fact]
    public async Task Is_given_up_at_the_first_attempt_and_the_counter_is_told()
    {
        using var server = await MailServer.Start();
        await using var house = await With(server);
        var id = await Files(house, "tidak-ada@contoh.id");

        await house.Round();

        var failed = await house.Happened<CaseEvent.LetterFailed>(id);
        Assert.Equal(("tanda-terima", "tidak-ada@contoh.id"), (failed.Template, failed.To));
        Assert.Contains("550 5.1.1 no such user here", failed.Error, StringComparison.Ordinal);
        Assert.Equal(["siti", "andi"], (await house.Happened<CaseEvent.ApplicantUnreachable>(id)).Officers);
        var told = (await server.Received(3)).Where(mail => Template(mail) == "alamat").ToList();
        Assert.Equal(2, told.Count);
        Assert.All(told, mail => Assert.Contains("tidak-ada@contoh.id", mail.Text, StringComparison.Ordinal));
        Assert.All(told, mail => Assert.DoesNotContain(
            house.Service<Tokens>().Ticket(id.Value), mail.Text + mail.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_shown_to_officer_applicant_and_administrator()
    {
        using var server = await MailServer.Start();
        await using var house = await With(server);
        var id = await Files(house, "tidak-ada@contoh.id");
        await house.Round();
        var task = (await house.Look(id)).Facts.Tasks[0];

        var officer = await house.Visitor.Get(
            $"/t/{house.Service<Tokens>().TaskToken(id.Value, task.Number, task.Generation)}");
        var admin = await (await house.Administrator()).Get("/kelola/surat");

        Assert.Contains("lewat telepon +62812", officer.Says("tak-tercapai"), StringComparison.Ordinal);
        Assert.Contains("tidak-ada@contoh.id", (await house.Visitor.Get(Page(house, id))).Says("tak-tercapai"),
            StringComparison.Ordinal);
        Assert.Contains("no such user here", admin.Says("surat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_mended_by_the_applicant_and_what_failed_is_sent_again()
    {
        using var server = await MailServer.Start();
        await using var house = await With(server);
        var id = await Files(house, "tidak-ada@contoh.id");
        await house.Round();
        var page = Page(house, id);

        var reply = await house.Visitor.Post($"{page}/surel", [new("email", "siti@contoh.id")]);
        await house.Round();

        Assert.Equal((HttpStatusCode.SeeOther, page), (reply.Status, reply.Location));
        Assert.Null((await house.Visitor.Follow(reply)).Find("tak-tercapai"));
        var facts = (await house.Look(id)).Facts;
        Assert.Equal((false, null, "siti@contoh.id"), (facts.Undelivered, facts.Unreachable, facts.Applicant.Email));
        var hers = (await server.Received(5)).Where(
            mail => mail.Header("To").Contains("<siti@contoh.id>", StringComparison.Ordinal));
        Assert.Equal(["dikoreksi", "terima"], hers.Select(Template).Order());
        Assert.Equal(page, (await house.Visitor.Get($"{page}/surel")).Location);
    }

    [Theory]
    [InlineData("bukan alamat", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task Stays_until_a_real_address_is_given(string typed, HttpStatusCode status)
    {
        using var server = await MailServer.Start();
        await using var house = await With(server);
        var id = await Files(house, "tidak-ada@contoh.id");
        await house.Round();

        var reply = await house.Visitor.Post($"{Page(house, id)}/surel", [new("email", typed)]);

        Assert.Equal(status, reply.Status);
        Assert.NotNull(reply.ErrorAt("email"));
        Assert.NotNull((await house.Look(id)).Facts.Unreachable);
    }

    [Fact]
    public async Task Is_tried_again_while_it_is_only_busy()
    {
        using var server = await MailServer.Start();
        await using var house = await With(server);
        var id = await Files(house, "sibuk@contoh.id");

        await house.Round();

        var waiting = Assert.Single(await house.Store.PendingEffects(id.Value, CancellationToken.None));
        Assert.Equal((1, house.Time.Now.AddSeconds(10)), (waiting.Attempts, waiting.NextTry));
        Assert.Contains("4.2.1 mailbox busy", waiting.LastError, StringComparison.Ordinal);
        Assert.Null((await house.Look(id)).Facts.Unreachable);
    }

    [Fact]
    public async Task Is_not_blamed_for_a_wrong_password_of_ours()
    {
        using var server = await MailServer.Start();
        await using var house = await With(server, server.Settings with { Password = "salah" });
        var id = await Files(house, "siti@contoh.id");

        await house.Round();

        Assert.All(await house.Store.PendingEffects(id.Value, CancellationToken.None),
            waiting => Assert.Equal(1, waiting.Attempts));
        Assert.False((await house.Look(id)).Facts.Undelivered);
    }

    private static Task<HouseUnderTest> With(MailServer server, SmtpSettings? settings = null) =>
        HouseUnderTest.Start(adjust: services => services.Replace(
            ServiceDescriptor.Singleton<IPostOffice>(new SmtpPostOffice(settings ?? server.Settings))));

    private static async Task<CaseId> Files(HouseUnderTest house, string address)
    {
        var reply = await house.Visitor.Post(
            "/permohonan", Applicants.Siti.With("email", address), [Applicants.Ktp]);
        return Applicants.IdOf(reply.Location.Split('?')[0]);
    }

    private static string Page(HouseUnderTest house, CaseId id) =>
        $"/lacak/{id}/{house.Service<Tokens>().Ticket(id.Value)}";

    private static string Template(WrittenMail mail) => mail.Header("Subject") switch
    {
        var subject when subject.StartsWith("Alamat pemohon", StringComparison.Ordinal) => "alamat",
        var subject when subject.StartsWith("Tanda terima", StringComparison.Ordinal) => "terima",
        var subject when subject.EndsWith("dikoreksi", StringComparison.Ordinal) => "dikoreksi",
        var subject => subject,
    };
}
