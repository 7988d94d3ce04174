namespace Ppid.App.Web.Officer;

/// <summary>What an officer reaches by the one link in his mail. GET shows, only a POST with his PIN
/// decides.</summary>
public static class OfficerRoutes
{
    private const string Task = "/t/{token}";

    public static IReadOnlyList<Route> All { get; } =
    [
        new("GET", Task, "tugas", TaskEndpoint.Show),
        new("POST", Task, "tugas-putuskan", TaskEndpoint.Send),
        new("GET", Task + "/berkas/{hash}", "tugas-berkas", PaperEndpoint.Show),
        new("GET", Task + "/perpanjang", "tugas-perpanjang", ExtendEndpoint.Show),
        new("POST", Task + "/perpanjang", "tugas-perpanjang-kirim", ExtendEndpoint.Send),
        new("GET", Task + "/isian", "tugas-isian", ConfirmEndpoint.Show),
        new("POST", Task + "/isian", "tugas-isian-kirim", ConfirmEndpoint.Send),
        new("GET", Task + "/penyerahan", "tugas-penyerahan", CounterEndpoint.Show),
        new("POST", Task + "/penyerahan", "tugas-penyerahan-kirim", CounterEndpoint.Send),
    ];
}
