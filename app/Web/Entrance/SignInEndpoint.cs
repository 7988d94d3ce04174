using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.App.Letters;
using Ppid.App.Mail;
using Ppid.App.Screens.Entrance;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;

namespace Ppid.App.Web.Entrance;

/// <summary>GET and POST …/masuk: asks for a one-time link by mail. The answer never tells whether the address is
/// known. POST …/keluar ends the session.</summary>
internal static partial class SignInEndpoint
{
    private sealed record MailDesk(
        SignInLinks Links, OfficeBook Offices, SignInMail Wording, IPostOffice Post, ILogger<SignInMail> Log);

    public static async Task<IResult> Show(HttpContext context, SignInDoor door) =>
        await OfficerSession.Current(context, door.Home) is not null ? context.SeeOther(Back(context, door))
        : EntraSignIn.IsInFront(context) ? context.SeeOther(door.Home)
        : await Page(context, door, FormView.Blank, false, StatusCodes.Status200OK);

    /// <summary>Only behind the same door: nobody is sent elsewhere by a link that somebody made.</summary>
    private static string Back(HttpContext context, SignInDoor door)
    {
        var back = context.Request.Query["ke"].ToString();
        return (back.StartsWith(door.Home + "/", StringComparison.Ordinal) || back.StartsWith(door.Home + "?", StringComparison.Ordinal))
            && Uri.IsWellFormedUriString(back, UriKind.Relative) ? back : door.Home;
    }

    public static async Task<IResult> Send(HttpContext context, SignInDoor door)
    {
        if (EntraSignIn.IsInFront(context))
        {
            return context.SeeOther(door.Home);
        }

        if (await context.Service<Throttle>().Refuse(context, "masuk") is { } enough)
        {
            return enough;
        }

        var form = await FormReader.Read(context, UploadLimits.None);
        var read = new FieldReader(form);
        var address = read.Email("surel", "Alamat e-mail");
        if (read.HasErrors)
        {
            return await Page(context, door, new(form, read.Errors), false, StatusCodes.Status400BadRequest);
        }

        // After the answer has gone: how long a post office takes, or that it is down, would tell who is known here. What a
        // request was given may be taken from it by then, so whoever writes the mail is asked for now.
        var desk = new MailDesk(
            context.Service<SignInLinks>(), context.Service<OfficeBook>(), context.Service<SignInMail>(),
            context.Service<IPostOffice>(), context.Service<ILogger<SignInMail>>());
        context.Response.OnCompleted(() => Mail(desk, door, address));
        return await Page(context, door, FormView.Blank, true, StatusCodes.Status200OK);
    }

    public static async Task<IResult> Leave(HttpContext context, SignInDoor door)
    {
        await FormReader.Read(context, UploadLimits.None);
        await OfficerSession.End(context);
        return context.SeeOther(EntraSignIn.IsInFront(context) ? EntraSignIn.SignOut : door.Page);
    }

    private static async Task Mail(MailDesk desk, SignInDoor door, string address)
    {
        var (links, cancel) = (desk.Links, CancellationToken.None);
        var known = links.Anybody(officer => door.Opens(officer)
            && string.Equals(officer.Email, address, StringComparison.OrdinalIgnoreCase));
        if (known is var (office, officer) && await links.ByMail(officer.Id, cancel) is { } secret)
        {
            var file = desk.Offices.Find(office)!.File;
            await Send(desk, await desk.Wording.Write(file, officer, door, secret), cancel);
        }
    }

    /// <summary>Nobody is left to be told: who gets no mail asks again. What the server said may name him.</summary>
    private static async Task Send(MailDesk desk, OutgoingMail mail, CancellationToken cancel)
    {
        try
        {
            await desk.Post.Send(mail, cancel);
        }
        catch (MailNotTakenException no)
        {
            Gauges.Failures.Add(1);
            NotSent(desk.Log, no.Code);
        }
    }

    private static Task<IResult> Page(HttpContext context, SignInDoor door, FormView view, bool asked, int status) =>
        Web.Page.Of<SignInPage>(context, new()
        {
            [nameof(SignInPage.Door)] = door,
            [nameof(SignInPage.View)] = view,
            [nameof(SignInPage.Asked)] = asked,
        }, status);

    [LoggerMessage(Level = LogLevel.Error, Message = "A sign-in mail was not sent ({Code})")]
    private static partial void NotSent(ILogger logger, string code);
}
