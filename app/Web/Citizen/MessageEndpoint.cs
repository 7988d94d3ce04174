using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Forms;
using Ppid.App.Web.Officer;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Citizen;

/// <summary>POST /lacak/{id}/{tiket}/pesan: whoever filed a case writes to whoever handles it.</summary>
internal static class MessageEndpoint
{
    public const string Text = "pesan";
    public const string Files = "lampiran";
    private const int Longest = 8000;

    public static Task<IResult> Send(HttpContext context) => Tracked.Open(context, async tracked =>
    {
        if (await context.Service<Throttle>().Refuse(context, "pesan", tracked.Id.Value) is { } wait)
        {
            return wait;
        }

        var form = await FormReader.Read(context, tracked.Uploads(context));
        var read = new FieldReader(form);
        var text = read.Lines(Text, "Pesan", 1..Longest);
        if (read.HasErrors)
        {
            return await TrackEndpoint.Show(context, tracked, new(form, read.Errors));
        }

        var write = new CaseCommand.Write(
            context.Now(), tracked.Applicant, text, FilledForm.Attached(form, Files, DocumentKind.Attachment));
        var handled = await tracked.Handle(context, "pesan", form, write);
        return handled.Refusal is { } refusal
            ? await TrackEndpoint.Show(context, tracked, new(form, [new(Text, RefusalText.Of(refusal))]))
            : context.SeeOther(tracked.Page + "#pesan");
    });
}
