using Ppid.App.Web.Forms;
using Ppid.App.Web.Officer;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Screens.Officer;

/// <summary>What an officer should know before he extends.</summary>
/// <param name="Refusal">Why it cannot be extended (any more); null when it can.</param>
public sealed record ExtendView(OpenedLink Link, FormView Form, DateTimeOffset Now, Refusal? Refusal, bool PinChosen)
{
    public Clock Clock => Link.Facts.Clock(ClockKind.Answer)!;

    public WorkingCalendar Calendar => Link.Case.Rules.Calendar;

    public DateOnly Today => Calendar.LocalDate(Now);

    /// <summary>Which working day since receipt it is today, days with the applicant not counted.</summary>
    public int Day => Calendar.WorkingDaysBetween(Clock.Deadline.Start, Today)
        - Clock.Pauses.Sum(pause => Calendar.WorkingDaysBetween(pause.Since, pause.Until));

    public Deadline Later => Clock.Extension is null ? Deadlines.AnswerExtended(Clock, Calendar) : Clock.Deadline;

    public Deadline Earlier => Clock.Extension?.Earlier ?? Deadlines.AnswerExtendedFromNotice(Today, Calendar);
}
