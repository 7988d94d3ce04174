using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Mail;
using Ppid.App.Teams;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Teams;

public sealed class Telling_Teams
{
    private const string Secret = "/workflows/abc/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers&sig=s3cr3t-_x";

    private static readonly RecordedAnswer Taken = new(202);

    /// <summary>The whole request: Power Automate checks the signature in the address, and the card is all it has. Its trigger
    /// takes a list of attachments of this type, each with a contentUrl of null, and answers 202.</summary>
    [Fact]
    public async Task Posts_one_card_for_a_new_task_and_nothing_for_the_applicant()
    {
        await using var teams = await RecordedServer.Start(Taken);
        await using var house = await HouseUnderTest.Start(adjust: Channel("dp2kukm", teams));

        await house.Files(Applicants.Ktp);
        await house.Round();

        var request = Assert.Single(teams.Requests);
        Assert.Equal("POST " + Secret, request.Line);
        Assert.Equal("application/json; charset=utf-8", request.Headers.ContentType.ToString());
        Assert.Equal(RecordedServer.OneLine("""
            {"type":"message","attachments":[{
            "contentType":"application/vnd.microsoft.card.adaptive","contentUrl":null,"content":{
            "$schema":"http://adaptivecards.io/schemas/adaptive-card.json","type":"AdaptiveCard","version":"1.4","body":[
            {"type":"TextBlock","text":"Tugas baru: 000001/PI/DP2KUKM/2026, tenggat 30 Mar 2026","wrap":true,"weight":"Bolder"},
            {"type":"TextBlock","text":"Untuk Petugas Pelayanan Informasi. Tautan tugasnya ada di surelnya.","wrap":true,"weight":"Default"}
            ]}}]}
            """),
            request.Text);
        Assert.Equal(2, house.Post.Sent.Count);
    }

    [Fact]
    public async Task Says_nothing_to_anybody_unless_a_channel_is_set()
    {
        await using var teams = await RecordedServer.Start(Taken);
        await using var house = await HouseUnderTest.Start(adjust: Channel("kantor_lain", teams));

        await house.Files(Applicants.Ktp);
        await house.Round();

        Assert.Empty(teams.Requests);
        Assert.Equal(2, house.Post.Sent.Count);
    }

    [Fact]
    public async Task Keeps_what_is_secret_out_of_channels()
    {
        await using var teams = await RecordedServer.Start(Taken);
        using var http = new HttpClient();
        var webhook = new WorkflowsWebhook(http, Settings("dp2kukm", teams));
        var open = new TeamsNotice(new("wbs-1"), "dp2kukm", "1/WBS/2026", "Tugas: 1/WBS/2026", "a@b.id", "Ketua Tim", null, null);

        await webhook.Tell(open with { Secret = true }, default);
        Assert.Empty(teams.Requests);

        await webhook.Tell(open, default);
        Assert.Single(teams.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(404)] // the flow was deleted together with its owner's account
    [InlineData(302)]
    public async Task Does_not_try_again_nor_keep_a_letter_waiting_when_it_is_refused(int status)
    {
        await using var teams = await RecordedServer.Start(new RecordedAnswer(status));
        await using var house = await HouseUnderTest.Start(adjust: Channel("dp2kukm", teams));

        var id = Applicants.IdOf(await house.Files(Applicants.Ktp));
        await house.Round();
        house.Time.Pass(TimeSpan.FromHours(5));
        await house.Round();

        Assert.Single(teams.Requests);
        Assert.Equal(2, house.Post.Sent.Count);
        Assert.Empty(await house.Store.PendingEffects(id.Value, default));
    }

    /// <summary>Whoever holds the address could send us anywhere, into our own network too.</summary>
    [Fact]
    public async Task Goes_nowhere_but_to_the_address_that_was_set()
    {
        await using var inside = await RecordedServer.Start(Taken);
        await using var teams = await RecordedServer.Start(new RecordedAnswer(307, Location: inside.Address.ToString()));
        await using var house = await HouseUnderTest.Start(adjust: Channel("dp2kukm", teams));

        await house.Files(Applicants.Ktp);
        await house.Round();

        Assert.Single(teams.Requests);
        Assert.Empty(inside.Requests);
    }

    [Fact]
    public async Task Leaves_a_Teams_that_does_not_answer_alone_for_a_while()
    {
        var silent = new SilentTeams();
        await using var house = await HouseUnderTest.Start(adjust: services => services.AddSingleton<ITeamsNotifier>(silent));

        // One after the other: cases of one round are asked about side by side, before any of them has heard the silence.
        await house.Files(Applicants.Ktp);
        await house.Round();
        await house.Files(Applicants.Ktp);
        await house.Round();
        Assert.Equal(1, silent.Asked);
        Assert.Equal(4, house.Post.Sent.Count);

        house.Time.Pass(TimeSpan.FromMinutes(6));
        await house.Files(Applicants.Ktp);
        await house.Round();
        Assert.Equal(2, silent.Asked);
    }

    /// <summary>A server that takes the request and says nothing would keep a client waiting for minutes.</summary>
    [Fact]
    public async Task Does_not_wait_for_an_answer_that_does_not_come()
    {
        using var ended = new ManualResetEventSlim();
        await using var teams = await RecordedServer.Start(_ =>
        {
            ended.Wait();
            return Taken;
        });
        await using var house = await HouseUnderTest.Start(adjust: Channel("dp2kukm", teams));

        var id = Applicants.IdOf(await house.Files(Applicants.Ktp));
        await house.Round();
        ended.Set();

        Assert.Equal(2, house.Post.Sent.Count);
        Assert.Empty(await house.Store.PendingEffects(id.Value, default));
    }

    [Fact]
    public async Task Tells_once_and_at_once_while_the_post_office_is_down()
    {
        await using var teams = await RecordedServer.Start(Taken);
        await using var house = await HouseUnderTest.Start(adjust: services =>
        {
            Channel("dp2kukm", teams)(services);
            services.Replace(ServiceDescriptor.Singleton<IPostOffice>(new ClosedPost()));
        });

        await house.Files(Applicants.Ktp);
        for (var hour = 0; hour < 8; hour++)
        {
            await house.Round();
            house.Time.Pass(TimeSpan.FromHours(1));
        }

        Assert.Single(teams.Requests);
    }

    private static Action<IServiceCollection> Channel(string office, RecordedServer teams) =>
        services => services.AddUnitChannels(Configured(office, teams));

    private static TeamsSettings Settings(string office, RecordedServer teams) =>
        TeamsSettings.Read(Configured(office, teams));

    private static IConfigurationRoot Configured(string office, RecordedServer teams) => new ConfigurationBuilder()
        .AddInMemoryCollection([new($"Ppid:Teams:Webhook:{office}", new Uri(teams.Address, Secret).ToString())])
        .Build();

    private sealed class SilentTeams : ITeamsNotifier
    {
        private int _asked;

        public int Asked => _asked;

        public Task Tell(TeamsNotice notice, CancellationToken cancel)
        {
            Interlocked.Increment(ref _asked);
            throw new OperationCanceledException("nobody answers");
        }
    }

    private sealed class ClosedPost : IPostOffice
    {
        public Task Send(OutgoingMail mail, CancellationToken cancel) => throw new MailDeferredException("down");
    }
}
