using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Citizen;
using Ppid.App.Screens.Officer;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Officer;

/// <summary>What a link shows that no longer asks for anything: calmly, and to strangers nothing. Whoever has sent something
/// learns that it was not recorded.</summary>
internal static class PastScreen
{
    /// <param name="unsent">The message that was sent: his words are given back to him.</param>
    public static async Task<IResult> Show(HttpContext context, OpenedLink link, int status, string? unsent = null) => link.State switch
    {
        LinkState.Decided => await Page.Of<DecidedPage>(context, new()
        {
            [nameof(DecidedPage.View)] = DecidedView.Of(link, CounterEndpoint.IsOpen(context, link)),
            [nameof(DecidedPage.TooLate)] = status == StatusCodes.Status409Conflict,
            [nameof(DecidedPage.Unsent)] = unsent,
            [nameof(DecidedPage.Answer)] = unsent is null ? null : await FollowedCase.WhereToWrite(context, link),
        }, status),
        LinkState.Ended => await Page.Of<GonePage>(context, new()
        {
            [nameof(GonePage.Title)] = "Tugas ini tidak perlu dikerjakan lagi",
            [nameof(GonePage.Text)] = NotRecorded(status) + "Berkasnya sudah ditutup sebelum tugas ini diputuskan. "
                + "Anda tidak perlu melakukan apa pun.",
            [nameof(GonePage.Unsent)] = unsent,
        }, status),
        _ => await Page.Of<GonePage>(context, new()
        {
            [nameof(GonePage.Title)] = "Tugas ini sudah dialihkan",
            [nameof(GonePage.Text)] = NotRecorded(status) + "Tugas ini sekarang dipegang pejabat lain, dan tautan ini tidak berlaku lagi. "
                + "Bila menurut Anda ini keliru, hubungi admin PPID.",
            [nameof(GonePage.Unsent)] = unsent,
        }, status),
    };

    /// <summary>Two windows on what was read from one mail: the task still waits, the fields do not.</summary>
    public static Task<IResult> Confirmed(HttpContext context, OpenedLink link, CaseEvent.Confirmed done) =>
        Page.Of<GonePage>(context, new()
        {
            [nameof(GonePage.Title)] = "Isian ini sudah diperiksa",
            [nameof(GonePage.Text)] = NotRecorded(StatusCodes.Status409Conflict)
                + $"{done.By.Name} sudah memeriksa isian berkas ini pada {When.Moment(done.At, link.Case.Rules.Calendar)}, "
                + "dan isiannya yang berlaku. Bila masih ada yang keliru, hubungi admin PPID.",
            [nameof(GonePage.Task)] = link.Page,
        }, StatusCodes.Status409Conflict);

    /// <summary>Two windows at the counter, or the applicant himself was faster.</summary>
    public static Task<IResult> Fetched(HttpContext context, OpenedLink link, Passage done) =>
        Page.Of<GonePage>(context, new()
        {
            [nameof(GonePage.Title)] = "Penyerahan ini sudah dicatat",
            [nameof(GonePage.Text)] = NotRecorded(StatusCodes.Status409Conflict)
                + $"{done.By.Name} sudah mencatatnya pada {When.Moment(done.At, link.Case.Rules.Calendar)}, dan catatan itu yang "
                + "berlaku. Bila keliru, hubungi admin PPID.",
        }, StatusCodes.Status409Conflict);

    private static string NotRecorded(int status) =>
        status == StatusCodes.Status409Conflict ? "Kiriman Anda yang baru tidak dicatat. " : "";
}
