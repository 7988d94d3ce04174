using Microsoft.AspNetCore.Http;
using Ppid.App.Web.Entrance;

namespace Ppid.App.Web.Officer;

/// <summary>What an officer reaches by the one link in his mail, and from his desk. GET shows, only a POST with his PIN
/// decides.</summary>
public static class OfficerRoutes
{
    private const string Task = "/t/{token}";
    private const string Case = DeskVisit.Home + "/perkara/{id}";
    private const string Loket = DeskVisit.Home + "/loket";

    public static IReadOnlyList<Route> All { get; } =
    [
        new("GET", Task, "tugas", TaskEndpoint.Show),
        new("POST", Task, "tugas-putuskan", TaskEndpoint.Send),
        new("GET", Task + "/berkas/{hash}", "tugas-berkas", PaperEndpoint.Show),
        new("GET", Task + "/naskah/{seq}.pdf", "tugas-naskah", IssuedPaperEndpoint.ByLink),
        new("POST", Task + "/pesan", "tugas-pesan", MessageEndpoint.Send),
        new("GET", Task + "/perpanjang", "tugas-perpanjang", ExtendEndpoint.Show),
        new("POST", Task + "/perpanjang", "tugas-perpanjang-kirim", ExtendEndpoint.Send),
        new("GET", Task + "/isian", "tugas-isian", ConfirmEndpoint.Show),
        new("POST", Task + "/isian", "tugas-isian-kirim", ConfirmEndpoint.Send),
        new("GET", Task + "/penyerahan", "tugas-penyerahan", CounterEndpoint.Show),
        new("POST", Task + "/penyerahan", "tugas-penyerahan-kirim", CounterEndpoint.Send),
        new("GET", Task + "/atas-nama", "tugas-atas-nama", context => StandIn.ByLink(context, StandInEndpoint.Show)),
        new("POST", Task + "/atas-nama", "tugas-atas-nama-kirim",
            context => StandIn.ByLink(context, StandInEndpoint.Send)),
        .. Starting(Task, "tugas", StartPoint.ByLink),
        .. SignInDoor.Desk.Routes("meja"),
        new("GET", DeskVisit.Home, "meja", DeskEndpoint.Show),
        .. Starting(DeskVisit.Home, "meja", StartPoint.AtTheDesk),
        new("GET", Case, "meja-perkara", FollowEndpoint.Show),
        new("GET", Case + "/berkas/{hash}", "meja-berkas", FollowEndpoint.Document),
        new("GET", Case + "/naskah/{seq}.pdf", "meja-naskah", FollowEndpoint.Paper),
        new("POST", Case + "/pesan", "meja-pesan", FollowEndpoint.Message),
        new("GET", Loket, "meja-loket", LoketEndpoint.Show),
        new("GET", Loket + "/{id}", "meja-atas-nama", context => StandIn.AtTheDesk(context, StandInEndpoint.Show)),
        new("POST", Loket + "/{id}", "meja-atas-nama-kirim",
            context => StandIn.AtTheDesk(context, StandInEndpoint.Send)),
        new("GET", "/teams", "teams", TeamsTabEndpoint.Show),
        new("GET", AgreeEndpoint.Pattern, "kunci-setuju", AgreeEndpoint.Show),
        new("POST", AgreeEndpoint.Pattern, "kunci-setuju-kirim", AgreeEndpoint.Send),
    ];

    private static IEnumerable<Route> Starting(
        string root, string name,
        Func<Func<StartPoint, Task<IResult>>, Func<HttpContext, Task<IResult>>> from) =>
    [
        new("GET", root + "/mulai", name + "-mulai", from(StartEndpoint.List)),
        new("GET", root + "/mulai/{sop}", name + "-mulai-sop", from(StartEndpoint.Show)),
        new("POST", root + "/mulai/{sop}", name + "-mulai-kirim", from(StartEndpoint.Send)),
        new("GET", root + "/terdaftar/{id}", name + "-terdaftar", from(StartEndpoint.Receipt)),
    ];
}
