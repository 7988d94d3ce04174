using System.Text.RegularExpressions;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Api;

/// <summary>docs/api.http is the main job, done by an outside program that knows nothing but the API.</summary>
public sealed partial class The_http_file
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "api.http"));

    [Fact]
    public async Task Runs_from_top_to_bottom_and_every_answer_is_as_documented()
    {
        await using var receiver = await Receiver.Open();
        await using var house = await HouseUnderTest.Start(webhooks: Receiver.Trial);
        var file = await Prepared(house, receiver);
        foreach (var step in file.Steps)
        {
            var reply = await file.Run(step, house.Visitor);
            Assert.True(step.Expected == (int)reply.Status, $"{step.Name}: {reply.Status} {reply.Text}");
            Assert.Empty(Documented.Faults(step.Method, PathOf(reply), reply));
            await house.Round();
        }

        Assert.Contains(receiver.Got, got => got.Body.Contains("notice-given", StringComparison.Ordinal));
        Assert.DoesNotContain(receiver.Got, got => got.Body.Contains("Budi", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_read_to_the_last_request()
    {
        var file = new HttpFile(Text);
        Assert.Equal(Requests().Count(Text), file.Steps.Count);
        Assert.Equal(file.Steps.Count, file.Steps.DistinctBy(step => step.Name).Count());
    }

    [Fact]
    public async Task May_be_run_again_and_is_answered_from_what_is_kept()
    {
        await using var receiver = await Receiver.Open();
        await using var house = await HouseUnderTest.Start(webhooks: Receiver.Trial);
        var file = await Prepared(house, receiver);
        foreach (var step in file.Steps)
        {
            await file.Run(step, house.Visitor);
        }

        var filed = (await house.Store.Find(new(), CancellationToken.None)).Total;
        var again = file.Steps.First(step => step.Name == "ajukan");
        Assert.Equal("true", (await file.Run(again, house.Visitor)).Header("Idempotency-Replayed"));
        Assert.Equal(filed, (await house.Store.Find(new(), CancellationToken.None)).Total);
    }

    private static async Task<HttpFile> Prepared(HouseUnderTest house, Receiver receiver) => new(
        Text, ("host", house.Address.ToString().TrimEnd('/')), ("kunci", await house.FullKey()), ("webhook", receiver.Url));

    private static string PathOf(PageReply reply) => reply.Asked;

    [GeneratedRegex("^(GET|POST|PUT|PATCH|DELETE) ", RegexOptions.Multiline)]
    private static partial Regex Requests();
}
