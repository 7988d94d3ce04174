using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Api;

/// <summary>A case opened by another program: with its ticket, as the applicant, or with a key of its office.</summary>
/// <param name="Tracked">Not null for the applicant.</param>
internal sealed record ApiCase(ApiCall Call, OpenCase Case, Tracked? Tracked)
{
    public const string TicketHeader = "X-Tiket";
    public const string OfficerHeader = "X-Pejabat";

    public CaseFacts Facts => Case.Facts;

    public CaseId Id => Facts.Id;

    public HttpContext Context => Call.Context;

    public bool IsApplicant => Tracked is not null;

    /// <summary>Whose Idempotency-Keys count for this case.</summary>
    public string Who => IsApplicant ? $"tiket:{Id}" : $"kunci:{Call.Shown!.Key.Id}";

    /// <summary>Runs the handler for the case in the address. The ticket counts first: with it a key may act for the
    /// applicant it belongs to.</summary>
    /// <param name="scope">What a key needs where there is no ticket.</param>
    public static Func<HttpContext, Task<IResult>> Open(ApiScope scope, Func<ApiCase, Task<IResult>> handle) =>
        ApiCall.Open(async call =>
        {
            var ticket = call.Context.Request.Headers[TicketHeader].ToString();
            return ticket.Length == 0
                ? await call.Require(scope, shown => OfOffice(call, shown, handle))
                : await Tracked.Find(call.Context, call.Context.Value("id"), ticket) is { } tracked
                    ? await handle(new(call, tracked.Case, tracked))
                    : await call.Context.Service<Throttle>().Refuse(call.Context, "tiket") ?? await call.NotHere();
        });

    /// <summary>For the applicant alone.</summary>
    public static Func<HttpContext, Task<IResult>> WithTicket(Func<ApiCase, Task<IResult>> handle) =>
        Open(ApiScope.Decide, open => open.IsApplicant ? handle(open) : open.Call.Error(Problems.TicketNeeded));

    /// <summary>Runs the handler with who acts: the applicant, or an officer whom the key may decide for.</summary>
    public Task<IResult> As(Func<Actor, Task<IResult>> handle) =>
        Tracked is not null ? handle(Applicant) : Officer(Call, Case.Rules.Roster, handle);

    /// <summary>Runs the handler for the officer named in X-Pejabat: listed by an administrator, agreed by himself.</summary>
    public static Task<IResult> Officer(ApiCall call, Roster roster, Func<Actor, Task<IResult>> handle)
    {
        var key = call.Shown!.Key;
        var named = call.Context.Request.Headers[OfficerHeader].ToString();
        return named.Length == 0 ? call.Error(Problems.OfficerNeeded)
            : !key.Officers.Contains(named) || roster.Officer(named) is not { } officer
                ? call.Error(Problems.OfficerNotListed)
            : !key.DecidesFor(named) ? call.Error(Problems.OfficerNotAgreed)
            : handle(new(ActorKind.Officer, officer.Id, officer.Name, ApiCall.Door(key)));
    }

    /// <summary>Edition in If-Match; null when the caller does not care. Throws
    /// <see cref="UnreadableInputException"/>.</summary>
    public long? Seen() => Context.Request.Headers.IfMatch.ToString() is var tag and not ("" or "*")
        ? EntityTags.Edition(tag) ?? throw new UnreadableInputException(
            "If-Match tidak terbaca.", [new("If-Match", "Salin ETag dari jawaban terakhir, dengan tanda kutipnya.")])
        : null;

    public Task<Handled> Handle(string commandId, CaseCommand command) => Context.Service<CaseDesk>()
        .Handle(commandId, Id, command, Call.Cancel, edition: Seen());

    /// <summary>How the case stands now.</summary>
    public async Task<IResult> Standing() => ApiAnswer.Standing(
        this with { Case = (await Context.Service<CaseDesk>().Look(Id, Call.Cancel))! });

    public Actor Applicant => Tracked!.Applicant with
    {
        Via = $"{Door} + tiket",
    };

    /// <summary>Where the sender must not be found not even the system that he uses is told.</summary>
    private string Door => Call.Shown is { Key: var key } && !Case.Rules.Sop.Secret ? ApiCall.Door(key) : ApiCall.Anybody;

    /// <summary>What an SOP keeps secret stays in the house: no key opens it.</summary>
    private static async Task<IResult> OfOffice(ApiCall call, ShownKey shown, Func<ApiCase, Task<IResult>> handle)
    {
        var id = new CaseId(call.Context.Value("id"));
        return await call.Context.Service<ICaseStore>().Summary(id.Value, call.Cancel) is { } row
            && row.Office == shown.Office.File.Id
            && !call.Context.Service<SopCatalogue>().IsSecret(row.Office, row.Sop)
            && await call.Context.Service<CaseDesk>().Look(id, call.Cancel) is { } open
                ? await handle(new(call, open, null))
                : await call.NotHere();
    }
}
