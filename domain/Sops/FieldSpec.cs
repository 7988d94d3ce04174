using System.Text.Json.Serialization;

namespace Ppid.Domain.Sops;

/// <summary>What may be written into a field of a form whose fields are data (<see cref="FormKind.Fields"/>).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FieldKind>))]
public enum FieldKind
{
    /// <summary>One line, at most 200 characters.</summary>
    [JsonStringEnumMemberName("teks")] Text,

    /// <summary>Several lines, at most 4000 characters.</summary>
    [JsonStringEnumMemberName("paragraf")] Lines,

    [JsonStringEnumMemberName("angka")] Number,
    [JsonStringEnumMemberName("rupiah")] Rupiah,
    [JsonStringEnumMemberName("tanggal")] Date,
    [JsonStringEnumMemberName("pilihan")] Choice,
    [JsonStringEnumMemberName("ya-tidak")] YesNo,

    /// <summary>1 to 4, as the elements of the satisfaction survey (PermenPANRB 14/2017).</summary>
    [JsonStringEnumMemberName("skala")] Scale,

    [JsonStringEnumMemberName("surel")] Email,
    [JsonStringEnumMemberName("telepon")] Phone,
    [JsonStringEnumMemberName("nik")] Nik,

    /// <summary>A Bidang or UPTD; the case goes there.</summary>
    [JsonStringEnumMemberName("unit")] Unit,

    /// <summary>The officer who gets the next task.</summary>
    [JsonStringEnumMemberName("pejabat")] Officer,

    /// <summary>The employee whom the case concerns.</summary>
    [JsonStringEnumMemberName("pegawai")] Employee,

    /// <summary>Officers whom a report is about: barred from the case from then on.</summary>
    [JsonStringEnumMemberName("terlapor")] Accused,

    /// <summary>Documents; they travel beside the form.</summary>
    [JsonStringEnumMemberName("berkas")] File,

    /// <summary>A small table.</summary>
    [JsonStringEnumMemberName("daftar")] Table,
}

/// <summary>One of the values of a choice.</summary>
/// <param name="WorkingDays">Choosing it sets this legal limit, counted from receipt; null for none.</param>
public sealed record Option(string Value, string Label, int? WorkingDays = null);

/// <summary>One field of a form. Data: what an office asks is the office's own decision.</summary>
/// <param name="Name">Key of the value: "nomor_surat"; the same name in a later form replaces the value.</param>
/// <param name="Many">Several units, officers or documents may be given.</param>
/// <param name="Role">Only officers of this role may be chosen.</param>
/// <param name="Options">Of a choice; of a scale what its four answers mean, where the office says so.</param>
/// <param name="Columns">Of a table.</param>
/// <param name="Rows">How many rows a table offers.</param>
/// <param name="FromDay">Of a date: earliest, in working days from today; 0 is today, null is any.</param>
/// <param name="Shared">May be told to the applicant.</param>
/// <param name="Publishes">Documents given here become public by <see cref="CaseAction.Publish"/>.</param>
/// <param name="LimitBasis">What the limits of the options rest on.</param>
public sealed record FieldSpec(
    string Name,
    string Label,
    FieldKind Kind,
    bool Required,
    string? Hint,
    ListOf<Option> Options,
    ListOf<FieldSpec> Columns,
    bool Many = false,
    string? Role = null,
    int Rows = 0,
    decimal? Min = null,
    decimal? Max = null,
    int? FromDay = null,
    bool Shared = false,
    bool Publishes = false,
    string? LimitBasis = null)
{
    /// <summary>The answers of a scale, worst to best (PermenPANRB 14/2017).</summary>
    public static IReadOnlyList<string> Scale { get; } = ["1", "2", "3", "4"];

    public Option? Option(string value) => Options.FirstOrDefault(option => option.Value == value);
}
