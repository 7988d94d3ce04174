using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Officer;

/// <summary>POST /t/{token}/pesan: the holder of a task writes to whoever filed the case. No PIN: a message decides
/// nothing.</summary>
internal static class MessageEndpoint
{
    public const string Field = "pesan";

    private const int Longest = 8000;

    public static Task<IResult> Send(HttpContext context) => OpenedLink.Open(context, async link =>
    {
        if (await link.Slow(context) is { } wait)
        {
            return wait;
        }

        var form = await FormReader.Read(context, UploadLimits.None);
        if (link.State is not LinkState.Open)
        {
            return await PastScreen.Show(context, link, StatusCodes.Status409Conflict, form.Raw(Field));
        }

        var errors = await Write(context, form, link.Id, link.Actor);
        return errors.Count == 0
            ? context.SeeOther(link.Page + "#kotak-pesan")
            : await TaskScreen.Show(context, link, new(form, errors), StatusCodes.Status400BadRequest);
    });

    /// <summary>Empty when the message was recorded.</summary>
    public static async Task<IReadOnlyList<FieldError>> Write(
        HttpContext context, SubmittedForm form, CaseId id, Actor by)
    {
        var read = new FieldReader(form);
        var text = read.Lines(Field, "Pesan", 1..Longest);
        if (read.HasErrors)
        {
            return read.Errors;
        }

        var handled = await context.Service<CaseDesk>().Handle(
            CommandKey.Of($"pesan:{id}:{by.Id}", form), id,
            new CaseCommand.Write(context.Now(), by, text, []), context.RequestAborted);
        return handled.Refusal is { } refusal ? [new(Field, RefusalText.Of(refusal))] : [];
    }
}
