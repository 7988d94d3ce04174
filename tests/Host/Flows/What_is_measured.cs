using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.App.Mail;
using Ppid.App.Web;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Flows;

/// <summary>What alerts are made of.</summary>
public sealed class What_is_measured
{
    [Fact]
    public async Task Counts_each_failed_attempt_and_the_giving_up_once()
    {
        await using var house = await Behind(new Post(() => new IOException("tidak tersambung")));
        using var measured = new Measurements();
        var id = Applicants.IdOf(await house.Files());

        await Attempts(house, id, 11);
        Assert.Equal(11, measured.Sum("ppid.effects.failed", Recorder.LetterEffect));
        Assert.Equal(0, measured.Sum("ppid.effects.given_up"));

        await Attempts(house, id, 1);
        Assert.Equal(1, measured.Sum("ppid.effects.given_up", Recorder.LetterEffect));
    }

    [Fact]
    public async Task Counts_a_letter_refused_for_good_as_given_up_and_not_as_failed()
    {
        await using var house = await Behind(new Post(() => new MailRefusedException("550", addressee: false)));
        using var measured = new Measurements();
        var id = Applicants.IdOf(await house.Files());

        await Attempts(house, id, 1);

        Assert.Equal(1, measured.Sum("ppid.effects.given_up", Recorder.LetterEffect));
        Assert.Equal(0, measured.Sum("ppid.effects.failed"));
    }

    [Fact]
    public async Task Says_how_many_effects_are_owed_and_how_late_the_oldest_is()
    {
        await using var house = await HouseUnderTest.Start();
        using var measured = new Measurements();
        var id = Applicants.IdOf(await house.Files());
        var owed = (await house.Store.PendingEffects(id.Value, default)).Count;
        house.Time.Pass(TimeSpan.FromMinutes(6));

        await house.Service<Arrears>().Measure(default);
        Assert.Equal(owed, measured.Last("ppid.effects.owed"));
        Assert.Equal(360, measured.Last("ppid.effects.late"));

        await house.Round();
        await house.Service<Arrears>().Measure(default);
        Assert.Equal(0, measured.Last("ppid.effects.owed"));
        Assert.Equal(0, measured.Last("ppid.effects.late"));
    }

    [Fact]
    public async Task Says_how_many_alarms_did_not_ring_and_since_when()
    {
        await using var house = await HouseUnderTest.Start();
        using var measured = new Measurements();
        var id = Applicants.IdOf(await house.Files());
        await house.Round();
        house.Time.Now = (await house.Store.Summary(id.Value, default))!.NextAlarm!.Value.AddHours(1);

        await house.Service<Arrears>().Measure(default);

        Assert.Equal(1, measured.Last("ppid.alarms.owed"));
        Assert.Equal(3600, measured.Last("ppid.alarms.late"));
        Assert.Equal(0, measured.Last("ppid.cases.overdue"));
    }

    [Fact]
    public async Task Counts_what_was_answered_with_a_reference_number()
    {
        await using var house = await HouseUnderTest.Start();
        using var measured = new Measurements();
        using var scope = house.Service<IServiceScopeFactory>().CreateScope();

        await Answer(_ => Task.FromResult(Results.Ok()), StatusCodes.Status200OK);
        await Answer(_ => throw new UnreadableInputException("Tidak terbaca.", []), StatusCodes.Status400BadRequest);
        Assert.Equal(0, measured.Sum("ppid.failures"));

        await Answer(_ => throw new InvalidOperationException("rusak"), StatusCodes.Status500InternalServerError);
        Assert.Equal(1, measured.Sum("ppid.failures"));

        async Task Answer(Func<HttpContext, Task<IResult>> handle, int status)
        {
            var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
            await (await Door.Open(new("GET", "/api/uji", "uji", handle), context)).ExecuteAsync(context);
            Assert.Equal(status, context.Response.StatusCode);
        }
    }

    /// <summary>Or two held cases would ring an alert for ever, and hide those that nobody holds.</summary>
    [Theory]
    [InlineData("tahan", FlowState.Held, "lanjutkan")]
    [InlineData("hentikan", FlowState.Ended, "buat-ulang")]
    public async Task Does_not_wait_for_what_an_administrator_has_stopped(string deed, FlowState stopped, string undone)
    {
        var keeper = new RecordedKeeper();
        await using var house = await HouseUnderTest.Start(
            adjust: services => services.Replace(ServiceDescriptor.Singleton<IFlowKeeper>(keeper)));
        using var measured = new Measurements();
        var id = await house.FiledCase();
        keeper.Flows[id] = FlowSight.Of(FlowState.Waiting);
        var nur = await house.Administrator();
        house.Time.Pass(TimeSpan.FromMinutes(6));
        await nur.Post($"/kelola/perkara/{id}/mesin/{deed}", [new("alasan", "Server surat dipindahkan.")]);
        var leftovers = house.Service<Leftovers>();

        await house.Service<Arrears>().Measure(default);

        Assert.NotEmpty(await house.Store.PendingEffects(id.Value, default));
        Assert.Equal((0, 0), (measured.Last("ppid.effects.owed"), measured.Last("ppid.effects.late")));
        Assert.DoesNotContain(id, await leftovers.Neglected(default));

        keeper.Flows[id] = FlowSight.Of(stopped);
        await nur.Post($"/kelola/perkara/{id}/mesin/{undone}", [new("alasan", "Server surat siap.")]);
        Assert.Contains(id, await leftovers.Neglected(default));
    }

    [Fact]
    public async Task Counts_the_running_cases_that_are_past_their_day()
    {
        await using var house = await HouseUnderTest.Start();
        using var measured = new Measurements();
        await house.Files();
        await house.Round();
        house.Time.Pass(TimeSpan.FromDays(90));
        await house.Round();

        await house.Service<Arrears>().Measure(default);

        Assert.Equal(1, measured.Last("ppid.cases.overdue"));
    }

    private static Task<HouseUnderTest> Behind(Post post) =>
        HouseUnderTest.Start(adjust: services => services.Replace(ServiceDescriptor.Singleton<IPostOffice>(post)));

    /// <summary>The first letter that the filing owes, so many times.</summary>
    private static async Task Attempts(HouseUnderTest house, CaseId id, int times)
    {
        var letter = (await house.Store.PendingEffects(id.Value, default)).First(
            entry => entry.Effect.Kind == Recorder.LetterEffect);
        for (var time = 0; time < times; time++)
        {
            await house.Service<CaseFlow>().Perform(letter.Effect.Id, default);
        }
    }

    private sealed class Post(Func<Exception> fault) : IPostOffice
    {
        public Task Send(OutgoingMail mail, CancellationToken cancel) => Task.FromException(fault());
    }
}
