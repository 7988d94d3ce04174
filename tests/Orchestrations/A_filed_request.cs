using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Ppid.App.Flows;
using Ppid.Orchestrations;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Orchestrations;

/// <summary>The whole house with the orchestration in place of the clockwork. Durable timers follow the real clock, so
/// the office's clock shows the real time too.</summary>
public sealed class A_filed_request
{
    [Fact]
    public async Task Gets_its_letters_and_then_waits()
    {
        await using var house = await HouseUnderTest.Start(DateTimeOffset.UtcNow);
        await using var engine = new Engine(Backend.InMemory());
        await engine.Start();
        var worker = await engine.Work(
            registry => CaseTasks.Register(registry, ["permohonan-informasi"]),
            services => services.AddSingleton(house.Service<CaseFlow>()));
        var client = worker.Services.GetRequiredService<DurableTaskClient>();
        var id = Applicants.IdOf(await house.Files());

        await new CaseInstances(client, house.Store, new FlowRecord(house.Store)).Wake(id, default);

        await WaitingCase.Until(async () => (await house.Store.PendingEffects(id.Value, default)).Count == 0);

        Assert.NotEmpty(house.Post.Sent);
        var seen = (await client.GetInstanceAsync(id.Value))!;
        Assert.Equal(("permohonan-informasi", OrchestrationRuntimeStatus.Running), (seen.Name, seen.RuntimeStatus));
    }
}
