using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;
using Clerk = Ppid.Domain.Offices.Officer;

namespace Ppid.App.Web.Officer;

/// <summary>A request of somebody who is signed in and still stands in the roster of an office.</summary>
public sealed record DeskVisit(HttpContext Context, Clerk Officer, OfficeInForce Office)
{
    public const string Home = "/meja";

    private static readonly Failure NoLonger = new(
        StatusCodes.Status403Forbidden, "bukan-pegawai", "Anda tidak tercatat lagi",
        "Nama Anda tidak ada lagi dalam daftar pejabat dan pegawai. Hubungi admin PPID.");

    public CancellationToken Cancel => Context.RequestAborted;

    public DateOnly Today => Office.Calendar.LocalDate(Context.Now());

    public Actor Actor => new(ActorKind.Officer, Officer.Id, Officer.Name, SecondFactor.Via(Context, "meja kerja"));

    public Signer Signer => new(Office.File.Id, Actor);

    /// <summary>Sends strangers to the sign-in page.</summary>
    public static Task<IResult> Require(HttpContext context, Func<DeskVisit, Task<IResult>> handle) =>
        OfficerSession.Require(context, Home, async session =>
            context.Service<SignInLinks>().Anybody(officer => officer.Id == session.Officer) is var (office, officer)
                ? await handle(new(
                    context, officer, await context.Service<OfficeBook>().InForce(office, context.RequestAborted)))
                : await Answers.Error(context, NoLonger));
}
