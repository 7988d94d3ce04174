using System.Text.Json.Serialization;

namespace Ppid.Domain.Cases;

/// <summary>What is applied for; a closed set, one member per kind of form.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "jenis")]
[JsonDerivedType(typeof(InformationRequest), "permohonan")]
[JsonDerivedType(typeof(Objection), "keberatan")]
[JsonDerivedType(typeof(Filled), "isian")]
public abstract record Application
{
    private Application() { }

    /// <summary>One line for lists and mail subjects.</summary>
    [JsonIgnore]
    public abstract string Title { get; }

    /// <summary>Permohonan informasi, UU 14/2008 art. 22(1)–(4).</summary>
    /// <param name="Details">Rincian informasi yang diminta.</param>
    /// <param name="Obtain">Cara memperoleh: "melihat" or "salinan".</param>
    /// <param name="Format">Bentuk: "softcopy" or "hardcopy".</param>
    /// <param name="Delivery">Cara mengirim: "pelacakan", "email", "langsung", "pos", "kurir".</param>
    public sealed record InformationRequest(
        string Details, string Purpose, string Obtain, string Format, string Delivery) : Application
    {
        [JsonIgnore]
        public override string Title => FirstLine(Details);
    }

    /// <summary>Keberatan, UU 14/2008 art. 35–36.</summary>
    /// <param name="Request">Case id of the request objected to.</param>
    /// <param name="RequestNumber">Its registration number.</param>
    /// <param name="Story">Kasus posisi, in the applicant's words.</param>
    public sealed record Objection(
        string Request, string RequestNumber, ListOf<Ground> Grounds, string Purpose, string Story)
        : Application
    {
        [JsonIgnore]
        public override string Title => $"Keberatan atas permohonan {RequestNumber}";
    }

    /// <summary>What the SOP's own form asks for.</summary>
    /// <param name="Subject">One line; of a secret SOP nothing of what was written.</param>
    public sealed record Filled(string Subject, ListOf<FieldValue> Values) : Application
    {
        [JsonIgnore]
        public override string Title => Subject;
    }

    private static string FirstLine(string text) => text.Split('\n', 2)[0].Trim().Shortened(120);
}

/// <summary>Grounds of an objection, UU 14/2008 art. 35(1) a–g.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Ground>))]
public enum Ground
{
    /// <summary>Refused under art. 17.</summary>
    [JsonStringEnumMemberName("a")] Refused,

    /// <summary>Periodic information (art. 9) not provided.</summary>
    [JsonStringEnumMemberName("b")] PeriodicNotProvided,

    /// <summary>The request was not answered.</summary>
    [JsonStringEnumMemberName("c")] NotAnswered,

    /// <summary>Answered not as asked.</summary>
    [JsonStringEnumMemberName("d")] NotAsAsked,

    /// <summary>The request was not fulfilled.</summary>
    [JsonStringEnumMemberName("e")] NotFulfilled,

    /// <summary>An unreasonable cost was charged.</summary>
    [JsonStringEnumMemberName("f")] UnreasonableCost,

    /// <summary>Given later than the law allows.</summary>
    [JsonStringEnumMemberName("g")] TooLate,
}

/// <summary>What a stored file is in the case, and so who may see it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentKind>))]
public enum DocumentKind
{
    [JsonStringEnumMemberName("identitas")] Identity,
    [JsonStringEnumMemberName("akta")] Deed,
    [JsonStringEnumMemberName("surat-kuasa")] PowerOfAttorney,
    [JsonStringEnumMemberName("lampiran")] Attachment,

    /// <summary>Working material of the office, not for the applicant.</summary>
    [JsonStringEnumMemberName("bahan")] Material,

    /// <summary>Given to the applicant: stands on his tracking page.</summary>
    [JsonStringEnumMemberName("diberikan")] Released,
}

/// <summary>A stored file of the case.</summary>
/// <param name="Hash">SHA-256 of the content, lower-case hex: its key in the document store.</param>
/// <param name="MediaType">As sniffed from the content, never as claimed.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Field">Name of the field it was given in; null where the form has none.</param>
public sealed record Document(
    string Hash, string Name, string MediaType, long Length, DocumentKind Kind, string? Field = null);
