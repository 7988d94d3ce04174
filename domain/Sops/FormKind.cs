using System.Text.Json.Serialization;

namespace Ppid.Domain.Sops;

/// <summary>
/// What an outcome asks of the officer: a named form, each checked in C#, none with conditions in the SOP
/// file.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<FormKind>))]
public enum FormKind
{
    [JsonStringEnumMemberName("tanpa")] None,

    /// <summary>A written reason.</summary>
    [JsonStringEnumMemberName("alasan")] Reason,

    /// <summary>Which Bidang/UPTD, with an optional note.</summary>
    [JsonStringEnumMemberName("unit")] Unit,

    /// <summary>The written notice of art. 22(7) a–g.</summary>
    [JsonStringEnumMemberName("pemberitahuan")] Notice,

    /// <summary>The refusal: letter of art. 17, legal ground, consequence test.</summary>
    [JsonStringEnumMemberName("penolakan")] Denial,

    /// <summary>The superior's answer to an objection, art. 36(2)–(3).</summary>
    [JsonStringEnumMemberName("tanggapan")] Reply,

    /// <summary>The application itself, filled in or corrected by the applicant.</summary>
    [JsonStringEnumMemberName("permohonan")] Application,

    /// <summary>Proof of hand-over: by whom, how, to whom.</summary>
    [JsonStringEnumMemberName("penyerahan")] Handover,

    /// <summary>Documents and a note (working material, minutes).</summary>
    [JsonStringEnumMemberName("bahan")] Material,

    /// <summary>Fields that the SOP file lists.</summary>
    [JsonStringEnumMemberName("isian")] Fields,
}

/// <summary>What an outcome causes: a named rule in C#.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseAction>))]
public enum CaseAction
{
    /// <summary>The file goes back to the applicant and the legal clock stands still.</summary>
    [JsonStringEnumMemberName("jeda-jam")] PauseClock,

    /// <summary>The file came back complete and the clock goes on.</summary>
    [JsonStringEnumMemberName("lanjutkan-jam")] ResumeClock,

    /// <summary>The draft (notice or denial) goes to the PPID for signature.</summary>
    [JsonStringEnumMemberName("ajukan-konsep")] SubmitDraft,

    /// <summary>The written notice of art. 22(7) is given.</summary>
    [JsonStringEnumMemberName("beri-pemberitahuan")] GiveNotice,

    /// <summary>The PPID signs the refusal.</summary>
    [JsonStringEnumMemberName("tetapkan-penolakan")] SignDenial,

    /// <summary>The superior answers the objection.</summary>
    [JsonStringEnumMemberName("beri-tanggapan")] GiveReply,

    /// <summary>The hand-over is recorded.</summary>
    [JsonStringEnumMemberName("catat-penyerahan")] RecordHandover,

    /// <summary>The applicant (or the employee concerned) is told what was decided, with the reason.</summary>
    [JsonStringEnumMemberName("beri-tahu-pemohon")] TellApplicant,

    /// <summary>What the class of the case asks for is done: its clock stops.</summary>
    [JsonStringEnumMemberName("hentikan-jam")] StopClock,

    /// <summary>The case ends rejected.</summary>
    [JsonStringEnumMemberName("tolak")] Reject,

    /// <summary>A paper of the SOP is issued, signed by whoever decides.</summary>
    [JsonStringEnumMemberName("terbitkan-naskah")] IssuePaper,

    /// <summary>The next number of a series of the office is given.</summary>
    [JsonStringEnumMemberName("beri-nomor")] GiveNumber,

    /// <summary>Documents of the case become public.</summary>
    [JsonStringEnumMemberName("publikasikan")] Publish,

    /// <summary>The table "dip" of the case becomes part of the public information list, art. 11 and 13.</summary>
    [JsonStringEnumMemberName("tetapkan-dip")] SetDip,

    /// <summary>The table "dikecualikan" becomes part of the list of excluded information: the list alone,
    /// never the content (art. 6 and 17).</summary>
    [JsonStringEnumMemberName("tetapkan-dikecualikan")] SetExcluded,

    /// <summary>What was sent in as a complaint is a request: it is filed as one, with its original time of
    /// receipt.</summary>
    [JsonStringEnumMemberName("jadikan-permohonan")] BecomeRequest,

    /// <summary>The form is one response of the running satisfaction survey.</summary>
    [JsonStringEnumMemberName("catat-survei")] RecordSurvey,

    /// <summary>The result of the survey is computed and recorded.</summary>
    [JsonStringEnumMemberName("hitung-survei")] TallySurvey,
}
