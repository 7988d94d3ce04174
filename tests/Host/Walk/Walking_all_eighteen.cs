using Ppid.App.Offices;
using Ppid.App.Sops;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Ppid.Tests.Host.Officer;
using Xunit;

namespace Ppid.Tests.Host.Walk;

/// <summary>Each SOP is started, followed and finished in a real browser, on a telephone, by the people whose turn it is.
/// K-07 and K-06, whose forms the law writes, have walks of their own.</summary>
public sealed class Walking_all_eighteen
{
    private const int Longest = 40;

    public static TheoryData<string, string> Sops
    {
        get
        {
            var data = OfficeData.Load(Path.Combine(AppContext.BaseDirectory, "sops"));
            var sops = new TheoryData<string, string>();
            foreach (var sop in data.Sops.InForce(new DateOnly(2026, 3, 9)).Where(sop => sop.LegalClock is null))
            {
                sops.Add(sop.Office, sop.Id);
            }

            return sops;
        }
    }

    [Fact]
    public void Are_sixteen_and_the_two_of_the_law() => Assert.Equal(16, Sops.Count);

    [Theory]
    [MemberData(nameof(Sops))]
    public async Task From_its_first_step_to_its_end(string office, string id)
    {
        await using var session = await BrowserSession.Start();
        var sop = session.House.Service<SopCatalogue>().InForce(office, id, new DateOnly(2026, 3, 9))!;
        var start = new Beginning(session, sop);
        var started = await start.Case();
        for (var moves = 0; (await session.House.Look(started)).State is not CaseFile.Closed; moves++)
        {
            Assert.True(moves < Longest, $"{started} does not come to its end.");
            await Move(session, sop, started, start.Tracking);
        }

        await start.Follow(started);
    }

    private static async Task Move(BrowserSession session, Sop sop, CaseId id, string? tracking)
    {
        var house = session.House;
        await house.Round();
        house.Time.Pass(TimeSpan.FromMinutes(10));
        var open = await house.Look(id);
        var task = open.Facts.Tasks[0];
        var step = sop.Step(task.Step)!;
        if (sop.LaneOf(step) == LaneKind.System)
        {
            house.Time.Now = task.Automatic!.Value;
            await house.Round();
            return;
        }

        var outcome = ShortestWay.Out(sop, step);
        var today = open.Rules.Calendar.LocalDate(house.Time.Now);
        if (task.Officer is { } officer)
        {
            var clerk = await session.Officer();
            await clerk.GoTo(await house.LinkOf(id, officer));
            await clerk.Choose("hasil", outcome.Id);
            await new Hands(clerk, sop, today).Fill(outcome, $"{outcome.Id}.");
            await clerk.Fill("pin", AtTask.Pin);
            await clerk.Press("kirim");
        }
        else
        {
            var citizen = await session.Citizen();
            await citizen.GoTo(tracking!);
            await citizen.Press("langkah");
            await citizen.Choose("hasil", outcome.Id);
            await new Hands(citizen, sop, today).Fill(outcome, $"{outcome.Id}.");
            await citizen.Press("kirim");
        }

        var after = await house.Look(id);
        Assert.True(after.Facts.Task(task.Number) is null, $"{step.No}/{outcome.Id} was not taken.");
    }
}

/// <summary>The shortest way from a step to the end.</summary>
internal static class ShortestWay
{
    public static Outcome Out(Sop sop, Step step) =>
        step.Outcomes.MinBy(outcome => Length(sop, outcome, [step.No]))!;

    private static int Length(Sop sop, Outcome first, HashSet<string> seen)
    {
        var open = new Queue<(string? To, int Length)>([(first.To, 1)]);
        while (open.TryDequeue(out var at))
        {
            if (at.To is null)
            {
                // The happy end: a refusal or a withdrawal is shorter, but not what the SOP is there for.
                return at.Length;
            }

            if (seen.Add(at.To))
            {
                foreach (var outcome in sop.Step(at.To)!.Outcomes)
                {
                    open.Enqueue((outcome.To, at.Length + 1));
                }
            }
        }

        return int.MaxValue;
    }
}
