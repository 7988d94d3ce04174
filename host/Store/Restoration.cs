using System.Globalization;
using Ppid.App.Desk;

namespace Ppid.Host.Store;

/// <summary>What an archive held, written as it was; a second time changes nothing.</summary>
internal static class Restoration
{
    private const string IntoEvents =
        """
        INSERT INTO events (stream, seq, at, type, json, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (stream, seq) DO NOTHING
        """;

    private const string IntoEffects =
        """
        INSERT INTO effects (position, id, stream, seq, idx, kind, json, attempts, next_try, last_error)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """;

    public static int Of(Session writer, ArchivedLedger stream)
    {
        foreach (var one in stream.Events)
        {
            writer.Run(
                IntoEvents, one.Stream, one.Seq, Instant.Text(one.At), one.Type, one.Json, one.Hash);
        }

        foreach (var command in stream.Commands)
        {
            writer.Run(
                "INSERT INTO commands VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                command.Id, command.Stream, command.Answer);
        }

        foreach (var link in stream.Links)
        {
            writer.Run(
                "INSERT INTO links VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                link.TokenHash, link.Stream, link.Task);
        }

        if (stream.Row is { } row) CaseList.Save(writer, row);
        Effects(writer, stream);
        return stream.Events.Count;
    }

    /// <summary>A void number has no stream.</summary>
    public static int Of(Session writer, ReservedNumber number) => writer.Run(
        "INSERT INTO numbers VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
        number.Series, number.Year, number.Number, number.Stream ?? "", number.Command);

    public static int Of(Session writer, KeptEntry kept) => writer.Run(
        "INSERT INTO kept VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
        kept.Kind, kept.Key, kept.Value.Json, kept.Value.Version);

    /// <summary>A place in the outbox is the instant of the event, in ticks: so that what is owed comes oldest first
    /// among all streams, in whatever order they were restored. What is owed later gets higher places by itself.</summary>
    private static void Effects(Session writer, ArchivedLedger stream)
    {
        var instants = stream.Events.ToDictionary(one => one.Seq, one => one.At.UtcTicks);
        var place = 0L;
        foreach (var entry in stream.Effects)
        {
            if (Outbox.Find(writer, entry.Effect.Id) is not null) continue;
            place = Free(writer, Math.Max(place + 1, instants.GetValueOrDefault(entry.Effect.Seq)));
            var owed = entry.Effect;
            writer.Run(
                IntoEffects, place, owed.Id, owed.Stream, owed.Seq, owed.Index, owed.Kind, owed.Json,
                entry.Attempts, Instant.Text(entry.NextTry), entry.LastError);
        }
    }

    /// <summary>The first place that is free, at or soon after the wanted one.</summary>
    private static long Free(Session writer, long wanted) => Convert.ToInt64(
        writer.Scalar(
            "SELECT coalesce(max(position), ?1 - 1) + 1 FROM effects WHERE position BETWEEN ?1 AND ?1 + 9999", wanted),
        CultureInfo.InvariantCulture);
}
