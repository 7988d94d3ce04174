using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Officer;

namespace Ppid.App.Web.Officer;

/// <summary>What a link shows that no longer asks for anything: calmly, and to strangers nothing.</summary>
internal static class PastScreen
{
    public static Task<IResult> Show(HttpContext context, OpenedLink link, int status) => link.State switch
    {
        LinkState.Decided => Page.Of<DecidedPage>(context, new()
        {
            [nameof(DecidedPage.View)] = DecidedView.Of(link, CounterEndpoint.IsOpen(context, link)),
            [nameof(DecidedPage.TooLate)] = status == StatusCodes.Status409Conflict,
        }, status),
        LinkState.Ended => Page.Of<GonePage>(context, new()
        {
            [nameof(GonePage.Title)] = "Tugas ini tidak perlu dikerjakan lagi",
            [nameof(GonePage.Text)] = "Berkasnya sudah ditutup sebelum tugas ini diputuskan. "
                + "Anda tidak perlu melakukan apa pun.",
        }, status),
        _ => Page.Of<GonePage>(context, new()
        {
            [nameof(GonePage.Title)] = "Tugas ini sudah dialihkan",
            [nameof(GonePage.Text)] = "Tugas ini sekarang dipegang pejabat lain, dan tautan ini tidak berlaku lagi. "
                + "Bila menurut Anda ini keliru, hubungi admin PPID.",
        }, status),
    };
}
