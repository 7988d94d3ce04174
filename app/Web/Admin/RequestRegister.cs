using Ppid.App.Calendars;
using Ppid.App.Desk;
using Ppid.App.Letters;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>Register permohonan in the columns of Perki 1/2010, as later agencies print them.</summary>
internal static class RequestRegister
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "Nomor", "Tanggal", "Nama", "Alamat", "Nomor kontak", "Pekerjaan", "Informasi yang diminta",
        "Tujuan penggunaan", "Status informasi", "Bentuk", "Jenis permohonan", "Keputusan", "Alasan penolakan",
        "Hari dan tanggal pemberitahuan tertulis", "Hari dan tanggal pemberian informasi", "Biaya",
        "Cara pembayaran",
    ];

    /// <summary>Columns without anything that the applicant or the office wrote.</summary>
    public static readonly IReadOnlyList<string> Bare =
    [
        "Nomor", "Tanggal", "Bentuk", "Jenis permohonan", "Keputusan", "Hari dan tanggal pemberitahuan tertulis",
        "Hari dan tanggal pemberian informasi", "Biaya",
    ];

    public static string[] Cells(OpenCase open)
    {
        var facts = open.Facts;
        var (who, what) = (facts.Applicant, facts.Application as Application.InformationRequest);
        var notice = (facts.Verdict?.Form as StepForm.NoticeFilled)?.Notice;
        return
        [
            facts.Number, IndonesianDates.Plain(facts.ReceivedOn), Name(who), who.Address, Contact(who),
            who.Occupation ?? "", what?.Details ?? "", what?.Purpose ?? "", Status(notice),
            notice?.Format ?? what?.Format ?? "", what?.Obtain == "melihat" ? "melihat" : "meminta salinan",
            Decision(open.State), Reason(facts.Verdict?.Form), Day(facts.Verdict?.On), Given(open),
            notice?.CostRupiah is { } cost ? IndonesianText.Rupiah(cost) : "", notice?.Payment ?? "",
        ];
    }

    public static string Name(Applicant who) => who switch
    {
        { ActsFor: { } principal } => $"{who.Name} (kuasa dari {principal})",
        { Organisation: { } organisation } => $"{who.Name} ({organisation})",
        _ => who.Name,
    };

    public static string Contact(Applicant who) =>
        string.Join(", ", new[] { who.Phone, who.Email }.Where(each => !string.IsNullOrEmpty(each)));

    private static string Status(Notice? notice) => notice switch
    {
        { Held: true } => "dikuasai",
        { Held: false, Holder: { } holder } => $"tidak dikuasai; {holder}",
        { Held: false } => "tidak dikuasai",
        _ => "",
    };

    private static string Decision(CaseFile state) => state switch
    {
        CaseFile.Closed { How: Closing.Cancelled } => "pendaftaran dibatalkan",
        CaseFile.Closed { How: Closing.Withdrawn } => "ditarik pemohon",
        _ => state.Known!.Verdict?.Form switch
        {
            StepForm.DenialFilled => "ditolak",
            StepForm.NoticeFilled { Notice.Acceptance: Acceptance.Whole } => "diterima seluruhnya",
            StepForm.NoticeFilled { Notice.Acceptance: Acceptance.Partial } => "diterima sebagian",
            StepForm.NoticeFilled => "tidak dapat dipenuhi: tidak dikuasai",
            _ => "belum diputus",
        },
    };

    private static string Reason(StepForm? verdict) => verdict switch
    {
        StepForm.DenialFilled { Denial: var denial } => $"Pasal 17 huruf {denial.Article17}: {denial.Reason}",
        StepForm.NoticeFilled { Notice.Reason: { } reason } => reason,
        _ => "",
    };

    /// <summary>When the applicant got hold of what was given: fetched by himself or handed over.</summary>
    private static string Given(OpenCase open) => open.History.Events
        .FirstOrDefault(e => e is CaseEvent.HandoverRecorded or CaseEvent.DocumentFetched) is { } given
            ? Day(open.Rules.Calendar.LocalDate(given.At))
            : "";

    private static string Day(DateOnly? day) => day is { } on ? IndonesianDates.WithWeekday(on) : "";
}
