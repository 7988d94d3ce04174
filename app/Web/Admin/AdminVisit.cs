using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Admin;

/// <summary>A request of somebody who is signed in and still an administrator of the office.</summary>
public sealed record AdminVisit(HttpContext Context, Domain.Offices.Officer Officer, OfficeInForce Office)
{
    private static readonly Failure NoLonger = new(
        StatusCodes.Status403Forbidden, "bukan-admin", "Anda bukan administrator",
        "Peran admin Anda sudah tidak tercatat pada daftar pejabat. Hubungi administrator lain.");

    /// <summary>Who stands in every event this administrator causes.</summary>
    public Actor By => new(ActorKind.Admin, Officer.Id, Officer.Name, "sesi admin");

    public DateTimeOffset Now => Context.Now();

    public DateOnly Today => Office.Calendar.LocalDate(Now);

    public CancellationToken Cancel => Context.RequestAborted;

    /// <summary>Sends strangers to the sign-in page and former administrators away.</summary>
    public static Task<IResult> Require(HttpContext context, Func<AdminVisit, Task<IResult>> handle) =>
        OfficerSession.Require(context, "/kelola", async session =>
            context.Service<SignInLinks>().Administrator(officer => officer.Id == session.Officer) is var (office, officer)
                ? await handle(new(
                    context, officer, await context.Service<OfficeBook>().InForce(office, context.RequestAborted)))
                : await Answers.Error(context, NoLonger));

    /// <summary>Carries out a command on the office's own ledger; null when accepted.</summary>
    public Task<Refusal?> Handle(string commandId, OfficeCommand command) =>
        Context.Service<OfficeDesk>().Handle(commandId, Office.File.Id, command, Cancel);
}
