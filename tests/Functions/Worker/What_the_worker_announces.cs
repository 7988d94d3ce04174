using System.Text.Json.Nodes;
using Ppid.App.Offices;
using Ppid.App.Web;
using Ppid.Orchestrations;
using Ppid.Tests.Functions.Worker.Protocol;
using Xunit;

namespace Ppid.Tests.Functions.Worker;

/// <summary>The functions of the built worker, as it tells its host at start; tests/House compares the source.</summary>
[Collection(nameof(OneWorker))]
[Trait("Needs", "Azurite")]
public sealed class What_the_worker_announces(OneWorker worker)
{
    [Fact]
    public void Answers_at_the_addresses_of_the_house_and_at_no_other() => Assert.Equal(
        Routes.All.Select(route => Line("web_" + route.Name, route.Methods, route.Pattern.TrimStart('/')))
            .Append("web_tidak-ditemukan * {*jalan} anonymous").Order(StringComparer.Ordinal),
        Of("httpTrigger").Select(function => Line(
                function.Name, function.Trigger["methods"]?.AsArray().Select(method => (string)method!) ?? ["*"],
                (string)function.Trigger["route"]!, (string)function.Trigger["authLevel"]!))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Has_an_orchestration_for_every_SOP_and_the_few_of_the_house()
    {
        var sops = OfficeData.Load(Path.Combine(WorkerProcess.Folder, "sops")).Sops.All.Select(sop => sop.Id).Distinct();

        Assert.Equal(
            sops.Concat([CaseInstances.Office, ScheduleOrchestration.Name, EngineCheck.Name]).Order(StringComparer.Ordinal),
            Names("orchestrationTrigger"));
        Assert.Equal([AdvanceActivity.Name, PerformActivity.Name, ScheduleActivity.Name], Names("activityTrigger"));
    }

    /// <summary>Whatever is called by the clock belongs to <see cref="The_duties_of_a_host"/>.</summary>
    [Fact]
    public void Has_nothing_else() => Assert.Equal(
        ["activityTrigger", "httpTrigger", "orchestrationTrigger", "timerTrigger"],
        worker.Host.Functions.Select(function => (string)Trigger(function)["type"]!).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Without it the host refuses every orchestration; the stand-in does not look.</summary>
    [Fact]
    public void Brings_the_extension_of_the_engine_for_the_host()
    {
        var extensions = JsonNode.Parse(File.ReadAllText(Path.Combine(WorkerProcess.Folder, "extensions.json")))!["extensions"]!;
        var engine = Assert.Single(extensions.AsArray(), each => (string)each!["name"]! == "DurableTask")!;
        Assert.True(File.Exists(Path.Combine(WorkerProcess.Folder, (string)engine["hintPath"]!)));
    }

    /// <summary>Whoever may have changed something pokes; activities ring and file, and where they run nobody else may
    /// ever call.</summary>
    [Fact]
    public void Asks_for_the_engine_wherever_something_may_change() => Assert.All(
        worker.Host.Functions.Where(function => (string)Trigger(function)["type"]! is not "orchestrationTrigger"),
        function => Assert.Contains(function.Bindings.Values, binding => binding.Type == "durableClient"));

    private IEnumerable<string> Names(string trigger) => Of(trigger).Select(function => function.Name).Order(StringComparer.Ordinal);

    private IEnumerable<(string Name, JsonNode Trigger)> Of(string type) => worker.Host.Functions
        .Select(function => (function.Name, Trigger: Trigger(function)))
        .Where(function => (string)function.Trigger["type"]! == type);

    private static JsonNode Trigger(RpcFunctionMetadata function) => function.RawBindings
        .Select(raw => JsonNode.Parse(raw)!).Single(binding => ((string)binding["type"]!).EndsWith("Trigger", StringComparison.Ordinal));

    private static string Line(string name, IEnumerable<string> methods, string pattern, string level = "anonymous") =>
        $"{name} {string.Join(' ', methods.Select(method => method.ToUpperInvariant()))} {pattern} {level.ToLowerInvariant()}";
}
