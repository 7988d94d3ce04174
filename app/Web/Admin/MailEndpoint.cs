using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Mail.Incoming;
using Ppid.App.Screens.Admin;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;

namespace Ppid.App.Web.Admin;

/// <summary>GET and POST /kelola/surat-masuk/{surat}: one message, and what an administrator makes of it.</summary>
internal static class MailEndpoint
{
    private const string AlreadyDone = "Surel ini sudah diolah; tidak ada yang dilakukan lagi.";

    private static readonly string[] Actions = ["tautkan", "permohonan", "bukan", "ulang"];

    public static Task<IResult> Show(HttpContext context) => VisitedMail.Open(context, visited => visited.IsReadable
        ? Show(visited, FormView.Blank, StatusCodes.Status200OK)
        : SecretMessage.Show(visited, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Send(HttpContext context) => VisitedMail.Open(context, async visited =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        if (!visited.IsReadable) return await SecretMessage.Send(visited, form);
        var read = new FieldReader(form);
        var action = read.Choice("tindakan", "tindakan", Actions);
        if (read.HasErrors)
        {
            return await Show(visited, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var refused = visited.Record.IsOpen ? await Act(visited, action, read, form) : AlreadyDone;
        return refused is null && !read.HasErrors
            ? context.SeeOther(VisitedMail.Tray + "?selesai=surat-masuk")
            : await Show(
                visited, new(form, read.HasErrors ? read.Errors : [new("", refused!)]), StatusCodes.Status409Conflict);
    });

    /// <summary>GET …/asli.eml: the message as it came in, to be opened by a mail program and by nothing else.</summary>
    public static Task<IResult> Original(HttpContext context) => VisitedMail.OpenReadable(context, async visited =>
    {
        var content = await context.Service<IDocumentStore>().Open(visited.Record.Received.Raw, visited.Visit.Cancel)
            ?? throw new InvalidDataException($"Message {visited.Record.Received.Raw} is gone from the store.");
        return Results.Stream(content, "application/octet-stream", $"{visited.Record.Stream}.eml");
    });

    private static async Task<string?> Act(
        VisitedMail visited, string action, FieldReader read, SubmittedForm form)
    {
        var (desk, visit, stream) = (visited.Context.Service<MailDesk>(), visited.Visit, visited.Record.Stream);
        return action switch
        {
            "permohonan" => await desk.MakeRequest(stream, visit.By, visit.Cancel),
            "ulang" => await desk.Again(stream, visit.By, visit.Cancel),
            "bukan" => read.Lines("alasan", "Alasan", 5..1000) is { Length: > 0 } reason
                ? await desk.Dismiss(stream, reason, visit.By, visit.Cancel)
                : null,
            _ => await Attach(visited, read, form),
        };
    }

    private static async Task<string?> Attach(VisitedMail visited, FieldReader read, SubmittedForm form)
    {
        var (context, visit) = (visited.Context, visited.Visit);
        var how = read.Choice("sebagai", "cara memasukkannya", ["pesan", "kelengkapan", "keberatan"]);
        if (await MailTarget.Read(visited, read, form) is not { } id || read.HasErrors) return null;

        return await context.Service<MailDesk>().Attach(visited.Record.Stream, id, As(how), visit.By, visit.Cancel);
    }

    private static Attaching As(string how) => how switch
    {
        "kelengkapan" => Attaching.Completion,
        "keberatan" => Attaching.Objection,
        _ => Attaching.Message,
    };

    private static async Task<IResult> Show(VisitedMail visited, FormView view, int status)
    {
        var (context, visit, record) = (visited.Context, visited.Visit, visited.Record);
        var shown = await context.Service<MailDesk>().Read(
            record, async mail => new MailView(
                record, mail.From, mail.Subject, mail.Date, mail.Content, mail.Reply.Signature, mail.Forwarded,
                [.. mail.Files.Select(file => file.Name)],
                record.IsOpen ? await Suggested(visited, mail) : []),
            visit.Cancel);
        return await Page.Of<MailPage>(context, new()
        {
            [nameof(MailPage.Visit)] = visit,
            [nameof(MailPage.View)] = shown,
            [nameof(MailPage.Form)] = view,
            [nameof(MailPage.Chosen)] = Cleaning.Line(context.Request.Query["berkas"].ToString()),
        }, status);
    }

    private static async Task<IReadOnlyList<MailSuggestion>> Suggested(VisitedMail visited, IncomingMail mail)
    {
        var sops = visited.Context.Service<SopCatalogue>();
        var found = await visited.Context.Service<MailSuggestions>().For(
            visited.Record.Received.Office, mail, visited.Visit.Cancel);
        return [.. found.Select(each => each with { Case = Veil.Over(each.Case, sops) })];
    }
}
