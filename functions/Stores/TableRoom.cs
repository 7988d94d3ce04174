using Azure.Data.Tables;

namespace Ppid.Functions.Stores;

/// <summary>The five tables of one house, and what its parts share.</summary>
internal sealed class TableRoom(TableServiceClient tables, string name, TimeProvider time)
{
    private long _last;

    /// <summary>One partition per stream: events, commands, links, effects, and the head with the summary.</summary>
    public Rack Ledger { get; } = new(tables.GetTableClient($"{name}perkara"));

    /// <summary>Projections and pointers, outside any transaction with the ledger.</summary>
    public Rack Index { get; } = new(tables.GetTableClient($"{name}indeks"));

    /// <summary>What was about to happen to the index: empty but for what is under way or was cut off.</summary>
    public Rack Intents { get; } = new(tables.GetTableClient($"{name}niat"));

    /// <summary>One partition per series and year.</summary>
    public Rack Numbers { get; } = new(tables.GetTableClient($"{name}nomor"));

    /// <summary>Kept values.</summary>
    public Rack Kept { get; } = new(tables.GetTableClient($"{name}simpanan"));

    public Lanes Lanes { get; } = new();

    public TimeProvider Time { get; } = time;

    public Task Create(CancellationToken cancel) => Task.WhenAll(
        Ledger.Create(cancel), Index.Create(cancel), Intents.Create(cancel), Numbers.Create(cancel), Kept.Create(cancel));

    /// <summary>Now, in ticks, and never twice the same in this process: a place in the order of commits, and as many
    /// after it as are asked for.</summary>
    public long Birth(int places = 1)
    {
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(last + 1, Time.GetUtcNow().UtcTicks);
            if (Interlocked.CompareExchange(ref _last, next + places - 1, last) == last) return next;
        }
    }

    /// <summary>Places that come later come after this one.</summary>
    public void Passed(long place)
    {
        while (Interlocked.Read(ref _last) is var last && last < place)
        {
            Interlocked.CompareExchange(ref _last, place, last);
        }
    }
}
