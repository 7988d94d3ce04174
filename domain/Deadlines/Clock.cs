using System.Text.Json.Serialization;

namespace Ppid.Domain.Deadlines;

/// <summary>The legal clocks of UU 14/2008. SOP norms ("5 menit") are not clocks: they are
/// measured, never enforced.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClockKind>))]
public enum ClockKind
{
    /// <summary>The office answers the request: 10 working days, art. 22(7); +7 once, art. 22(8).</summary>
    [JsonStringEnumMemberName("jawaban")] Answer,

    /// <summary>The applicant may object: 30 working days after the ground was found, art. 36(1).</summary>
    [JsonStringEnumMemberName("keberatan")] Objection,

    /// <summary>The superior answers the objection: 30 working days, art. 36(2).</summary>
    [JsonStringEnumMemberName("tanggapan")] Reply,

    /// <summary>The applicant may go to the Komisi Informasi: 14 working days, art. 37(2).</summary>
    [JsonStringEnumMemberName("sengketa")] Dispute,

    /// <summary>The office deals with a complaint: as many working days as its class has (UU 25/2009, Perpres
    /// 76/2013; the classes are settings).</summary>
    [JsonStringEnumMemberName("penanganan")] Handling,
}

/// <summary>The one extension of art. 22(8).</summary>
/// <param name="NoticeOn">Local day the written extension notice was given.</param>
/// <param name="Earlier">The stricter reading: seven working days from the notice.
/// Officers are warned on it.</param>
public sealed record Extension(DateOnly NoticeOn, string Reason, Deadline Earlier);

/// <summary>A running, paused or stopped legal clock of one case.</summary>
/// <param name="PausedSince">Local day on which the file went back to the
/// applicant, while it is with him.</param>
/// <param name="StoppedOn">Local day on which what the clock asks for was done.</param>
/// <param name="Lapsed">True once the due day passed with the clock running.</param>
public sealed record Clock(
    ClockKind Kind,
    Deadline Deadline,
    ListOf<Pause> Pauses,
    DateOnly? PausedSince = null,
    Extension? Extension = null,
    DateOnly? StoppedOn = null,
    bool Lapsed = false)
{
    [JsonIgnore]
    public bool IsRunning => StoppedOn is null && PausedSince is null;

    /// <summary>True for clocks that bind the office; false for the applicant's own last days.</summary>
    [JsonIgnore]
    public bool BindsTheOffice => Kind is ClockKind.Answer or ClockKind.Reply or ClockKind.Handling;

    /// <summary>Would it be late to do on that local day what the clock asks for? Does not wait for an alarm
    /// to have rung: after an outage the breach is a breach all the same.</summary>
    public bool IsLateOn(DateOnly day) => Lapsed || (PausedSince ?? day) > Deadline.Due;
}
