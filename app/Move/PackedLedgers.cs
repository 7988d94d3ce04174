using System.Runtime.CompilerServices;
using Ppid.App.Desk;

namespace Ppid.App.Move;

/// <summary>The streams of a package, put together from the files that are sorted by them.</summary>
internal static class PackedLedgers
{
    public static async IAsyncEnumerable<ArchivedLedger> Read(
        string folder, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var heads = new Cursor<Head>(folder, Package.Heads);
        using var events = new Cursor<StoredEvent>(folder, Package.Events);
        using var commands = new Cursor<AnsweredCommand>(folder, Package.Commands);
        using var effects = new Cursor<OutboxEntry>(folder, Package.Effects);
        using var links = new Cursor<TaskLink>(folder, Package.Links);
        using var rows = new Cursor<CaseSummary>(folder, Package.Rows);
        while (await heads.Next(cancel))
        {
            var stream = heads.Current!.Stream;
            yield return new(
                stream,
                await events.Of(stream, one => one.Stream, cancel),
                await commands.Of(stream, one => one.Stream, cancel),
                await effects.Of(stream, one => one.Effect.Stream, cancel),
                await links.Of(stream, one => one.Stream, cancel),
                (await rows.Of(stream, one => one.Stream, cancel)).SingleOrDefault());
        }
    }
}
