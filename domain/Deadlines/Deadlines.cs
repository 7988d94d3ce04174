namespace Ppid.Domain.Deadlines;

/// <summary>Every legal deadline of a case is computed here and nowhere else.</summary>
/// <remarks>Only a law changes these numbers, so they are code. The receipt setting of the office touches
/// only the clocks that start with a receipt (art. 22(7), 36(2)); "after" in the other articles leaves no
/// choice.</remarks>
public static class Deadlines
{
    private const int AnswerDays = 10;
    private const int ExtensionDays = 7;
    private const int ObjectionDays = 30;
    private const int ReplyDays = 30;
    private const int DisputeDays = 14;

    private const string AnswerBasis = "UU 14/2008 Pasal 22 ayat (7)";
    private const string ExtendedBasis = "UU 14/2008 Pasal 22 ayat (7) dan ayat (8)";
    private const string NoticeBasis = "UU 14/2008 Pasal 22 ayat (8)";
    private const string ObjectionBasis = "UU 14/2008 Pasal 36 ayat (1)";
    private const string ReplyBasis = "UU 14/2008 Pasal 36 ayat (2)";
    private const string DisputeBasis = "UU 14/2008 Pasal 37 ayat (2)";

    /// <summary>Art. 22(7): 10 working days from receipt.</summary>
    public static Deadline Answer(DateOnly received, WorkingCalendar calendar) =>
        calendar.AddWorkingDays(received, AnswerDays, AnswerBasis, []);

    /// <summary>Art. 22(8), the reading "7 hari kerja berikutnya": day 17 from receipt, pauses
    /// kept.</summary>
    public static Deadline AnswerExtended(Clock clock, WorkingCalendar calendar) =>
        calendar.AddWorkingDays(
            clock.Deadline.Start, AnswerDays + ExtensionDays, ExtendedBasis, clock.Pauses);

    /// <summary>Art. 22(8), the stricter reading: seven working days from the extension notice.</summary>
    public static Deadline AnswerExtendedFromNotice(DateOnly noticeOn, WorkingCalendar calendar) =>
        calendar.AddWorkingDaysAfter(noticeOn, ExtensionDays, NoticeBasis, []);

    /// <summary>Art. 36(1): 30 working days after the ground was found.</summary>
    public static Deadline Objection(DateOnly foundOn, WorkingCalendar calendar) =>
        calendar.AddWorkingDaysAfter(foundOn, ObjectionDays, ObjectionBasis, []);

    /// <summary>Art. 36(2): 30 working days after the written objection was received.</summary>
    public static Deadline Reply(DateOnly received, WorkingCalendar calendar) =>
        calendar.AddWorkingDays(received, ReplyDays, ReplyBasis, []);

    /// <summary>Art. 37(2): 14 working days after the superior's answer, or after the 30 days ran out without
    /// one.</summary>
    public static Deadline Dispute(DateOnly answeredOrLapsed, WorkingCalendar calendar) =>
        calendar.AddWorkingDaysAfter(answeredOrLapsed, DisputeDays, DisputeBasis, []);

    /// <summary>The limit of a class of complaint, from its receipt.</summary>
    public static Deadline Handling(
        DateOnly received, int workingDays, string legalBasis, WorkingCalendar calendar) =>
        calendar.AddWorkingDays(received, workingDays, legalBasis, []);

    /// <summary>The limit in days that an SOP prints for one step; days without "kerja" are counted as working
    /// days, the reading in the office's favour.</summary>
    public static Deadline Step(DateOnly opened, decimal days, string basis, WorkingCalendar calendar) =>
        calendar.AddWorkingDaysAfter(opened, Math.Max(1, (int)Math.Ceiling(days)), basis, []);

    /// <summary>The clock after its file came back: days in the pause are not counted.</summary>
    /// <remarks>InvalidOperationException when the clock is not paused; ArgumentOutOfRangeException when it
    /// would resume before it paused.</remarks>
    public static Clock Resumed(Clock clock, DateOnly resumedOn, WorkingCalendar calendar)
    {
        var since = clock.PausedSince ?? throw new InvalidOperationException("The clock is not paused.");
        ArgumentOutOfRangeException.ThrowIfLessThan(resumedOn, since);
        var pauses = clock.Pauses.Add(new Pause(since, resumedOn));
        return Counted(clock with { PausedSince = null, Pauses = pauses }, calendar);
    }

    /// <summary>The same clock under an amended calendar; equal to the old one when nothing moved.</summary>
    /// <remarks>A stopped clock stays as it was: what was done in time is not undone by a later decree. A
    /// change of the explanation alone (the due day stays, but on other grounds) is a change too: compare
    /// <c>Due</c>. A lapse is never erased here.</remarks>
    public static Clock Recomputed(Clock clock, WorkingCalendar calendar) =>
        clock.StoppedOn is null ? Counted(clock, calendar) : clock;

    private static Clock Counted(Clock clock, WorkingCalendar calendar) => clock with
    {
        Deadline = Again(clock.Deadline, StartsWithReceipt(clock), clock.Pauses, calendar),
        Extension = clock.Extension is { } extension
            ? extension with { Earlier = Again(extension.Earlier, false, clock.Pauses, calendar) }
            : null,
    };

    private static bool StartsWithReceipt(Clock clock) => clock.Kind is ClockKind.Answer or ClockKind.Reply or ClockKind.Handling;

    /// <summary>Keeps the old value, and with it the revision it was told under, unless the count came out
    /// otherwise.</summary>
    private static Deadline Again(Deadline old, bool receipt, ListOf<Pause> pauses, WorkingCalendar calendar)
    {
        var again = receipt
            ? calendar.AddWorkingDays(old.Start, old.WorkingDays, old.LegalBasis, pauses)
            : calendar.AddWorkingDaysAfter(old.Start, old.WorkingDays, old.LegalBasis, pauses);
        return again with { CalendarRevision = old.CalendarRevision } == old ? old : again;
    }
}
