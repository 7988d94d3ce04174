using System.Globalization;
using Ppid.App.Desk;

namespace Ppid.App.Move;

/// <summary>What a store remembers of being moved, so that an office is never open in two places, nor half a one in
/// any: it refuses to open while its export or import is unfinished, and after it was moved away.</summary>
public sealed class MoveMarks(ICaseStore store, TimeProvider time)
{
    /// <summary>Kind of the kept values; they never move themselves.</summary>
    internal const string Kind = "pindah";

    private const string Out = "keluar";
    private const string In = "masuk";

    /// <summary>Throws <see cref="InvalidDataException"/> (Indonesian: what to do) unless the office may be opened
    /// here. Every host asks before it serves anybody.</summary>
    public async Task RefuseUnlessHere(CancellationToken cancel)
    {
        if (await Read(Out, cancel) is { } leaving)
        {
            throw new InvalidDataException(leaving.Done
                ? $"Kantor ini sudah diekspor untuk pindah ({leaving.Print}, {Minute(leaving.At)} UTC); supaya tidak ada "
                    + "yang menulis di tempat lama, program menolak mulai. Bila pindahnya dibatalkan dan tempat baru belum "
                    + "dipakai: jalankan dengan batal-pindah."
                : "Ekspor kantor ini terhenti di tengah. Ulangi ekspor, atau jalankan dengan batal-pindah.");
        }

        if (await Read(In, cancel) is { Done: false } arriving)
        {
            throw new InvalidDataException(
                $"Impor ke sini ({arriving.Print}) belum selesai. Ulangi impor dari folder yang sama.");
        }
    }

    /// <summary>Half an office is not exported. Throws <see cref="InvalidDataException"/>.</summary>
    internal async Task RefuseHalf(CancellationToken cancel)
    {
        if (await Read(In, cancel) is { Done: false } arriving)
        {
            throw new InvalidDataException($"Impor ke sini ({arriving.Print}) belum selesai; belum ada kantor untuk diekspor.");
        }
    }

    internal Task Leaving(CancellationToken cancel) => Write(Out, new("", time.GetUtcNow(), Done: false), cancel);

    internal Task Left(string print, CancellationToken cancel) => Write(Out, new(print, time.GetUtcNow(), Done: true), cancel);

    /// <summary>The office stays here after all; false if it was not leaving.</summary>
    internal async Task<bool> Stay(CancellationToken cancel)
    {
        var leaving = await Read(Out, cancel);
        await store.Remove(Kind, Out, cancel);
        return leaving is not null;
    }

    /// <summary>The import that began here, or was finished; null if none ever was.</summary>
    internal Task<Mark?> Arrival(CancellationToken cancel) => Read(In, cancel);

    internal Task Arriving(string print, CancellationToken cancel) => Write(In, new(print, time.GetUtcNow(), Done: false), cancel);

    internal Task Arrived(string print, CancellationToken cancel) => Write(In, new(print, time.GetUtcNow(), Done: true), cancel);

    private async Task<Mark?> Read(string way, CancellationToken cancel) =>
        await store.Get(Kind, way, cancel) is { } kept ? Ledger.Read<Mark>(kept.Json) : null;

    private async Task Write(string way, Mark mark, CancellationToken cancel)
    {
        var known = await store.Get(Kind, way, cancel);
        if (!await store.Put(Kind, way, Ledger.Write(mark), known?.Version ?? 0, cancel))
        {
            throw new InvalidDataException("Ada proses lain yang sedang memindahkan kantor ini.");
        }
    }

    /// <param name="Print">Of the package.</param>
    /// <param name="At">UTC.</param>
    internal sealed record Mark(string Print, DateTimeOffset At, bool Done);

    private static string Minute(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
