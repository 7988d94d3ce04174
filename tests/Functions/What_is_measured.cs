using System.Diagnostics;
using System.Text.Json.Nodes;
using Ppid.Functions;
using Ppid.Orchestrations;
using Xunit;

namespace Ppid.Tests.Functions;

/// <summary>What telemetry may know: how many, how late, which function; never an address that is a secret.</summary>
public sealed class What_is_measured
{
    private static readonly JsonNode Host =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")))!;

    [Theory]
    [InlineData("url.path", "/t/rahasia")]
    [InlineData("url.full", "https://ppid.example.org/t/rahasia")]
    [InlineData("http.target", "/lacak?tiket=rahasia")]
    [InlineData("client.address", "203.0.113.7")]
    public void Tells_no_address(string tag, string value)
    {
        using var span = new Activity("function web_tugas").Start();
        span.SetTag("faas.name", "web_tugas").SetTag(tag, value);
        using var discretion = new Discretion();

        discretion.OnEnd(span);

        Assert.Equal("web_tugas", Assert.Single(span.TagObjects).Value);
    }

    /// <summary>The platform's own log of requests has the whole address in it.</summary>
    [Fact]
    public void Leaves_the_log_of_requests_to_us() =>
        Assert.Equal("None", (string?)Host["logging"]!["logLevel"]!["Host.Results"]);

    /// <summary>The host passes each request on to the worker; an older one notes that call with the whole address.</summary>
    [Fact]
    public void Leaves_the_calls_of_the_host_to_the_worker_unnoted() =>
        Assert.False((bool)Host["logging"]!["applicationInsights"]!["enableDependencyTracking"]!);

    [Fact]
    public void Keeps_what_goes_in_and_out_of_the_engine_to_itself() =>
        Assert.False((bool)Host["extensions"]!["durableTask"]!["tracing"]!["traceInputsAndOutputs"]!);

    [Fact]
    public void Knows_the_version_that_new_cases_start_with() =>
        Assert.Equal(CaseOrchestration.Version.Version, (string?)Host["extensions"]!["durableTask"]!["defaultVersion"]);
}
