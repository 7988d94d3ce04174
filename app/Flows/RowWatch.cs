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

    /// <summary>To be called at start, or now and then. Cut off in between, or two at once, it does the same again, which changes
    /// nothing.</summary>
    public async Task Compare(CancellationToken cancel)
    {
        if (await store.Get(Kind, Key, cancel) is var known && known?.Json == Edition) return;

        IReadOnlyList<string> page = [];
        do
        {
            page = await store.OpenStreams(page.Count == 0 ? null : page[^1], Batch, cancel);
            foreach (var stream in page) await Try(stream, cancel);
        }
        while (page.Count == Batch);

        await store.Put(Kind, Key, Edition, known?.Version ?? 0, cancel);
    }

    private async Task Try(string stream, CancellationToken cancel)
    {
        try
        {
            await Renew(stream, cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A case that cannot be read keeps its row: neither the others nor the start of the house wait for it.
            NotRenewed(log, error, stream);
        }
    }

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
