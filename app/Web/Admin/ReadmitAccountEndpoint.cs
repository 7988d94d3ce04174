using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Admin;

/// <summary>GET and POST /kelola/pejabat/akun/izinkan?pejabat=…&amp;akun=…: lets an account that was released come under
/// the officer's address again, with a reason.</summary>
internal static class ReadmitAccountEndpoint
{
    public const string Address = "/kelola/pejabat/akun/izinkan";

    public static string Of(ReleasedAccount released) => $"{Address}?pejabat={released.Officer}&akun={released.Account.Id}";

    public static Task<IResult> Show(HttpContext context) => AdminVisit.Require(context, visit =>
        Find(visit, context.Request.Query["pejabat"].ToString(), context.Request.Query["akun"].ToString()) is { } released
            ? Show(visit, released, FormView.Blank, StatusCodes.Status200OK)
            : Answers.NotFound(context));

    public static Task<IResult> Send(HttpContext context) => AdminVisit.Require(context, async visit =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        if (Find(visit, form.Raw("pejabat"), form.Raw("akun")) is not { } released)
        {
            return await Answers.NotFound(context);
        }

        var read = new FieldReader(form);
        var reason = read.Lines("alasan", "Alasan", 5..1000);
        if (read.HasErrors)
        {
            return await Show(visit, released, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var readmit = new OfficeCommand.ReadmitAccount(visit.Now, visit.By, released.Officer, released.Account, reason);
        return await visit.Handle(CommandKey.Of("akun-izin", form), readmit) is not { } no
            ? context.SeeOther("/kelola/pejabat?selesai=akun-izin")
            : await Show(visit, released, FormView.Refused(form, no), StatusCodes.Status409Conflict);
    });

    private static ReleasedAccount? Find(AdminVisit visit, string officer, string account) =>
        visit.Office.Record.Released.FirstOrDefault(each => each.Officer == officer && $"{each.Account.Id}" == account);

    private static Task<IResult> Show(AdminVisit visit, ReleasedAccount released, FormView view, int status) =>
        Page.Of<ReadmitAccountPage>(visit.Context, new()
        {
            [nameof(ReadmitAccountPage.Visit)] = visit,
            [nameof(ReadmitAccountPage.Account)] = released,
            [nameof(ReadmitAccountPage.View)] = view,
        }, status);
}
