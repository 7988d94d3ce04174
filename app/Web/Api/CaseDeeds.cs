using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Api;

/// <summary>What can be done to a case besides leaving a step: POST …/extension (an officer, art. 22(8)) and
/// POST …/withdrawal (the applicant); both want {alasan}.</summary>
internal static class CaseDeeds
{
    private const string Reason = "alasan";

    public static Task<IResult> Extend(ApiCase open) => open.As(by => Do(
        open, read => new CaseCommand.Extend(open.Context.Now(), by, read.Lines(Reason, "Alasan", 10..1000))));

    public static Task<IResult> Withdraw(ApiCase open) => open.As(by => Do(
        open, read => new CaseCommand.Withdraw(open.Context.Now(), by, read.Lines(Reason, "Alasan", 0..1000))));

    /// <summary>POST …/messages wants {isi}: the applicant writes to the office, or the office to him.</summary>
    public static Task<IResult> Write(ApiCase open) => open.As(by => Do(
        open, read => new CaseCommand.Write(open.Context.Now(), by, read.Lines("isi", "Pesan", 1..8000), [])));

    private static async Task<IResult> Do(ApiCase open, Func<FieldReader, CaseCommand> command)
    {
        var form = await JsonReader.ReadForm(open.Context);
        var read = new FieldReader(form);
        var wish = command(read);
        Strictly.ThrowIfWrong(read, form);
        return await Replies.Once(open.Call, open.Who, form, async id =>
        {
            var handled = await open.Handle(id, wish);
            return handled.Refusal is { } no
                ? await open.Call.Error(Failure.Refused(no.Code, RefusalText.Of(no)))
                : await open.Standing();
        });
    }
}
