using System.Text.Json;
using Microsoft.Extensions.Logging;
using Ppid.App.Desk;
using Ppid.Domain.Cases;

namespace Ppid.App.Flows;

/// <summary>Notices that rows of the list were written by a program that knew less of a case, and writes those of open cases
/// anew, once. No event is added: a row is what the events amount to.</summary>
public sealed partial class RowWatch(ICaseStore store, CaseDesk desk, Recorder recorder, ILogger<RowWatch> log)
{
    private const string Kind = "isi-daftar";
    private const string Key = "baris";
    private const int Batch = 200;

    /// <summary>A higher one whenever rows say more than before. 2: with whom a message lies that waits for an answer.</summary>
    private const string Edition = "2";

    /// <summary>Kept in place of it while cases are left: with the last stream that is done.</summary>
    private const string Begun = Edition + "|";

    /// <summary>To be called at start. Cut off in between, it goes on there at the next; two at once do the same twice, which
    /// changes nothing.</summary>
    public Task Compare(CancellationToken cancel) => Compare(int.MaxValue, cancel);

    /// <summary>To be called now and then, where a call may not last.</summary>
    /// <param name="batches">So many at most, of 200 cases each; the next call goes on behind them.</param>
    public async Task Compare(int batches, CancellationToken cancel)
    {
        var known = await store.Get(Kind, Key, cancel);
        if (known?.Json == Edition) return;

        var (place, version, all) = (PlaceOf(known), known?.Version ?? 0, true);
        for (var ended = false; !ended && batches > 0; batches--)
        {
            var page = await store.OpenStreams(place, Batch, cancel);
            foreach (var stream in page) all &= await Try(stream, cancel);

            ended = page.Count < Batch;
            place = page.Count == 0 ? place : page[^1];

            // Behind a case that could not be tried nothing is noted, so that the next call comes to it again.
            if (all && !await store.Put(Kind, Key, ended ? Edition : Begun + place, version++, cancel)) return;
        }
    }

    /// <summary>Lets the next call begin anew, where an earlier program may have written rows since.</summary>
    public Task Again(CancellationToken cancel) => store.Remove(Kind, Key, cancel);

    /// <summary>The last stream of the last batch that is done; null where this edition has not begun.</summary>
    private static string? PlaceOf(KeptValue? known) =>
        known?.Json.StartsWith(Begun, StringComparison.Ordinal) == true ? known.Json[Begun.Length..] : null;

    /// <returns>False where another attempt may succeed.</returns>
    private async Task<bool> Try(string stream, CancellationToken cancel)
    {
        try
        {
            await Renew(stream, cancel);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A case that cannot be read keeps its row: neither the others nor the start of the house wait for it.
            NotRenewed(log, error, stream);
            return IsUnreadable(error);
        }
    }

    /// <summary>An event this program does not know, an SOP or an office that is gone: no attempt helps. Anything else may be
    /// the store, or the way to it.</summary>
    private static bool IsUnreadable(Exception error) =>
        error is InvalidDataException or JsonException or NotSupportedException or KeyNotFoundException;

    /// <summary>Whoever writes the case meanwhile writes its row as well.</summary>
    private async Task Renew(string stream, CancellationToken cancel)
    {
        if (await desk.Look(new CaseId(stream), cancel) is { } open
            && Ledger.Write(Summaries.Of(open.State, open.Rules)) != Ledger.Write(await store.Summary(stream, cancel)))
        {
            await recorder.Reschedule(open.History, open.Rules, cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The row of {Stream} could not be written anew")]
    private static partial void NotRenewed(ILogger logger, Exception error, string stream);
}
