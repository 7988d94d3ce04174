using Ppid.App.Flows;
using Ppid.Tests.Functions.Stores;
using Xunit;

namespace Ppid.Tests.Orchestrations;

/// <summary>Everything again on the backend that Durable Functions use, against the emulator of Azure Storage.</summary>
[CollectionDefinition(nameof(On_Azure_Storage), DisableParallelization = true)]
public sealed class On_Azure_Storage : ICollectionFixture<On_Azure_Storage.Account>
{
    public sealed class Account : IAsyncLifetime
    {
        public string ConnectionString { get; private set; } = "";

        public async Task InitializeAsync() => ConnectionString = (await Azurite.Running).ConnectionString;

        public Task DisposeAsync() => Task.CompletedTask;
    }

    [Collection(nameof(On_Azure_Storage))]
    [Trait("Needs", "Azurite")]
    public sealed class A_waiting_case(Account account) : Orchestrations.A_waiting_case
    {
        private protected override Backend Somewhere => Backend.AzureStorage(account.ConnectionString);
    }

    [Collection(nameof(On_Azure_Storage))]
    [Trait("Needs", "Azurite")]
    public sealed class Performing_what_is_owed(Account account) : Orchestrations.Performing_what_is_owed
    {
        private protected override Backend Somewhere => Backend.AzureStorage(account.ConnectionString);

        /// <summary>The effect that a dead worker had in its hands is handed out again; that it was performed before is
        /// for the effect to notice.</summary>
        [Fact]
        public async Task Is_handed_out_again_after_the_worker_was_killed_over_it()
        {
            using var dead = new CancellationTokenSource();
            await using var waiting = await new WaitingCase(Somewhere)
            {
                Advance = turn => turn == 1 ? WaitingCase.Owing("a", "b") : WaitingCase.Done,
                Perform = _ => dead.IsCancellationRequested ? Task.CompletedTask : Task.Delay(Timeout.Infinite, default),
            }.Begin();
            await waiting.Instances.Wake(WaitingCase.Id, default);
            await waiting.Performing();
            await dead.CancelAsync();
            await waiting.Die();
            await waiting.Ended();

            Assert.Equal(["a", "a", "b"], waiting.Performed);
        }
    }

    [Collection(nameof(On_Azure_Storage))]
    [Trait("Needs", "Azurite")]
    public sealed class Starting_and_sweeping(Account account) : Orchestrations.Starting_and_sweeping
    {
        private protected override Backend Somewhere => Backend.AzureStorage(account.ConnectionString);
    }

    [Collection(nameof(On_Azure_Storage))]
    [Trait("Needs", "Azurite")]
    public sealed class An_administrator(Account account) : Orchestrations.An_administrator
    {
        private protected override Backend Somewhere => Backend.AzureStorage(account.ConnectionString);

        [Fact]
        public async Task Reads_what_happened_to_an_instance()
        {
            await using var waiting = await new WaitingCase(Somewhere)
            {
                Advance = turn => turn == 1 ? WaitingCase.Owing("x:1:0") : WaitingCase.Resting(DateTimeOffset.UtcNow.AddDays(9)),
            }.Begin();
            await waiting.Instances.Wake(WaitingCase.Id, default);
            await WaitingCase.Until(async () => (await Rows(waiting)).Count == 5);
            await waiting.Poke();
            await WaitingCase.Until(async () => (await Rows(waiting)).Count == 8);

            var rows = await Rows(waiting);
            Assert.Equal(
                ["Began", "Looked", "Performed x:1:0", "Looked", "TimerSet", "Poked", "Looked", "TimerSet"],
                rows.Select(row => $"{row.Kind} {row.What}".TrimEnd()));
            Assert.All(rows, row => Assert.InRange(row.At, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow));
        }

        private static async Task<IReadOnlyList<FlowRow>> Rows(WaitingCase waiting) =>
            (await waiting.Keeper.Look(WaitingCase.Id, 100, default)).Rows;
    }

    [Collection(nameof(On_Azure_Storage))]
    [Trait("Needs", "Azurite")]
    public sealed class An_older_instance(Account account) : Orchestrations.An_older_instance
    {
        private protected override Backend Somewhere => Backend.AzureStorage(account.ConnectionString);
    }

    [Collection(nameof(On_Azure_Storage))]
    [Trait("Needs", "Azurite")]
    public sealed class A_schedule(Account account) : Orchestrations.A_schedule
    {
        private protected override Backend Somewhere => Backend.AzureStorage(account.ConnectionString);
    }

    [Collection(nameof(On_Azure_Storage))]
    [Trait("Needs", "Azurite")]
    public sealed class A_house_with_the_engine(Account account) : Orchestrations.A_house_with_the_engine
    {
        private protected override Backend Somewhere => Backend.AzureStorage(account.ConnectionString);
    }
}
