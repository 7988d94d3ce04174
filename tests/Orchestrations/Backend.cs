using DurableTask.AzureStorage;
using DurableTask.Core;
using Microsoft.DurableTask.Testing.Sidecar;

namespace Ppid.Tests.Orchestrations;

/// <summary>Where the engine keeps its instances. It outlives workers, and engines.</summary>
internal abstract class Backend : IAsyncDisposable
{
    public abstract IOrchestrationService Service { get; }

    public IOrchestrationServiceClient Client => (IOrchestrationServiceClient)Service;

    public static Backend InMemory() => new Memory();

    /// <summary>The one that Durable Functions use, on the emulator of Azure Storage.</summary>
    public static Backend AzureStorage(string emulator) => new Storage(emulator);

    /// <summary>Another process takes over what this one had in its hands when it died.</summary>
    public virtual Task<Backend> AfterDeath() => throw new NotSupportedException("What is in memory dies with it.");

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Memory : Backend
    {
        public override IOrchestrationService Service { get; } = new InMemoryOrchestrationService();
    }

    private sealed class Storage(string emulator, string? hub = null) : Backend
    {
        private readonly string _hub = hub ?? $"uji{Guid.NewGuid():N}"[..20];
        private AzureStorageOrchestrationService? _service;

        public override IOrchestrationService Service => _service ??= new(new()
        {
            StorageAccountClientProvider = new(emulator),
            TaskHubName = _hub,
            PartitionCount = 1,
            MaxQueuePollingInterval = TimeSpan.FromMilliseconds(100),

            // What a dead process had taken comes back after so long; in Azure after five minutes.
            ControlQueueVisibilityTimeout = TimeSpan.FromSeconds(5),
            WorkItemQueueVisibilityTimeout = TimeSpan.FromSeconds(5),
            LeaseInterval = TimeSpan.FromSeconds(15),
            LeaseAcquireInterval = TimeSpan.FromSeconds(1),
            LeaseRenewInterval = TimeSpan.FromSeconds(5),
        });

        public override async Task<Backend> AfterDeath()
        {
            await Service.StopAsync(isForced: true);
            return new Storage(emulator, _hub);
        }

        public override async ValueTask DisposeAsync()
        {
            await Service.StopAsync(isForced: true);
            await Service.DeleteAsync();
            await base.DisposeAsync();
        }
    }
}
