using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Officer;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Officer;

/// <summary>GET …/mulai lists what somebody may start; GET and POST …/mulai/{sop} is the first step; GET
/// …/terdaftar/{id} the receipt. The same from the desk and from a task's page.</summary>
internal static class StartEndpoint
{
    public static Task<IResult> List(StartPoint at) => Page.Of<StartListPage>(at.Context, new()
    {
        [nameof(StartListPage.Root)] = at.Root,
        [nameof(StartListPage.Officer)] = at.Officer,
        [nameof(StartListPage.Sops)] = at.Sops,
    });

    public static Task<IResult> Show(StartPoint at) =>
        Chosen(at, sop => Show(at, sop, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Send(StartPoint at) => Chosen(at, async sop =>
    {
        var form = await FormReader.Read(at.Context, at.Limits);
        var chosen = StartForm.Outcomes(sop).FirstOrDefault(outcome => outcome.Id == form.Raw(TaskEndpoint.Choice));
        var read = FilledForm.Reader(form, chosen);
        read.Choice(TaskEndpoint.Choice, "langkah pertama", [.. StartForm.Outcomes(sop).Select(outcome => outcome.Id)]);
        var filing = chosen is null ? null : Filing.Of(at, sop, chosen, form, read);
        var status = filing?.Judge(read) ?? StatusCodes.Status400BadRequest;
        await SecondFactor.Read(at.Context, at.Signer, read, form);
        if (filing is null || read.HasErrors)
        {
            return await Show(at, sop, new(form, read.Errors), status);
        }

        return await SecondFactor.Refuse(at.Context, at.Signer, form) is { } no
            ? await Show(at, sop, new(form, [no]), StatusCodes.Status400BadRequest)
            : await File(at, filing, form);
    });

    /// <summary>The number, and who has the case now; shown to whoever started it only.</summary>
    public static async Task<IResult> Receipt(StartPoint at)
    {
        var id = new CaseId(at.Context.Value("id"));
        return await at.Context.Service<CaseDesk>().Look(id, at.Context.RequestAborted) is { } open
            && open.History.Events[0].By is { Kind: ActorKind.Officer } by && by.Id == at.Officer.Id
                ? await Page.Of<StartedPage>(at.Context, new()
                {
                    [nameof(StartedPage.Case)] = open,
                    [nameof(StartedPage.Root)] = at.Root,
                })
                : await Answers.NotFound(at.Context);
    }

    private static Task<IResult> Chosen(StartPoint at, Func<Sop, Task<IResult>> handle) =>
        at.Sops.FirstOrDefault(sop => sop.Id == at.Context.Value("sop")) is { } sop
            ? handle(sop)
            : Answers.NotFound(at.Context);

    private static async Task<IResult> File(StartPoint at, Filing filing, SubmittedForm form)
    {
        var command = CommandKey.Of($"mulai:{at.Office.File.Id}:{filing.Sop.Id}:{at.Officer.Id}", SecondFactor.Without(form));
        var filed = await at.Context.Service<CaseDesk>().File(
            command, at.Office.File.Id, filing.Sop.Id, filing.Submit, at.Context.RequestAborted);
        if (filed.Refusal is { } refusal)
        {
            return await Show(
                at, filing.Sop, FormView.Refused(form, refusal), StatusCodes.Status409Conflict);
        }

        return at.Context.SeeOther($"{at.Root}/terdaftar/{filed.State.Known!.Id}");
    }

    private static async Task<IResult> Show(StartPoint at, Sop sop, FormView form, int status) =>
        await Page.Of<StartPage>(at.Context, new()
        {
            [nameof(StartPage.Root)] = at.Root,
            [nameof(StartPage.Officer)] = at.Officer,
            [nameof(StartPage.View)] =
                new OutcomeForms(sop, at.Office.Roster, StartForm.Outcomes(sop), form, at.Limits, []),
            [nameof(StartPage.PinChosen)] = await SecondFactor.IsChosen(at.Context, at.Signer),
        }, status);
}
