using System.Text.Json.Nodes;
using Xunit;

namespace Ppid.Tests.House;

/// <summary>functions/host.json: what the host may write into a log that is paid for by its size. A level for everything opens
/// also what the host itself keeps shut.</summary>
public sealed class The_log_of_the_Functions_host
{
    private static readonly JsonObject Levels =
        JsonNode.Parse(Repository.Text("functions/host.json"))!["logging"]!["logLevel"]!.AsObject();

    [Theory]
    [InlineData("Azure", "the host looks into its queues all day, and each call is two entries")]
    [InlineData("DurableTask", "each look into an empty queue is an entry")]
    [InlineData("Microsoft", "the framework names request paths, and some of ours are secrets")]
    public void Is_silent_about_what_goes_well(string category, string because) =>
        Assert.True((string?)Levels[category] == "Warning", because);
}
