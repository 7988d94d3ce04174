using Microsoft.DurableTask.Client;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Orchestrations;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Ways;
using Xunit;

namespace Ppid.Tests.Orchestrations;

/// <summary>Real SOPs of an office on real instances.</summary>
public class A_house_with_the_engine
{
    private const string Office = "dp2kukm";
    private const string Award = "asn-berprestasi";

    private protected virtual Backend Somewhere => Backend.InMemory();

    /// <summary>Every head of a unit scores his people. Each gets his own task, mail and reminder; the case goes on when the
    /// last has answered, and not before.</summary>
    [Fact]
    public async Task Waits_at_a_step_of_several_until_the_last_of_them_has_answered()
    {
        await using var engine = await HouseWithEngine.Open(Somewhere);
        var (house, sop) = (engine.House, engine.House.Sop(Award));
        var walk = new Walk(house, sop, new Ways(sop));
        var id = await house.CaseOf(Award);
        await engine.Rested(id);
        await walk.Takes(id, (await house.Look(id)).Facts.Tasks.Single(), "siap");
        await engine.Rested(id);
        await walk.Takes(id, (await house.Look(id)).Facts.Tasks.Single(), "edarkan");
        await engine.Rested(id);

        var tasks = (await house.Look(id)).Facts.Tasks;
        Assert.True(tasks.Count > 2, $"{tasks.Count}");
        Assert.All(tasks, task => Assert.Contains(house.Post.Sent, mail => mail.To.Address == Address(house, task)));

        var before = house.Post.Sent.Count;
        await engine.RingsAt(id, (await house.Store.Summary(id.Value, default))!.NextAlarm!.Value);
        var reminded = house.Post.Sent.Skip(before).Select(mail => mail.To.Address).ToList();
        Assert.All(tasks, task => Assert.Contains(Address(house, task), reminded));

        foreach (var task in tasks.SkipLast(1))
        {
            await walk.Takes(id, task, "tidak-menilai");
            await engine.Rested(id);
            var (seen, standing) = (await engine.Look(id))!.Value;
            Assert.Equal((OrchestrationRuntimeStatus.Running, "3"), (seen.RuntimeStatus, standing!.Step));
        }

        await walk.Takes(id, tasks[^1], "tidak-menilai");
        await engine.Rested(id);
        Assert.Equal("3a", (await engine.Look(id))!.Value.Standing!.Step);
        Assert.Equal("3a", (await house.Look(id)).Facts.Tasks.Single().Step);
    }

    /// <summary>Half a year of it, from an office's schedule: opened once, collecting, closed by its own last day.</summary>
    [Fact]
    public async Task Opens_a_survey_when_its_period_begins_and_closes_it_when_it_ends()
    {
        await using var engine = await HouseWithEngine.Open(Somewhere, new(2035, 6, 28, 9, 0, 0, TimeSpan.FromHours(8)));
        var (house, schedule) = (engine.House, FlowIds.Schedule(Office));
        await engine.Sweeper.SweepOffices([Office], default);
        await WaitingCase.Until(async () => await engine.Look(schedule) is { Standing.Wake: not null });
        Assert.Empty(await Surveys(house));

        house.Time.Now = new(2035, 7, 2, 9, 0, 0, TimeSpan.FromHours(8));
        await engine.Instances.Wake(schedule, default);
        await WaitingCase.Until(async () => (await Surveys(house)).Count > 0);
        var id = (await Surveys(house)).Single();
        await engine.Rested(id);
        var opened = (await engine.Look(id))!.Value;
        Assert.Equal(("survei-kepuasan", OrchestrationRuntimeStatus.Running), (opened.Seen.Name, opened.Seen.RuntimeStatus));
        var step = opened.Standing!.Step;
        await engine.Instances.Wake(schedule, default);
        await engine.Instances.Wake(schedule, default);

        while ((await house.Look(id)).Facts.Tasks.Single().Automatic is { } end)
        {
            Assert.True(end > new DateTimeOffset(2035, 12, 31, 0, 0, 0, TimeSpan.Zero), $"{end}");
            await engine.RingsAt(id, end);
        }

        Assert.NotEqual(step, (await engine.Look(id))!.Value.Standing!.Step);
        var next = (await house.Look(id)).Facts.Tasks.Single();
        Assert.Contains(house.Post.Sent, mail => mail.To.Address == Address(house, next));
        Assert.Equal(id, (await Surveys(house)).Single(each => each.Value.Contains("2035", StringComparison.Ordinal)));
    }

    /// <summary>A decree is one event of the office's own ledger; what it does to each running case is owed there.</summary>
    [Fact]
    public async Task Recounts_running_cases_by_an_instance_of_the_office()
    {
        await using var engine = await HouseWithEngine.Open(Somewhere);
        var house = engine.House;
        var id = Applicants.IdOf(await house.Files());
        await engine.Rested(id);
        var due = (await house.Look(id)).Facts.OfficeClock!.Deadline.Due;
        const string text = """
            tahun: 2035
            nomor: "Keputusan Uji Nomor 1 Tahun 2035"
            tanggal: 2035-03-01
            hari:
              - { tanggal: 2035-03-07, jenis: libur-nasional, nama: Hari Uji }
            """;

        await house.Service<OfficeDesk>().Handle(
            "muat", Office, new OfficeCommand.LoadDecree(house.Time.Now, Nur, "Keputusan Uji Nomor 1 Tahun 2035", text), default);

        var ledger = FlowIds.Ledger(Office);
        await WaitingCase.Until(async () => await engine.Look(ledger) is { Seen.RuntimeStatus: OrchestrationRuntimeStatus.Completed });
        await engine.Rested(id);
        Assert.Equal(CaseInstances.Office, (await engine.Look(ledger))!.Value.Seen.Name);
        Assert.True((await house.Look(id)).Facts.OfficeClock!.Deadline.Due > due);
        Assert.Equal(due, (await house.Happened<CaseEvent.DeadlineMoved>(id)).OldDue);
    }

    /// <summary>The letter went out and was noted; then the worker broke off, before it could tell the engine.</summary>
    [Fact]
    public async Task Sends_a_letter_once_though_the_engine_calls_for_it_again()
    {
        var calls = 0;
        await using var engine = await HouseWithEngine.Open(Somewhere, perform: async effect =>
        {
            await effect();
            if (Interlocked.Increment(ref calls) == 1)
            {
                throw new IOException("Torn off.");
            }
        });

        var id = Applicants.IdOf(await engine.House.Files());
        await engine.Rested(id);

        var sent = engine.House.Post.Sent.Select(mail => mail.MessageId).ToList();
        Assert.Equal(sent.Distinct(), sent);
        Assert.Equal(sent.Count + 1, calls);
    }

    private static readonly Actor Nur = new(ActorKind.Admin, "nur", "Nur Contoh", "sesi admin");

    private static string Address(HouseUnderTest house, CaseTask task) =>
        house.Service<OfficeBook>().Main.Roster.Officers.Single(officer => officer.Id == task.Officer).Email;

    private static async Task<List<CaseId>> Surveys(HouseUnderTest house) =>
    [
        .. (await house.Store.Find(new CaseQuery(Sop: "survei-kepuasan", Take: 10), default)).Rows.Select(row => new CaseId(row.Stream)),
    ];
}
