using Microsoft.AspNetCore.Http;
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

    /// <summary>Columns without anything that the applicant or the office wrote.</summary>
    public static readonly IReadOnlyList<string> Bare =
        [Columns[0], Columns[1], Columns[3], Columns[6], Columns[7], Columns[8], Columns[9], Columns[10]];

    public static async Task<string[]> Cells(HttpContext context, OpenCase open)
    {
        var (facts, verdict) = (open.Facts, open.Facts.Verdict);
        var objection = facts.Application as Application.Objection;
        var who = facts.Applicant;
        return
        [
            facts.Number, IndonesianDates.Plain(facts.ReceivedOn),
            $"{RequestRegister.Name(who)}, {who.Address}, {RequestRegister.Contact(who)}",
            objection?.RequestNumber ?? "", await Requested(context, objection), objection?.Purpose ?? "",
            string.Join(", ", objection?.Grounds.Select(ground => (char)('a' + (int)ground)) ?? []),
            Decision(open.State), verdict is null ? "" : IndonesianDates.WithWeekday(verdict.On),
            verdict is null ? "" : Signed(open, verdict), Next(open.State),
        ];
    }

    private static async Task<string> Requested(HttpContext context, Application.Objection? objection)
    {
        var request = objection is null
            ? null
            : await context.Service<CaseDesk>().Look(new CaseId(objection.Request), context.RequestAborted);
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
