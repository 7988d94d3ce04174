using System.Text.Json.Serialization;

namespace Ppid.Domain.Cases;

/// <summary>What an officer (or the applicant) fills in with an outcome; a
/// closed set, see FormKind.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "formulir")]
[JsonDerivedType(typeof(Empty), "tanpa")]
[JsonDerivedType(typeof(Reasoned), "alasan")]
[JsonDerivedType(typeof(UnitChosen), "unit")]
[JsonDerivedType(typeof(NoticeFilled), "pemberitahuan")]
[JsonDerivedType(typeof(DenialFilled), "penolakan")]
[JsonDerivedType(typeof(ReplyFilled), "tanggapan")]
[JsonDerivedType(typeof(ApplicationFilled), "permohonan")]
[JsonDerivedType(typeof(HandedOver), "penyerahan")]
[JsonDerivedType(typeof(MaterialReady), "bahan")]
[JsonDerivedType(typeof(FieldsFilled), "isian")]
public abstract record StepForm
{
    private StepForm() { }

    public sealed record Empty : StepForm;

    public sealed record Reasoned(string Reason) : StepForm;

    public sealed record UnitChosen(string Unit, string? Note) : StepForm;

    public sealed record NoticeFilled(Notice Notice) : StepForm;

    public sealed record DenialFilled(Denial Denial) : StepForm;

    public sealed record ReplyFilled(Reply Reply) : StepForm;

    public sealed record ApplicationFilled(Applicant Applicant, Application Application) : StepForm;

    public sealed record HandedOver(string How, string ReceivedBy, string? Note) : StepForm;

    public sealed record MaterialReady(string Note) : StepForm;

    public sealed record FieldsFilled(ListOf<FieldValue> Values) : StepForm;
}

/// <summary>UU 14/2008 art. 22(7)c: how far a request is granted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Acceptance>))]
public enum Acceptance
{
    [JsonStringEnumMemberName("seluruhnya")] Whole,
    [JsonStringEnumMemberName("sebagian")] Partial,
    [JsonStringEnumMemberName("tidak-dikuasai")] NotHeld,
}

/// <summary>The written notice of UU 14/2008 art. 22(7); letters a–g in order. Null
/// means not answered yet.</summary>
/// <param name="Held">a: is the information held by this body?</param>
/// <param name="Holder">b: which body holds it, if this one does not ("tidak
/// diketahui" is an answer).</param>
/// <param name="Acceptance">c: accepted wholly or partly, or impossible because not held.
/// A refusal is a Denial.</param>
/// <param name="Reason">c: reason of art. 17 when only partly accepted.</param>
/// <param name="Material">d: what is given.</param>
/// <param name="AnythingBlackedOut">e: is anything blacked out?</param>
/// <param name="BlackedOut">e: what, and why.</param>
/// <param name="Means">f: means of delivery.</param>
/// <param name="Format">f: format.</param>
/// <param name="CostRupiah">g: cost in rupiah, 0 for none.</param>
/// <param name="Payment">g: way of payment when there is a cost.</param>
public sealed record Notice(
    bool? Held,
    string? Holder,
    Acceptance? Acceptance,
    string? Reason,
    string? Material,
    bool? AnythingBlackedOut,
    string? BlackedOut,
    string? Means,
    string? Format,
    decimal? CostRupiah,
    string? Payment);

/// <summary>A refusal (SK penolakan): excluded information, UU 14/2008 art. 17 and 19.</summary>
/// <param name="Article17">Letter of art. 17: "a" … "j".</param>
/// <param name="LegalBasis">The rule that makes it secret, besides art. 17.</param>
/// <param name="ConsequenceTest">Number and date of the uji konsekuensi, art. 19.</param>
/// <param name="Consequence">What disclosure would bring about.</param>
public sealed record Denial(
    string? Article17, string? LegalBasis, string? ConsequenceTest, string? Consequence, string? Reason);

/// <summary>What the superior makes of an objection, UU 14/2008 art. 36(2)–(3).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReplyDecision>))]
public enum ReplyDecision
{
    [JsonStringEnumMemberName("mengabulkan-seluruhnya")] Granted,
    [JsonStringEnumMemberName("mengabulkan-sebagian")] PartlyGranted,
    [JsonStringEnumMemberName("menguatkan")] Upheld,
}

/// <summary>The superior's answer to an objection, UU 14/2008 art. 36(2)–(3).</summary>
/// <param name="Reasons">Written reasons: always, though the law demands them only
/// when a refusal is upheld.</param>
/// <param name="Instruction">What the PPID is told to do, when the objection is granted.</param>
public sealed record Reply(ReplyDecision? Decision, string? Reasons, string? Instruction);
