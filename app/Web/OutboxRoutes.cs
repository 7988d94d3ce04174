using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Ppid.App.Mail;
using Ppid.App.Screens.Outbox;
using Ppid.App.Web.Citizen;

namespace Ppid.App.Web;

/// <summary>The outbox as its reader would see it. Its letters hold every secret link: a host maps it in Development
/// only, and it answers callers on the same machine only.</summary>
public static class OutboxRoutes
{
    private const string Mail = "/kotak-keluar/{nama}";

    /// <summary>A mail's own styles and nothing else; what it says cannot leave its frame.</summary>
    private const string MailPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    public static IReadOnlyList<Route> All { get; } =
    [
        new("GET", "/kotak-keluar", "kotak-keluar", List),
        new("GET", Mail, "kotak-keluar-surat", context => Open(context, Show)),
        new("GET", Mail + "/html", "kotak-keluar-html", context => Open(context, Html)),
        new("GET", Mail + "/lampiran/{urutan}", "kotak-keluar-lampiran", context => Open(context, Attachment)),
    ];

    private static Task<IResult> List(HttpContext context) => IsLocal(context)
        ? Page.Of<OutboxPage>(context, new() { [nameof(OutboxPage.Folder)] = context.Service<OutboxFolder>() })
        : Answers.NotFound(context);

    private static async Task<IResult> Open(HttpContext context, Func<HttpContext, WrittenMail, Task<IResult>> show) =>
        IsLocal(context) && context.Service<OutboxFolder>().Find(context.Value("nama")) is { } mail
            ? await show(context, mail)
            : await Answers.NotFound(context);

    private static Task<IResult> Show(HttpContext context, WrittenMail mail)
    {
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.ContentPolicy + "; frame-src 'self'";
        return Page.Of<OutboxMailPage>(context, new()
        {
            [nameof(OutboxMailPage.Name)] = context.Value("nama"),
            [nameof(OutboxMailPage.Mail)] = mail,
        });
    }

    private static Task<IResult> Html(HttpContext context, WrittenMail mail)
    {
        context.Response.Headers.ContentSecurityPolicy = MailPolicy;
        context.Response.Headers.XFrameOptions = "SAMEORIGIN";
        return Task.FromResult(Results.Content(mail.Html, "text/html; charset=utf-8"));
    }

    private static async Task<IResult> Attachment(HttpContext context, WrittenMail mail) =>
        int.TryParse(context.Value("urutan"), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < mail.Attachments.Count
            ? Results.File(mail.Attachments[index].Content, mail.Attachments[index].MediaType, mail.Attachments[index].Name)
            : await Answers.NotFound(context);

    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller)
        && context.Request.Headers["X-Forwarded-For"].Count == 0;
}
