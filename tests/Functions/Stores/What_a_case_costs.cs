using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.Domain.Cases;
using Ppid.Functions.Stores;
using Ppid.Tests.Host.Driver;
using Xunit;
using Xunit.Abstractions;

namespace Ppid.Tests.Functions.Stores;

/// <summary>docs/azure/cost.md counts what one request for information asks of Azure Tables; this counts again.</summary>
[Trait("Needs", "Azurite")]
public sealed partial class What_a_case_costs(ITestOutputHelper output)
{
    /// <summary>Filed, answered in the second week, and left alone until nothing more is to come of it.</summary>
    [Fact]
    public async Task Is_what_the_cost_sheet_says()
    {
        var meter = new TableMeter();
        var options = new TableClientOptions();
        options.AddPolicy(meter, HttpPipelinePosition.PerCall);
        var tables = new TableServiceClient((await Azurite.Running).ConnectionString, options);
        await using var house = await HouseUnderTest.Start(adjust: services => services.Replace(
            ServiceDescriptor.Singleton<ICaseStore>(new TableCaseStore(tables, Azurite.NewName()))));
        await FirstCase(house);
        meter.Asked.Clear();

        var id = Applicants.IdOf(await house.Files());
        var turns = await Live(house, id, until: house.Time.Now.AddDays(9));
        await house.Answers(id);
        turns += await Live(house, id, DateTimeOffset.MaxValue);
        var events = (await house.Look(id)).History.Events.Count;
        var letters = house.Post.Sent.Count;
        output.WriteLine($"{meter.Reads} reads, {meter.Writes} writes, {turns} turns, {letters} mails, {events} events");

        Assert.Equal(Said("Table reads"), meter.Reads);
        Assert.Equal(Said("Table writes"), meter.Writes);
        Assert.Equal(Said("Events in the ledger"), events);
        Assert.Equal(Said("Turns of the orchestration"), turns);
        Assert.Equal(Said("Mails"), letters);
    }

    /// <summary>What the first visit of a house asks for once is no part of it.</summary>
    private static async Task FirstCase(HouseUnderTest house)
    {
        var id = Applicants.IdOf(await house.Files());
        await house.Answers(id);
    }

    /// <summary>As the orchestration does it: advance, perform, wait for the next alarm.</summary>
    private static async Task<int> Live(HouseUnderTest house, CaseId id, DateTimeOffset until)
    {
        for (var turns = 1; ; turns++)
        {
            var turn = await house.Service<CaseFlow>().Advance(id, default);
            foreach (var effect in turn.Effects)
            {
                await house.Service<CaseFlow>().Perform(effect, default);
            }

            if (turn.Done || (turn.Effects.Count == 0 && (turn.Wake is null || turn.Wake > until)))
            {
                return turns;
            }

            if (turn.Effects.Count == 0)
            {
                house.Time.Now = turn.Wake!.Value;
            }
        }
    }

    /// <summary>The number in the row of the cost sheet that begins with these words.</summary>
    private static int Said(string row)
    {
        var line = File.ReadLines(Path.Combine(Root(), "docs", "azure", "cost.md")).Single(
            each => each.StartsWith($"| {row}", StringComparison.Ordinal));
        return int.Parse(Number().Match(line.Split('|')[2]).Value, CultureInfo.InvariantCulture);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PpidServerless.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
