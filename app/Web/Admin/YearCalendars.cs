using Ppid.App.Calendars;
using Ppid.App.Desk;
using Ppid.App.Yaml;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Web.Admin;

/// <summary>The closed days of one year, as drawn.</summary>
/// <param name="Covered">False when no decree lists the year: its deadlines are provisional.</param>
public sealed record YearCalendar(int Year, bool Covered, IReadOnlyList<ClosedDay> Days);

internal static class YearCalendars
{
    /// <summary>Every covered year, from the files, the loaded decrees and the office's own closures.</summary>
    public static IReadOnlyList<YearCalendar> Of(OfficeInForce office, CalendarTexts texts)
    {
        var read = texts.Decrees.Concat(office.Record.Decrees.Select(decree => (decree.Number, decree.Text)))
            .SelectMany(text => DecreeFile.Read(new YamlFile(text.Item1, text.Item2, [])))
            .Where(text => text.Decree.Binds(office.File.Id));
        var book = new DecreeBook(read);
        var days = book.Days.Concat(office.File.Closures.Select(closure => new ClosedDay(
            closure.Date, ClosedDayKind.OfficeClosure, closure.Name, closure.Letter, closure.LetterDate))).ToList();
        return
        [
            .. book.Years.Order().Select(year => new YearCalendar(
                year, true, [.. days.Where(day => day.Date.Year == year).OrderBy(day => day.Date)])),
        ];
    }
}
