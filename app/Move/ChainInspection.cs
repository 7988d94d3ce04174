using System.Text.Json;
using Ppid.App.Desk;

namespace Ppid.App.Move;

/// <summary>Follows every stream of a package link by link to the head that is listed, and sees that what its events
/// name is there.</summary>
internal sealed class ChainInspection(string folder, Func<string, bool>? knows, MoveProgress progress, CancellationToken cancel)
{
    public async Task Pass()
    {
        using var heads = new Cursor<Head>(folder, Package.Heads);
        using var events = new Cursor<StoredEvent>(folder, Package.Events);
        string? before = null;
        await events.Next(cancel);
        while (await heads.Next(cancel))
        {
            var head = heads.Current!;
            if (before is not null && string.CompareOrdinal(before, head.Stream) >= 0)
            {
                throw heads.Wrong("tercatat dua kali, atau tidak pada urutannya.");
            }

            before = head.Stream;
            await Follow(head, heads, events);
        }

        if (events.Current is not null) throw events.Wrong("buku besarnya tidak tercatat di kepala.jsonl.");
    }

    private async Task Follow(Head head, Cursor<Head> heads, Cursor<StoredEvent> events)
    {
        var (version, hash) = (0L, Ledger.Genesis);
        while (events.Current is { } happened && happened.Stream == head.Stream)
        {
            if (happened.Seq != ++version || !Ledger.Follows(hash, happened))
            {
                throw events.Wrong($"rantai buku besar {head.Stream} putus di sini: peristiwanya berubah, hilang, atau disisipkan.");
            }

            RefuseWithoutWhatItNames(happened, events);
            hash = happened.Hash;
            progress.Step();
            await events.Next(cancel);
        }

        if (version != head.Version || hash != head.Hash)
        {
            throw heads.Wrong($"buku besar {head.Stream} tidak berakhir pada sidik ini: ada peristiwa yang hilang.");
        }
    }

    private void RefuseWithoutWhatItNames(StoredEvent happened, Cursor<StoredEvent> events)
    {
        try
        {
            foreach (var hash in NamedInEvents.Documents(happened))
            {
                if (!Package.IsHash(hash) || !File.Exists(Package.Document(folder, hash)))
                {
                    throw events.Wrong($"dokumen {hash} yang disebut peristiwa ini tidak ada di berkas/.");
                }
            }

            if (knows is not null && NamedInEvents.Revision(happened) is { } revision && !knows(revision))
            {
                throw events.Wrong(
                    $"revisi SOP {revision} dari {happened.Stream} tidak ada di sini; salin dahulu folder sops tempat lama.");
            }
        }
        catch (JsonException)
        {
            throw events.Wrong("isi peristiwanya bukan JSON.");
        }
    }
}
