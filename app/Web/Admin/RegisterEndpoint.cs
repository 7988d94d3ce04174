using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;

namespace Ppid.App.Web.Admin;

/// <summary>GET /admin/register/permohonan and /admin/register/keberatan, as a page and as .csv; ?tahun=2026.</summary>
internal static class RegisterEndpoint
{
    public static Task<IResult> Show(HttpContext context) => Register(context, (visit, register) =>
        Page.Of<RegisterPage>(context, new()
        {
            [nameof(RegisterPage.Visit)] = visit,
            [nameof(RegisterPage.Register)] = register,
        }));

    public static Task<IResult> Csv(HttpContext context) => Register(context, (_, register) =>
        Task.FromResult(Results.File(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(CsvText.Of(register))], "text/csv; charset=utf-8",
            string.Create(CultureInfo.InvariantCulture, $"register-{register.Book}-{register.Year}.csv"))));

    private static Task<IResult> Register(
        HttpContext context, Func<AdminVisit, Register, Task<IResult>> handle) =>
        AdminVisit.Require(context, async visit => await Registers.Of(visit, context.Value("buku"), Year(visit)) is { } register
            ? await handle(visit, register)
            : await Answers.NotFound(context));

    private static int Year(AdminVisit visit) =>
        int.TryParse(visit.Context.Request.Query["tahun"], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is > 2000 and < 2200 ? year : visit.Today.Year;
}
