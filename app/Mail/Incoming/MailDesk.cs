using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms.Values;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Mail.Incoming;

/// <summary>How an administrator puts a message into a case.</summary>
public enum Attaching { Message, Completion, Objection }

/// <summary>Sorts what has come in, by itself or at an administrator's word. What a mail does is done first, by commands
/// that may be repeated; then its own ledger says so.</summary>
public sealed class MailDesk(
    ICaseStore store, IDocumentStore documents, MailSorter sorter, CaseMail cases, MailFiling filing, MailTray tray,
    CaseDesk desk, IPoke poke, TimeProvider time) : IDisposable
{
    /// <summary>After so many failures a person has to look.</summary>
    private const int Enough = 5;

    private const string AlreadyDone = "Surel ini sudah diolah. Muat ulang halaman untuk melihatnya.";

    /// <summary>A message is read into memory whole: never many at a time.</summary>
    private readonly SemaphoreSlim _reading = new(2);

    /// <summary>Performs the owed sorting of a message: at least once.</summary>
    public async Task Sort(OutboxEntry entry, CancellationToken cancel)
    {
        var record = await Record(entry.Effect.Stream, cancel);
        if (record.Sorted is not null)
        {
            await tray.Show(record, record.Sorted, cancel);
            await store.Settle(entry.Effect, cancel);
            return;
        }

        var found = entry.Attempts < Enough
            ? await Read(record, mail => sorter.Sort(record, mail, cancel), cancel)
            : Found.Unclear("Surel ini tidak dapat diolah secara otomatis.") with { Case = await Secret(record, cancel) };
        await Close(record, found, Actor.Clockwork, cancel, entry.Effect.Id);
    }

    /// <summary>Of a mail that a person has to look at: whether he may read who wrote it.</summary>
    private async Task<string?> Secret(MailRecord record, CancellationToken cancel)
    {
        try
        {
            return await Read(record, mail => sorter.Secret(record, mail, cancel), cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // It cannot be taken apart at all, and must not wait for ever for that.
            return null;
        }
    }

    /// <summary>Null when done, else why not.</summary>
    public Task<string?> Attach(string stream, CaseId id, Attaching how, Actor by, CancellationToken cancel) =>
        Decide(stream, by, async (record, mail) =>
        {
            if (await desk.Look(id, cancel) is not { } open) return Found.Unclear("Berkas itu tidak ditemukan.");
            var letter = await sorter.Letter(record, mail, cancel) with { PutBy = by };
            return how switch
            {
                Attaching.Objection when open.Facts.Application is Application.InformationRequest =>
                    await cases.Object(open, letter, cancel),
                Attaching.Completion when OwnStep.Of(open, FormKind.Application) is { } step =>
                    await cases.Complete(open, step, letter, cancel, regardless: true),
                Attaching.Message => await cases.Put(open, letter, cancel),
                _ => Found.Unclear("Berkas itu tidak sedang menunggu hal ini."),
            };
        }, cancel);

    /// <summary>Makes a request of it, whatever it says; an officer looks at the fields all the same.</summary>
    public Task<string?> MakeRequest(string stream, Actor by, CancellationToken cancel) =>
        Decide(stream, by, async (record, mail) =>
        {
            if (EmailAddress.Parse(mail.From?.Address ?? "") is not { } address)
            {
                return Found.Unclear("Surel ini tidak menyebut alamat pengirim yang dapat dibalas.");
            }

            var letter = await sorter.Letter(record, mail, cancel);
            var filed = await filing.Request(record.Received.Office, letter, RequestGuess.Of(mail, address), cancel);
            return filed.Refusal is { } no ? Found.Unclear(RefusalText.Of(no)) : new(MailFate.Request, filed.State.Known!.Id.Value);
        }, cancel);

    public Task<string?> Dismiss(string stream, string reason, Actor by, CancellationToken cancel) =>
        Decide(stream, by, (_, _) => Task.FromResult(new Found(MailFate.NotForUs, Note: reason)), cancel);

    /// <summary>Lets the machine look again: after a mistake of ours was mended, or a case was found to exist.</summary>
    public async Task<string?> Again(string stream, Actor by, CancellationToken cancel)
    {
        var record = await Record(stream, cancel);
        if (!record.IsOpen) return AlreadyDone;
        var seq = record.Stored.Count + 1;
        var append = record.Next(
            $"ulang:{stream}:{seq}", new MailEvent.Reopened(time.GetUtcNow(), by), [MailIntake.Sorting(stream, seq)]);
        if (await store.Append(append, cancel) is Appended.Conflict) return AlreadyDone;
        poke.Poke(new CaseId(stream));
        return null;
    }

    internal async Task<T> Read<T>(MailRecord record, Func<IncomingMail, Task<T>> use, CancellationToken cancel)
    {
        await _reading.WaitAsync(cancel);
        try
        {
            await using var content = await documents.Open(record.Received.Raw, cancel)
                ?? throw new InvalidDataException($"Message {record.Received.Raw} is gone from the store.");
            var raw = new byte[record.Received.Length];
            await content.ReadExactlyAsync(raw, cancel);
            return await use(MailReader.Read(raw));
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private async Task<string?> Decide(
        string stream, Actor by, Func<MailRecord, IncomingMail, Task<Found>> decide, CancellationToken cancel)
    {
        var record = await Record(stream, cancel);
        if (!record.IsOpen) return AlreadyDone;
        var found = await Read(record, mail => decide(record, mail), cancel);
        if (found.Fate == MailFate.Unclear) return found.Note;
        return await Close(record, found, by, cancel) ? null : AlreadyDone;
    }

    /// <summary>False when somebody was faster; what was done stays done, and is noted where it was done.</summary>
    private async Task<bool> Close(MailRecord record, Found found, Actor by, CancellationToken cancel, params string[] done)
    {
        var sorted = new MailEvent.Sorted(time.GetUtcNow(), by, found.Fate, found.Case, found.Note);
        await tray.Show(record, sorted, cancel);
        var append = record.Next($"pilah:{record.Stream}:{record.Stored.Count}", sorted, [], done);
        return await store.Append(append, cancel) is Appended.Written;
    }

    private async Task<MailRecord> Record(string stream, CancellationToken cancel) =>
        await MailRecord.Of(store, stream, cancel) ?? throw new InvalidDataException($"No message '{stream}'.");
}
