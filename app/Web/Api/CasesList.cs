using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Letters;
using Ppid.App.Screens.Cases;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Api;

/// <param name="Title">First line of what was asked, and who asked: null without the scope "baca".</param>
internal sealed record RowAnswer(
    string Id, string Number, string Sop, string Status, string? Step, IReadOnlyList<string> Officers,
    DateTimeOffset ReceivedAt, DateOnly? Due, bool Overdue, string? Title, string? Applicant);

/// <summary>GET /api/cases: the cases of the office, newest first; ?sop= &amp;status= &amp;pejabat= &amp;lewat=ya
/// &amp;diubah-sejak= &amp;cari= narrow the list. Its order is that of receipt whatever is asked, which no change moves.</summary>
internal static class CasesList
{
    private static readonly string[] Known = ["sop", "status", "pejabat", "lewat", "diubah-sejak", "cari", "limit", "cursor"];

    public static async Task<IResult> Show(ApiCall call, ShownKey shown)
    {
        Paging.Only(call.Context, Known);
        var (context, limit) = (call.Context, Paging.Limit(call.Context));
        var readable = shown.Key.Scopes.Contains(ApiScope.Read);
        if (!readable && Given(context, "cari") is not null)
        {
            return await call.Error(Problems.Scope(ApiCall.Name(ApiScope.Read)));
        }

        var office = shown.Office.File.Id;
        var cursor = new Cursor(context, "cases", office);
        var query = Query(context, office) with { After = cursor.Read(), Text = Given(context, "cari"), Take = limit + 1 };
        var found = (await context.Service<ICaseStore>().Find(query, call.Cancel)).Rows;
        if (found.Count > limit)
        {
            cursor.Announce(new(found[limit - 1].ReceivedAt, found[limit - 1].Stream));
        }

        return ApiAnswer.Of(found.Take(limit).Select(row => Row(row, shown.Office, readable)).ToList());
    }

    private static CaseQuery Query(HttpContext context, string office)
    {
        var sops = context.Service<SopCatalogue>();
        var secret = sops.Secret(office);
        var shown = sops.All.Where(sop => sop.Office == office).Select(sop => sop.Id).Distinct().Except(secret);
        return new(
            Sop: OneOf(context, "sop", shown),
            Status: OneOf(context, "status", StatusWords.All.Select(each => each.Status)),
            Officer: Given(context, "pejabat"),
            Overdue: OneOf(context, "lewat", ["ya", "tidak"]) is { } late ? late == "ya" : null)
        {
            Office = office,
            ChangedSince = Instants.Of(context, "diubah-sejak"),
            Without = secret,
        };
    }

    private static RowAnswer Row(CaseSummary row, OfficeInForce office, bool readable) => new(
        row.Stream, row.Number, row.Sop, row.Status, row.Step, row.Officers, office.Calendar.Local(row.ReceivedAt), row.Due,
        row.Overdue, readable && row.Title is { } title ? IndonesianText.MaskedWithin(title) : null, readable ? row.Applicant : null);

    private static string? OneOf(HttpContext context, string name, IEnumerable<string> allowed) =>
        Given(context, name) is not { } given ? null
        : allowed.Contains(given) ? given
        : throw Paging.Wrong(name, $"Nilai yang dikenal: {string.Join(", ", allowed)}.");

    private static string? Given(HttpContext context, string name) =>
        context.Request.Query[name].ToString() is { Length: > 0 } given ? given : null;
}
