using Microsoft.Extensions.DependencyInjection;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.App.Mail.Incoming;
using Ppid.App.Webhooks;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Host;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Api.AtApi;

namespace Ppid.Tests.Host.Api;

public sealed class A_receiver_that_takes_its_time
{
    [Fact]
    public async Task Keeps_no_letter_of_another_case_waiting()
    {
        var answers = new TaskCompletionSource();
        await using var receiver = await Receiver.Open();
        await using var house = await HouseUnderTest.Start(webhooks: Receiver.Trial);
        var (_, key) = await house.Key("SIMPEL", [ApiScope.Webhooks]);
        var added = await house.Api("POST", "/api/webhooks", new { url = receiver.Url }, With(key));
        var hook = added.Json().GetProperty("id").GetString()!;
        receiver.Hold = answers.Task;
        var clockwork = ActivatorUtilities.CreateInstance<Clockwork>(house.Provider);
        await clockwork.StartAsync(CancellationToken.None);

        await house.FilesByProgram();
        await Rung(house, () => receiver.Got.Count > 0);
        var before = house.Post.Sent.Count;
        await house.FilesByProgram();
        await Rung(house, () => house.Post.Sent.Count > before);

        var journal = house.Service<WebhookJournal>();
        Assert.Empty((await journal.Of(hook, CancellationToken.None)).Recent); // it has not been given up either
        answers.SetResult();
        await Rung(house, () => receiver.Got.Count > 1);
        await clockwork.StopAsync(CancellationToken.None);
    }

    /// <summary>As after a night in which it did not answer, or a day on which much was decided.</summary>
    [Fact]
    public async Task Keeps_none_waiting_though_much_is_owed_to_it()
    {
        await using var house = await HouseUnderTest.Start();
        var owed = Enumerable.Range(0, 300).Select(at => new OwedEffect($"banyak:1:{at}", "banyak", 1, at, News.Effect, "{}"));
        var some = new MailEvent.Reopened(house.Time.Now, Actor.Clockwork);
        await house.Store.Append(
            new("banyak", 0, "banyak", "", [Ledger.Seal<MailEvent>(Ledger.Genesis, "banyak", 1, some.At, some)], [.. owed], [], null, []),
            CancellationToken.None);
        await house.FilesByProgram();
        var before = house.Post.Sent.Count;

        await house.Service<CaseFlow>().Errands(CancellationToken.None);

        Assert.NotEqual(before, house.Post.Sent.Count);
    }

    private static async Task Rung(HouseUnderTest house, Func<bool> until)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!until())
        {
            house.Service<Bell>().Poke(default(CaseId));
            await Task.Delay(20, patience.Token);
        }
    }
}
