using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;

namespace Ppid.App.Web.Admin;

/// <summary>GET /kelola/register: the books; GET /kelola/register/{buku}: one of them, as a page and as .csv;
/// ?tahun=2026.</summary>
internal static class RegisterEndpoint
{
    public static Task<IResult> List(HttpContext context) => AdminVisit.Require(context, visit =>
        Page.Of<RegistersPage>(context, new()
        {
            [nameof(RegistersPage.Visit)] = visit,
            [nameof(RegistersPage.Books)] = Registers.Books(visit),
        }));

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
        AdminVisit.Require(context, async visit =>
            await Registers.Of(visit, context.Value("buku"), PerformanceEndpoint.Year(visit)) is { } register
                ? await handle(visit, register)
                : await Answers.NotFound(context));
}
