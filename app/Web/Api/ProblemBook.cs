using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Programs;
using Ppid.App.Web.Citizen;

namespace Ppid.App.Web.Api;

/// <summary>Everything by which the API says no. "type" of a problem leads to its place on the page of them all (RFC 9457,
/// 3.1.1), and is the same for ever.</summary>
internal static class ProblemBook
{
    private const string Page = "/masalah";

    /// <summary>By code; what stands for a number or a name is "…".</summary>
    public static IReadOnlyList<Failure> Own { get; } =
    [
        Failure.Unreadable(new("Sebagian isian tidak terbaca; “errors” menyebut yang mana, dan apa yang harus diisi.")),
        Failure.Broken(StatusCodes.Status400BadRequest), Problems.OfficerNeeded,
        Problems.KeyNeeded, .. Enum.GetValues<KeyFault>().Select(Problems.BadKey),
        Problems.Scope("…"), Problems.TicketNeeded, Problems.DeliveryNeeded, Problems.OfficerNotListed, Problems.OfficerNotAgreed,
        Problems.NotHere, Failure.WrongMethod("…"), Problems.WebhookOff, Problems.Outdated, Failure.TooLarge, Failure.UnknownKind,
        Problems.OtherContent, Failure.TooMany(60), Failure.Bug(""),
    ];

    /// <summary>What the rules refuse, in the same words as on the pages.</summary>
    public static IReadOnlyList<Failure> Rules { get; } =
        [.. RefusalText.Codes.Select(code => Failure.Refused(code, RefusalText.Pattern(code)))];

    public static Route Route { get; } = new("GET", Page, "masalah", Show);

    public static string Address(SiteAddress site, string code) => site.Url($"{Page}#{code}");

    private static Task<IResult> Show(HttpContext context) => Web.Page.Of<ProblemsPage>(context, new()
    {
        [nameof(ProblemsPage.Own)] = Own,
        [nameof(ProblemsPage.Rules)] = Rules,
        [nameof(ProblemsPage.Document)] = context.Service<SiteAddress>().Url("/openapi/v1.json"),
    });
}
