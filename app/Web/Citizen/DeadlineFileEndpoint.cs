using System.Text;
using Microsoft.AspNetCore.Http;
using Ppid.App.Calendars;
using Ppid.App.Screens.Cases;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Web.Citizen;

/// <summary>GET /lacak/{id}/{tiket}/jam/{jam}.ics: a last day for the applicant's own calendar.</summary>
internal static class DeadlineFileEndpoint
{
    public static Task<IResult> Send(HttpContext context) => Tracked.Open(context, tracked =>
    {
        var clock = ClockWords.FromSlug(context.Value("jam")) is { } kind
            ? tracked.Case.Facts.Clock(kind)
            : null;
        return clock is { PausedSince: null }
            ? Task.FromResult(Write(tracked, clock))
            : Answers.NotFound(context);
    });

    private static IResult Write(Tracked tracked, Clock clock)
    {
        var slug = ClockWords.Slug(clock.Kind);
        var title = $"Hari terakhir {ClockWords.Name(clock.Kind)} {tracked.Case.Facts.Number}";
        var ics = DeadlineIcs.Write($"{tracked.Id}-{slug}", title, clock.Deadline);
        return Results.File(
            Encoding.UTF8.GetBytes(ics), "text/calendar; charset=utf-8", $"tenggat-{slug}.ics");
    }
}
