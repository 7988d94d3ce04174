using System.Text.Json.Serialization;

namespace Ppid.Domain.Sops;

/// <summary>How a step is carried out.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StepKind>))]
public enum StepKind
{
    /// <summary>One person takes one of its outcomes.</summary>
    [JsonStringEnumMemberName("putusan")] Decide,

    /// <summary>Several must each answer; the case goes on when the last has.</summary>
    [JsonStringEnumMemberName("masing-masing")] Each,

    /// <summary>Entries are collected until the step is left.</summary>
    [JsonStringEnumMemberName("kumpulan")] Collect,

    /// <summary>A step that each entry of a collection goes through; never a task of the case.</summary>
    [JsonStringEnumMemberName("isian")] Entry,
}

/// <summary>The printed time of a step binds: who is told when it has passed.</summary>
/// <param name="Escalation">Role that hears of it beside the holder of the task.</param>
public sealed record StepLimit(string Escalation);

/// <summary>An outcome that the clockwork takes when nobody did.</summary>
/// <param name="After">Name of the field that holds a local day, or <see cref="Entry"/>; at its end the outcome is
/// taken.</param>
/// <param name="Days">Calendar days after that day.</param>
public sealed record Automatic(string Outcome, string After, int Days)
{
    /// <summary>Counts from the day on which the step began.</summary>
    public const string Entry = "masuk";
}

/// <summary>Who files a case of this SOP, and what is asked of him.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FilerKind>))]
public enum FilerKind
{
    /// <summary>Full identity, as the law asks for a request.</summary>
    [JsonStringEnumMemberName("lengkap")] Identified,

    /// <summary>Name and a way to reach him.</summary>
    [JsonStringEnumMemberName("ringkas")] Contact,

    /// <summary>Nothing at all: a receipt code is all that links him to the case.</summary>
    [JsonStringEnumMemberName("anonim")] Anonymous,

    /// <summary>An officer or employee of the roster.</summary>
    [JsonStringEnumMemberName("pegawai")] Employee,
}

/// <summary>How often the calendar starts a case by itself.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Rhythm>))]
public enum Rhythm
{
    [JsonStringEnumMemberName("bulan")] Monthly,

    /// <summary>On 1 January and 1 July, for the half-year that begins.</summary>
    [JsonStringEnumMemberName("semester")] HalfYearly,

    /// <summary>Monthly, one case for each employee whose periodic raise falls due in two months.</summary>
    [JsonStringEnumMemberName("kgb")] PeriodicRaise,
}

/// <summary>How the portal offers an SOP to the public.</summary>
/// <param name="Name">What people call the service: "Laporkan pelanggaran".</param>
/// <param name="Invitation">One sentence that says what one can do there.</param>
public sealed record Door(string Name, string Invitation);

/// <param name="Day">Day of the month on which the case is started.</param>
public sealed record Schedule(Rhythm Every, int Day);

/// <summary>A paper the program writes from what the case holds, signed by whoever takes the outcome.</summary>
/// <param name="Series">Number series of the office; null for a paper without a number of its own.</param>
/// <param name="Contents">Names of the fields whose latest values it shows.</param>
/// <param name="ForApplicant">Stands on the applicant's page too.</param>
public sealed record PaperSpec(
    string Id, string Name, string? Series, string? Addressee, string? Opening, ListOf<string> Contents,
    string? Closing, bool ForApplicant);
