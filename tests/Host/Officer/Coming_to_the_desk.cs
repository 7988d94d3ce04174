using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Desk;
using Ppid.App.Mail;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Officer;

public sealed class Coming_to_the_desk
{
    [Theory]
    [InlineData("/meja")]
    [InlineData("/meja/mulai")]
    [InlineData("/meja/mulai/surat-masuk")]
    [InlineData("/meja/loket")]
    [InlineData("/meja/perkara/surat-masuk-dp2kukm-2026-000001")]
    public async Task Takes_a_stranger_to_the_sign_in_page(string page)
    {
        await using var house = await HouseUnderTest.Start();

        var reply = await house.Visitor.Get(page);

        Assert.Equal(HttpStatusCode.Redirect, reply.Status);
        Assert.StartsWith("/meja/masuk?", reply.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_a_link_by_mail_and_the_PIN()
    {
        await using var house = await HouseUnderTest.Start();

        var sari = await house.SignedIn("sari");

        Assert.Equal("Sari Contoh", (await sari.Get("/meja")).Says("siapa"));
        Assert.Equal("sari", (await house.HappenedToOffice<OfficeEvent.SignedIn>()).By.Id);
    }

    [Fact]
    public async Task Without_a_PIN_takes_the_activation_code()
    {
        await using var house = await HouseUnderTest.Start();
        var code = await house.Service<Pins>().IssueActivation("sari", CancellationToken.None);
        var link = await house.MailedLink("sari");

        var without = await house.Visitor.Post(link, AtAdmin.NewPin());
        var with = await house.Visitor.Post(link, [.. AtAdmin.NewPin(), new("kode", code)]);

        Assert.NotNull(without.ErrorAt("kode"));
        Assert.Equal("/meja", with.Location);
    }

    [Fact]
    public async Task Tells_nobody_whose_address_is_known()
    {
        await using var house = await HouseUnderTest.Start();

        var stranger = await house.Visitor.Post("/meja/masuk", [new("surel", "orang@contoh.id")]);
        var known = await house.Visitor.Post("/meja/masuk", [new("surel", AtDesk.Address("sari"))]);

        Assert.Equal(stranger.Says("diminta"), known.Says("diminta"));
        Assert.Contains("paling sering sekali semenit", known.Says("diminta"), StringComparison.Ordinal);
        Assert.Equal(AtDesk.Address("sari"), (await house.MailAfter(0)).To.Address);
        Assert.Single(house.Post.Sent);
    }

    [Fact]
    public async Task Answers_as_fast_and_as_calmly_while_the_post_office_is_slow_or_down()
    {
        var slow = new SlowPost();
        await using var house = await HouseUnderTest.Start(
            adjust: services => services.Replace(ServiceDescriptor.Singleton<IPostOffice>(slow)));

        var reply = await house.Visitor.Post("/meja/masuk", [new("surel", AtDesk.Address("sari"))]);

        Assert.NotNull(reply.Find("diminta")); // the mail is still on its way
        slow.Fail();
    }

    [Fact]
    public async Task Does_not_open_the_pages_of_administrators()
    {
        await using var house = await HouseUnderTest.Start();
        var sari = await house.SignedIn("sari");

        Assert.Equal(HttpStatusCode.Forbidden, (await sari.Get("/kelola")).Status);
    }

    [Fact]
    public async Task Ends_with_leaving()
    {
        await using var house = await HouseUnderTest.Start();
        var sari = await house.SignedIn("sari");

        await sari.Post("/meja/keluar", [], page: "/meja");

        Assert.Equal(HttpStatusCode.Redirect, (await sari.Get("/meja")).Status);
    }

    private sealed class SlowPost : IPostOffice
    {
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Send(OutgoingMail mail, CancellationToken cancel) => _end.Task;

        public void Fail() => _end.SetException(new MailDeferredException("Server surat tidak menjawab."));
    }
}
