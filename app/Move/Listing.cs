using Ppid.App.Desk;
using Ppid.App.Web;
using Ppid.App.Web.Api;

namespace Ppid.App.Move;

/// <summary>The last link of a stream.</summary>
/// <param name="Version">How many events it has.</param>
/// <param name="Hash">Of the last one.</param>
internal sealed record Head(string Stream, long Version, string Hash)
{
    public static Head Of(ArchivedLedger ledger) => new(
        ledger.Stream, ledger.Events.Count, ledger.Events.Count == 0 ? Ledger.Genesis : ledger.Events[^1].Hash);
}

/// <summary>Everything a store holds as lines of text, always in the same order: the same office makes the same lines,
/// whatever store it lives in.</summary>
internal sealed class Listing(IStoreArchive archive, IDocumentArchive documents)
{
    /// <summary>Kept values that do not move, and why: docs/move.md. Sessions and one-time links end with the house;
    /// answers to repeated requests are sealed with keys that stay; the marks of the move are about one place.</summary>
    private static readonly string[] StayBehind = [OfficerSession.Kind, SignInLinks.Kind, Replies.KindPrefix, MoveMarks.Kind];

    /// <summary>Writes every file but the read-me; returns what each became.</summary>
    public async Task<List<PackedFile>> Write(
        Func<string, ILines> open, MoveProgress progress, Func<StoredDocument, Task> each, CancellationToken cancel)
    {
        List<PackedFile> files = [.. await Ledgers(open, progress, cancel)];
        files.Add(await Flat(Package.Numbers, archive.Numbers(cancel), open, progress, cancel));
        files.Add(await Flat(Package.Kept, archive.Kept(cancel).Where(Moves), open, progress, cancel));
        await using var lines = open(Package.Documents);
        progress.Begin(Package.DocumentFolder);
        await foreach (var document in documents.Documents(cancel))
        {
            await each(document);
            await lines.Add(Package.Line(document), cancel);
            progress.Step();
        }

        files.Add(await lines.Close(cancel));
        return files;
    }

    private static bool Moves(KeptEntry kept) =>
        !StayBehind.Any(kind => kept.Kind == kind || (kind[^1] == '-' && kept.Kind.StartsWith(kind, StringComparison.Ordinal)));

    private async Task<IEnumerable<PackedFile>> Ledgers(
        Func<string, ILines> open, MoveProgress progress, CancellationToken cancel)
    {
        await using var events = open(Package.Events);
        await using var heads = open(Package.Heads);
        await using var commands = open(Package.Commands);
        await using var effects = open(Package.Effects);
        await using var links = open(Package.Links);
        await using var rows = open(Package.Rows);
        progress.Begin(Package.Heads);
        await foreach (var ledger in archive.Streams(cancel))
        {
            await Add(events, ledger.Events.Select(e => e with { At = e.At.ToUniversalTime() }), cancel);
            await Add(heads, [Head.Of(ledger)], cancel);
            await Add(commands, ledger.Commands.OrderBy(command => command.Id, StringComparer.Ordinal), cancel);
            await Add(effects, ledger.Effects.Select(e => e with { NextTry = e.NextTry?.ToUniversalTime() }), cancel);
            await Add(links, ledger.Links.OrderBy(link => link.TokenHash, StringComparer.Ordinal), cancel);
            if (ledger.Row is { } row) await Add(rows, [Utc(row)], cancel);
            progress.Step();
        }

        ILines[] all = [events, heads, commands, effects, links, rows];
        List<PackedFile> files = [];
        foreach (var lines in all) files.Add(await lines.Close(cancel));
        return files;
    }

    private static async Task<PackedFile> Flat<T>(
        string name, IAsyncEnumerable<T> all, Func<string, ILines> open, MoveProgress progress, CancellationToken cancel)
    {
        await using var lines = open(name);
        progress.Begin(name);
        await foreach (var one in all)
        {
            await lines.Add(Package.Line(one), cancel);
            progress.Step();
        }

        return await lines.Close(cancel);
    }

    private static async Task Add<T>(ILines lines, IEnumerable<T> all, CancellationToken cancel)
    {
        foreach (var one in all) await lines.Add(Package.Line(one), cancel);
    }

    private static CaseSummary Utc(CaseSummary row) =>
        row with { ReceivedAt = row.ReceivedAt.ToUniversalTime(), NextAlarm = row.NextAlarm?.ToUniversalTime() };
}
