using System.Text.Json.Serialization;

namespace Ppid.Domain.Deadlines;

/// <summary>One rung of the ladder of reminders.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Rung>))]
public enum Rung
{
    /// <summary>Before due: the officer who holds the task.</summary>
    [JsonStringEnumMemberName("menjelang")] Before,

    /// <summary>On the stricter reading of an extension (art. 22(8)): the officer, as a warning.</summary>
    [JsonStringEnumMemberName("peringatan-dini")] Earlier,

    /// <summary>On the due day: the PPID.</summary>
    [JsonStringEnumMemberName("jatuh-tempo")] Due,

    /// <summary>After the due day has ended: the Atasan PPID; the deadline has lapsed.</summary>
    [JsonStringEnumMemberName("lewat")] Over,
}

/// <summary>When the rules want to look at the case again, and why.</summary>
/// <param name="At">Instant (UTC offset of the office).</param>
/// <param name="Due">The due day the rung belongs to: a moved deadline gets rungs of its own.</param>
public sealed record Alarm(DateTimeOffset At, ClockKind Clock, Rung Rung, DateOnly Due);
