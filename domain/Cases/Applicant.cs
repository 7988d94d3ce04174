using System.Text.Json.Serialization;

namespace Ppid.Domain.Cases;

/// <summary>As who somebody files; what must be shown of him depends on it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApplicantKind>))]
public enum ApplicantKind
{
    [JsonStringEnumMemberName("perorangan")] Person,
    [JsonStringEnumMemberName("badan-hukum")] Organisation,
    [JsonStringEnumMemberName("kuasa")] Proxy,

    /// <summary>An officer or employee of the office.</summary>
    [JsonStringEnumMemberName("pegawai")] Employee,

    /// <summary>Nobody knows who, and nobody may find out.</summary>
    [JsonStringEnumMemberName("anonim")] Anonymous,

    /// <summary>The office itself, by its calendar.</summary>
    [JsonStringEnumMemberName("kantor")] Office,
}

/// <summary>The pemohon as the form of Perki 1/2010 annex III asks for him, with the fields later rules added
/// (NIK or SK badan hukum, surat kuasa).</summary>
/// <param name="IdentityNumber">NIK of a person, number of the deed or SK of an organisation. Never shown in
/// lists, mails or public pages.</param>
/// <param name="ActsFor">The principal, when a proxy (kuasa) files; his power of attorney
/// is among the documents.</param>
/// <param name="Email">Null when the applicant gave none: his letters are then printed.</param>
public sealed record Applicant(
    ApplicantKind Kind,
    string Name,
    string IdentityNumber,
    string Address,
    string? Occupation,
    string? Phone,
    string? Email,
    string? Organisation,
    string? ActsFor)
{
    public static readonly Applicant Nobody = new(
        ApplicantKind.Anonymous, "Pelapor anonim", "", "", null, null, null, null, null);

    /// <summary>Letters to the applicant have somewhere to go, or are printed.</summary>
    [JsonIgnore]
    public bool GetsLetters => Kind is ApplicantKind.Person or ApplicantKind.Organisation or ApplicantKind.Proxy;

    public static Applicant Of(Offices.Officer officer) => new(
        ApplicantKind.Employee, officer.Name, "", "", officer.Position, null, officer.Email, null, null);

    public static Applicant Of(string office) => new(
        ApplicantKind.Office, office, "", "", null, null, null, null, null);
}
