using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.App.Web.Officer;
using Ppid.Domain;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Admin;

/// <summary>GET and POST /kelola/kunci-api/baru: makes a key and shows it once.</summary>
internal static class NewApiKeyEndpoint
{
    private const int LongestDays = 730;

    public static Task<IResult> Show(HttpContext context) =>
        AdminVisit.Require(context, visit => Show(visit, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Send(HttpContext context) => AdminVisit.Require(context, async visit =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        var (id, secret) = ApiKeys.Make();
        var read = new FieldReader(form);
        var key = Read(visit, read, id, secret);
        if (read.HasErrors)
        {
            return await Show(visit, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var command = CommandKey.Of("kunci-buat", form);
        var repeated = await context.Service<ICaseStore>().Answered(command, visit.Cancel) is not null;
        var no = await visit.Handle(command, new OfficeCommand.CreateApiKey(visit.Now, visit.By, key));
        return no is null
            ? await Shown(visit, key, repeated ? null : secret)
            : await Show(visit, FormView.Refused(form, no), StatusCodes.Status409Conflict);
    });

    private static ApiKey Read(AdminVisit visit, FieldReader read, string id, string secret)
    {
        var today = visit.Context.Service<ApiKeys>().Today(visit.Office);
        var name = read.Text("nama", "Nama sistem", 3..60);
        var scopes = read.Choices("lingkup", "lingkup", [.. ApiKeyWords.Scopes.Select(each => each.Value)], 1);
        var officers = read.Choices("pejabat", "pejabat", [.. visit.Office.Roster.Officers.Select(each => each.Id)]);
        var until = read.Date("sampai", "Hari terakhir", today, today.AddDays(LongestDays));
        return new(
            id, name, scopes.Select(ApiKeyWords.Scope).ToListOf(), officers.ToListOf(), until ?? today, Tokens.Hash(secret));
    }

    private static Task<IResult> Shown(AdminVisit visit, ApiKey key, string? secret) =>
        Page.Of<ApiKeyShownPage>(visit.Context, new()
        {
            [nameof(ApiKeyShownPage.Visit)] = visit,
            [nameof(ApiKeyShownPage.Name)] = key.Name,
            [nameof(ApiKeyShownPage.Secret)] = secret,
            [nameof(ApiKeyShownPage.Links)] = key.Officers.Select(officer => (
                visit.Office.Roster.Officer(officer)?.Name ?? officer,
                AgreeEndpoint.Link(visit.Context, visit.Office, key, officer))).ToList(),
        });

    private static Task<IResult> Show(AdminVisit visit, FormView view, int status) =>
        Page.Of<NewApiKeyPage>(visit.Context, new()
        {
            [nameof(NewApiKeyPage.Visit)] = visit,
            [nameof(NewApiKeyPage.View)] = view,
        }, status);
}
