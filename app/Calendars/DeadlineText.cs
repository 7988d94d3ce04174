using System.Text;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Calendars;

/// <summary>Why a deadline falls on its day, as plain text for calendars and mails.</summary>
public static class DeadlineText
{
    /// <summary>What people are told about a deadline that reaches into a year without decree.</summary>
    public const string ProvisionalNote =
        "Tanggal ini sementara: keputusan hari libur untuk sebagian masa penghitungan belum ada. "
        + "Tanggal dihitung ulang begitu keputusan itu dimuat, dan Anda diberi tahu bila bergeser.";

    /// <summary>Lines separated by '\n': legal basis, start, due day, note, and each skipped day that needs a
    /// reason.</summary>
    public static string Of(Deadline deadline)
    {
        var text = new StringBuilder()
            .Append("Dasar: ").Append(deadline.LegalBasis).Append('\n')
            .Append("Dihitung dari: ").Append(IndonesianDates.WithWeekday(deadline.Start)).Append('\n')
            .Append("Lama: ").Append(deadline.WorkingDays).Append(" hari kerja\n")
            .Append("Hari terakhir: ").Append(IndonesianDates.WithWeekday(deadline.Due))
            .Append(", pukul 24.00");
        if (deadline.Provisional) text.Append('\n').Append(ProvisionalNote);
        foreach (var day in deadline.Explanation.Where(day => !day.Counted && !IsPlainWeekend(day)))
        {
            text.Append("\nTidak dihitung: ").Append(IndonesianDates.WithWeekday(day.Date));
            text.Append(" – ").Append(day.Reason);
            if (day.Decree is not null) text.Append(" (").Append(day.Decree).Append(')');
        }

        return text.ToString();
    }

    private static bool IsPlainWeekend(CountedDay day) =>
        day.Decree is null && day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
