using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Functions;

/// <summary>A house, and a Graph that answers as it was recorded.</summary>
public abstract class A_house_and_its_mailbox : IAsyncLifetime
{
    private protected RecordedServer Graph { get; private set; } = null!;

    private protected HouseUnderTest House { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Graph = await RecordedServer.Start(new RecordedAnswer(500));
        House = await HouseUnderTest.Start();
    }

    public async Task DisposeAsync()
    {
        await House.DisposeAsync();
        await Graph.DisposeAsync();
    }
}
