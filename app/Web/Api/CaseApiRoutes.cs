using Ppid.Domain.Offices;

namespace Ppid.App.Web.Api;

/// <summary>Filing, following and deciding cases from another program. No cookies are used here,
/// hence no form tokens.</summary>
public static class CaseApiRoutes
{
    private const string Case = "/api/cases/{id}";

    public static IReadOnlyList<Route> All { get; } =
    [
        new("POST", "/api/cases/{sop}", "api-kasus-baru", ApiCall.Open(CasesFiling.Send)),
        new("GET", "/api/cases", "api-kasus-daftar", ApiCall.With(ApiScope.List, CasesList.Show)),
        new("GET", Case, "api-kasus", ApiCase.Open(ApiScope.Read, CasesReading.Show)),
        new("GET", Case + "/application", "api-kasus-isi", ApiCase.Open(ApiScope.Read, CasesReading.File)),
        new("GET", Case + "/clocks", "api-kasus-jam", ApiCase.Open(ApiScope.Read, CasesReading.Clocks)),
        new("GET", Case + "/history", "api-kasus-riwayat", ApiCase.Open(ApiScope.Read, CasesReading.History)),
        new("GET", Case + "/letters", "api-surat-daftar", ApiCase.Open(ApiScope.Read, CasePapers.Letters)),
        new("GET", Case + "/letters/{seq}.pdf", "api-surat", ApiCase.Open(ApiScope.Read, CasePapers.Letter)),
        new("GET", Case + "/documents/{hash}", "api-dokumen", ApiCase.Open(ApiScope.Read, CasePapers.Look)),
        new("POST", Case + "/documents/{hash}", "api-dokumen-terima", ApiCase.WithTicket(CasePapers.Deliver)),
        new("POST", Case + "/tasks/{task}/outcomes", "api-putuskan", ApiCase.Open(ApiScope.Decide, Outcomes.Send)),
        new("POST", Case + "/extension", "api-perpanjang", ApiCase.Open(ApiScope.Decide, CaseDeeds.Extend)),
        new("POST", Case + "/withdrawal", "api-tarik", ApiCase.WithTicket(CaseDeeds.Withdraw)),
        new("POST", Case + "/messages", "api-pesan", ApiCase.Open(ApiScope.Decide, CaseDeeds.Write)),
        new("POST", "/api/documents", "api-unggah", ApiCall.Open(Uploads.Send)),
    ];
}
