using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Admin;

/// <summary>GET and POST /kelola/pejabat/pengganti: appoints a Plh or Plt by written order.</summary>
internal static class SubstituteEndpoint
{
    public static Task<IResult> Show(HttpContext context) =>
        AdminVisit.Require(context, visit => Show(visit, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Send(HttpContext context) => AdminVisit.Require(context, async visit =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        var read = new FieldReader(form);
        var substitution = Read(read, visit);
        if (read.HasErrors)
        {
            return await Show(visit, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var no = await visit.Handle(
            CommandKey.Of("pengganti", form), new OfficeCommand.AppointSubstitute(visit.Now, visit.By, substitution));
        return no is null
            ? context.SeeOther("/kelola/pejabat?selesai=pengganti")
            : await Show(visit, FormView.Refused(form, no), StatusCodes.Status409Conflict);
    });

    private static Substitution Read(FieldReader read, AdminVisit visit)
    {
        var officers = visit.Office.Roster.Officers.Select(officer => officer.Id).ToList();
        var (officer, substitute) = (
            read.Choice("pejabat", "Pejabat yang digantikan", officers),
            read.Choice("pengganti", "Pengganti", officers));
        if (officer.Length > 0 && officer == substitute)
        {
            read.Add("pengganti", "Pengganti harus orang lain. Pilih pejabat lain.");
        }

        var kind = read.Choice("jenis", "Jenis penugasan", ["Plh", "Plt"]);
        var from = read.Date("mulai", "Hari pertama");
        var until = read.Date("sampai", "Hari terakhir", min: from, required: false);
        var order = read.Text("surat", "Nomor surat perintah", 1..120);
        return new(officer, substitute, kind, from ?? default, until, order);
    }

    private static Task<IResult> Show(AdminVisit visit, FormView view, int status) =>
        Page.Of<SubstitutePage>(visit.Context, new()
        {
            [nameof(SubstitutePage.Visit)] = visit,
            [nameof(SubstitutePage.View)] = view,
        }, status);
}
