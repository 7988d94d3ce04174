using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Citizen;
using Ppid.App.Sops;
using Ppid.App.Web.Forms;
using Ppid.App.Web.Officer;
using Ppid.App.Web.SopPages;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Citizen;

/// <summary>GET and POST /anjungan: the page of the kiosk at the entrance. A guest holds his QR code before the scanner or
/// types what stands under it; one who did not register does so here. Everybody uses the same browser: no address and no
/// page of it leads to a guest's case once he has gone.</summary>
internal static class KioskEndpoint
{
    /// <summary>Field of a form that is filled in at the kiosk.</summary>
    public const string Mark = "anjungan";

    /// <summary>Field with the seal of the visit.</summary>
    public const string Visit = "kunjungan";

    private const string Home = "/anjungan";
    private const string TooLate = "Waktu habis. Ketik lagi nomor dan tiket Anda.";

    public static Task<IResult> Show(HttpContext context) => Show(context, FormView.Blank, StatusCodes.Status200OK);

    public static async Task<IResult> Send(HttpContext context)
    {
        if (await context.Service<Throttle>().Refuse(context, "lacak") is { } wait)
        {
            return wait;
        }

        var form = await FormReader.Read(context, UploadLimits.None);
        if (form.Raw(Visit) is { Length: > 0 } seal)
        {
            return await KioskSeal.Open(context, seal) is { } known
                ? await Arrive(context, known, form)
                : await Show(context, new(null, [new("nomor", TooLate)]), StatusCodes.Status410Gone);
        }

        var read = new FieldReader(form);
        var (number, ticket) = Scanned(form.Raw("nomor").Trim())
            ?? (read.Text("nomor", "Nomor registrasi", 1..300), read.Text("tiket", "Tiket", 1..60));
        return read.HasErrors ? await Again(StatusCodes.Status400BadRequest, [.. read.Errors])
            : await LookupEndpoint.Find(context, number, ticket) is { } found ? await Offer(context, found, false)
            : await Again(StatusCodes.Status404NotFound, new FieldError("nomor", LookupEndpoint.NoSuchPair));

        // What one guest has typed, the next one does not see.
        Task<IResult> Again(int status, params FieldError[] errors) => Show(
            context, new(form with { Fields = new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>() }, errors), status);
    }

    /// <summary>GET /anjungan/terdaftar/{tanda}: number, ticket and QR code of who has just registered here, to be
    /// photographed.</summary>
    public static async Task<IResult> Registered(HttpContext context)
    {
        if (await KioskSeal.Open(context, context.Value("tanda")) is not { } found)
        {
            return context.SeeOther(Home);
        }

        GoHome(context, 90);
        return await Offer(context, found, true);
    }

    private static async Task<IResult> Arrive(HttpContext context, Tracked visit, SubmittedForm form)
    {
        if (StepEndpoint.Waiting(visit) is { } turn
            && Choices(turn).FirstOrDefault(each => each.Id == form.Raw(TaskEndpoint.Choice)) is { } chosen)
        {
            var take = new CaseCommand.TakeOutcome(
                context.Now(), visit.Applicant with { Via = "anjungan tamu" }, turn.Task.Number, chosen.Id,
                new StepForm.Empty(), []);
            await context.Service<CaseDesk>().Handle(
                CommandKey.Of($"anjungan:{visit.Id}", form), visit.Id, take, context.RequestAborted);
        }

        GoHome(context, 20);
        var after = await context.Service<CaseDesk>().Look(visit.Id, context.RequestAborted);
        return await Offer(context, visit with { Case = after! }, false);
    }

    private static Task<IResult> Offer(HttpContext context, Tracked visit, bool isNew) => Page.Of<KioskVisitPage>(context, new()
    {
        [nameof(KioskVisitPage.Case)] = visit.Case,
        [nameof(KioskVisitPage.Seal)] = KioskSeal.Of(context, visit.Id),
        [nameof(KioskVisitPage.Choices)] = StepEndpoint.Waiting(visit) is { } turn ? Choices(turn) : [],
        [nameof(KioskVisitPage.Address)] = isNew ? context.Service<SiteAddress>().Url(visit.Page) : null,
        [nameof(KioskVisitPage.Ticket)] = isNew ? visit.Ticket : null,
    });

    /// <summary>What takes one touch; whatever has a form is filled in on one's own telephone.</summary>
    private static List<Outcome> Choices(OwnTurn turn) => [.. turn.Step.Outcomes.Where(each => each.Form == FormKind.None)];

    /// <summary>A scanner types the address that stands in the QR code.</summary>
    private static (string Number, string Ticket)? Scanned(string typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.AbsolutePath.Split('/') is ["", "lacak", var id, var ticket, ..]
            ? (id, ticket)
            : null;

    /// <summary>Back to the first page by itself, without a script.</summary>
    private static void GoHome(HttpContext context, int seconds) => context.Response.Headers["Refresh"] = $"{seconds}; url={Home}";

    /// <summary>SOPs whose guests come in person: they ask for a contact only.</summary>
    private static async Task<IResult> Show(HttpContext context, FormView view, int status)
    {
        var office = context.Service<OfficeBook>().Main.File;
        var visits = context.Service<SopCatalogue>().InForce(await SopRoutes.Today(context))
            .Where(sop => sop is { Public: true, LegalClock: null, Filer: FilerKind.Contact } && sop.Office == office.Id)
            .ToList();
        return await Page.Of<KioskPage>(context, new()
        {
            [nameof(KioskPage.Office)] = office,
            [nameof(KioskPage.Visits)] = visits,
            [nameof(KioskPage.View)] = view,
        }, status);
    }
}
