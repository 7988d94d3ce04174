namespace Ppid.Domain.Deadlines;

/// <summary>Every legal deadline of a case is computed here and nowhere else.</summary>
public static class Deadlines
{
    /// <summary>Art. 22(7): 10 working days from receipt.</summary>
    public static Deadline Answer(DateOnly received, WorkingCalendar calendar) => throw new NotImplementedException();

    /// <summary>Art. 22(8), the reading "7 hari kerja berikutnya": day 17 from receipt, pauses kept.</summary>
    public static Deadline AnswerExtended(Clock clock, WorkingCalendar calendar) => throw new NotImplementedException();

    /// <summary>Art. 22(8), the stricter reading: seven working days from the extension notice.</summary>
    public static Deadline AnswerExtendedFromNotice(DateOnly noticeOn, WorkingCalendar calendar) => throw new NotImplementedException();

    /// <summary>Art. 36(1): 30 working days after the ground was found.</summary>
    public static Deadline Objection(DateOnly foundOn, WorkingCalendar calendar) => throw new NotImplementedException();

    /// <summary>Art. 36(2): 30 working days after the written objection was received.</summary>
    public static Deadline Reply(DateOnly received, WorkingCalendar calendar) => throw new NotImplementedException();

    /// <summary>Art. 37(2): 14 working days after the superior's answer, or after the 30 days ran out without one.</summary>
    public static Deadline Dispute(DateOnly answeredOrLapsed, WorkingCalendar calendar) => throw new NotImplementedException();

    /// <summary>The clock after its file came back: days in the pause are not counted.</summary>
    public static Clock Resumed(Clock clock, DateOnly resumedOn, WorkingCalendar calendar) => throw new NotImplementedException();

    /// <summary>The same clock under an amended calendar; equal to the old one when nothing moved.</summary>
    public static Clock Recomputed(Clock clock, WorkingCalendar calendar) => throw new NotImplementedException();
}
