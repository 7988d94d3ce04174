using Ppid.App.Calendars;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.App.Yaml;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Admin;

/// <summary>A last day that would move.</summary>
public sealed record MovedDeadline(CaseId Case, string Number, ClockKind Clock, DateOnly Old, DateOnly New);

/// <summary>What a decree would do, before it is loaded.</summary>
/// <param name="Decree">Null when the text cannot be loaded; the faults then say why, with line and remedy.</param>
public sealed record DecreeTrial(
    string Text, Decree? Decree, IReadOnlyList<Fault> Faults, IReadOnlyList<MovedDeadline> Moved)
{
    private const int Batch = 200;

    public static async Task<DecreeTrial> Of(AdminVisit visit, string text)
    {
        var parsed = DecreeFile.Parse(text);
        if (parsed.Value is not { } decree)
        {
            return new(text, null, parsed.Faults, []);
        }

        var office = visit.Office;
        var loaded = office.Record.Decrees.Add(new LoadedDecree(decree.Number, text, visit.Now));
        var calendar = visit.Context.Service<CalendarTexts>().Try(office.File, loaded);
        return calendar.Value is { } next
            ? new(text, decree, [], await Moves(visit, next))
            : new(text, null, calendar.Faults, []);
    }

    private static async Task<IReadOnlyList<MovedDeadline>> Moves(AdminVisit visit, WorkingCalendar next)
    {
        var moved = new List<MovedDeadline>();
        var (store, desk) = (visit.Context.Service<ICaseStore>(), visit.Context.Service<CaseDesk>());
        for (string? after = null; ;)
        {
            var page = await store.OpenStreams(after, Batch, visit.Cancel);
            foreach (var stream in page)
            {
                var open = await desk.Look(new CaseId(stream), visit.Cancel);
                moved.AddRange(Moves(open?.State, visit.Office.File.Id, next));
            }

            if (page.Count < Batch)
            {
                return moved;
            }

            after = page[^1];
        }
    }

    private static IEnumerable<MovedDeadline> Moves(CaseFile? state, string office, WorkingCalendar next) =>
        state is null or CaseFile.Closed || state.Known!.Office != office
            ? []
            : state.Known!.Clocks
                .Select(clock => (Clock: clock, Next: Deadlines.Recomputed(clock, next)))
                .Where(pair => pair.Clock.Deadline.Due != pair.Next.Deadline.Due)
                .Select(pair => new MovedDeadline(
                    state.Known!.Id, state.Known!.Number, pair.Clock.Kind, pair.Clock.Deadline.Due,
                    pair.Next.Deadline.Due));
}
