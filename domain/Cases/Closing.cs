using System.Text.Json.Serialization;

namespace Ppid.Domain.Cases;

/// <summary>How a case ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Closing>))]
public enum Closing
{
    /// <summary>The applicant has what was given; the SOP ran to its end.</summary>
    [JsonStringEnumMemberName("diserahkan")] HandedOver,

    /// <summary>The applicant's last day to object (or to go to the Komisi Informasi) has passed.</summary>
    [JsonStringEnumMemberName("jangka-lewat")] WindowEnded,

    [JsonStringEnumMemberName("ditarik")] Withdrawn,
    [JsonStringEnumMemberName("dibatalkan")] Cancelled,

    /// <summary>The steps ran to their end.</summary>
    [JsonStringEnumMemberName("tuntas")] Completed,

    /// <summary>The office said no, with a reason.</summary>
    [JsonStringEnumMemberName("ditolak")] Rejected,
}
