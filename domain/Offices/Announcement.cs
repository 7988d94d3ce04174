using System.Text.Json.Serialization;
using Ppid.Domain.Cases;

namespace Ppid.Domain.Offices;

/// <summary>What is made public, and on which of the public pages.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AnnouncementKind>))]
public enum AnnouncementKind
{
    /// <summary>Documents anybody may download.</summary>
    [JsonStringEnumMemberName("dokumen")] Documents,

    /// <summary>Rows of the Daftar Informasi Publik, UU 14/2008 art. 11.</summary>
    [JsonStringEnumMemberName("dip")] Dip,

    /// <summary>Rows of the list of excluded information; never the information itself.</summary>
    [JsonStringEnumMemberName("dikecualikan")] Excluded,
}

/// <summary>Something a case made public.</summary>
/// <param name="Case">The case that decided it.</param>
/// <param name="Number">Its registration number.</param>
/// <param name="Table">Rows, for lists; null for documents.</param>
public sealed record Announcement(
    AnnouncementKind Kind, CaseId Case, string Number, string Title, ListOf<Document> Documents, FieldValue? Table,
    DateTimeOffset DecidedAt);
