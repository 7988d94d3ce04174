using Ppid.App.Desk;
using Ppid.App.Offices;
using Ppid.App.Sops;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;
using Xunit.Abstractions;

namespace Ppid.Tests.Host.Ways;

/// <summary>Every outcome of every step of every SOP is taken, in virtual time, through the real desk and its store;
/// letters are written and sent on the way.</summary>
public sealed class Every_way_through_every_SOP(ITestOutputHelper output)
{
    private const int MostCases = 40;

    public static TheoryData<string, string> Sops
    {
        get
        {
            var data = OfficeData.Load(Path.Combine(AppContext.BaseDirectory, "sops"));
            var sops = new TheoryData<string, string>();
            foreach (var sop in data.Sops.InForce(new DateOnly(2026, 3, 9)))
            {
                sops.Add(sop.Office, sop.Id);
            }

            return sops;
        }
    }

    [Fact]
    public void Are_the_eighteen_of_the_sources() => Assert.Equal(18, Sops.Count);

    [Theory]
    [MemberData(nameof(Sops))]
    public async Task Is_walked_to_its_end(string office, string id)
    {
        await using var house = await HouseUnderTest.Start();
        var sop = house.Service<SopCatalogue>().InForce(office, id, new DateOnly(2026, 3, 9))!;
        var ways = new Ways(sop);
        var cases = new List<CaseId>();
        var starting = new Starting(house, sop, ways);
        while (ways.Missing.Any() && cases.Count < MostCases)
        {
            var started = await starting.Case();
            cases.Add(started);
            await new Walk(house, sop, ways).ToTheEnd(started);
        }

        output.WriteLine(
            $"{sop.Source} {sop.Id}: {ways.Taken} of {ways.Existing} outcomes taken "
            + $"({100 * ways.Taken / ways.Existing} %) in {cases.Count} cases.");
        Assert.Empty(ways.Missing);
        foreach (var each in cases)
        {
            await IsSound(house, each);
        }
    }

    /// <summary>Nothing is owed any more, every letter was written, and the chain of hashes holds.</summary>
    private static async Task IsSound(HouseUnderTest house, CaseId id)
    {
        var open = await house.Look(id);
        Assert.Null(Ledger.FirstBroken(open.History.Stored));
        Assert.Empty(await house.Store.PendingEffects(id.Value, default));
        Assert.DoesNotContain(open.Facts.Letters, letter => letter.Failed);
    }
}
