using Ppid.App.Calendars;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>Register keberatan, columns a–k.</summary>
internal static class ObjectionRegister
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "a. Nomor registrasi keberatan", "b. Tanggal", "c. Identitas pemohon/kuasa",
        "d. Nomor pendaftaran permohonan", "e. Informasi yang diminta", "f. Tujuan penggunaan",
        "g. Alasan (Pasal 35 ayat (1))", "h. Keputusan Atasan PPID", "i. Hari dan tanggal tanggapan",
        "j. Nama dan posisi Atasan PPID", "k. Tanggapan pemohon",
    ];

    public static async Task<string[]> Cells(AdminVisit visit, OpenCase open)
    {
        var (facts, verdict) = (open.Facts, open.Facts.Verdict);
        var objection = facts.Application as Application.Objection;
        var who = facts.Applicant;
        return
        [
            facts.Number, IndonesianDates.Plain(facts.ReceivedOn),
            $"{RequestRegister.Name(who)}, {who.Address}, {RequestRegister.Contact(who)}",
            objection?.RequestNumber ?? "", await Requested(visit, objection), objection?.Purpose ?? "",
            string.Join(", ", objection?.Grounds.Select(ground => (char)('a' + (int)ground)) ?? []),
            Decision(open.State), verdict is null ? "" : IndonesianDates.WithWeekday(verdict.On),
            verdict is null ? "" : Signed(open, verdict), Next(open.State),
        ];
    }

    private static async Task<string> Requested(AdminVisit visit, Application.Objection? objection)
    {
        var request = objection is null
            ? null
            : await visit.Context.Service<CaseDesk>().Look(new CaseId(objection.Request), visit.Cancel);
        return (request?.Facts.Application as Application.InformationRequest)?.Details ?? "";
    }

    private static string Signed(OpenCase open, Verdict verdict) =>
        open.Rules.Roster.Officer(verdict.By.Id) is { } officer
            ? $"{officer.Name}, {officer.Position}"
            : verdict.By.Name;

    private static string Decision(CaseFile state) => state switch
    {
        CaseFile.Closed { How: Closing.Cancelled } => "pendaftaran dibatalkan",
        CaseFile.Closed { How: Closing.Withdrawn } => "ditarik pemohon",
        _ => (state.Known!.Verdict?.Form as StepForm.ReplyFilled)?.Reply.Decision switch
        {
            ReplyDecision.Granted => "mengabulkan seluruhnya",
            ReplyDecision.PartlyGranted => "mengabulkan sebagian",
            ReplyDecision.Upheld => "menguatkan keputusan PPID",
            _ => "belum ditanggapi",
        },
    };

    /// <summary>What the applicant did after the answer, as far as this house knows it.</summary>
    private static string Next(CaseFile state) => state switch
    {
        CaseFile.Closed { How: Closing.HandedOver } => "menerima tanggapan",
        CaseFile.Closed { How: Closing.WindowEnded } => "tidak ada sampai batas sengketa lewat",
        _ => "",
    };
}
