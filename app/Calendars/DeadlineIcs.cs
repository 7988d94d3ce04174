using System.Globalization;
using System.Text;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Calendars;

/// <summary>Writes a deadline as an iCalendar file (RFC 5545): one all-day event on the due day.</summary>
public static class DeadlineIcs
{
    private const int OctetsPerLine = 75;

    /// <summary>The text of the file, CRLF throughout.</summary>
    /// <param name="uidPrefix">Case and clock, e.g. "permohonan-informasi-dp2kukm-2026-000123-jawaban": the
    /// same at every download, so that a moved deadline replaces the old entry.</param>
    /// <param name="title">What is due, Indonesian.</param>
    /// <param name="revisedAt">When the deadline was last computed; the start of counting where not known, so
    /// that the same deadline always gives the same file.</param>
    public static string Write(
        string uidPrefix, string title, Deadline deadline, DateTimeOffset? revisedAt = null)
    {
        var start = deadline.Start.ToDateTime(TimeOnly.MinValue);
        var stamp = revisedAt ?? new DateTimeOffset(start, TimeSpan.Zero);
        var ics = new StringBuilder();
        foreach (var (name, value) in Lines(uidPrefix, title, deadline, stamp))
        {
            Fold(ics, $"{name}:{value}");
        }

        return ics.ToString();
    }

    private static IEnumerable<(string Name, string Value)> Lines(
        string uidPrefix, string title, Deadline deadline, DateTimeOffset stamp) =>
    [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//PpidServerless//Tenggat//ID"),
        ("CALSCALE", "GREGORIAN"),
        ("BEGIN", "VEVENT"),
        ("UID", Escaped($"{uidPrefix}@ppid")),
        ("DTSTAMP", stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)),
        ("DTSTART;VALUE=DATE", Day(deadline.Due)),
        ("DTEND;VALUE=DATE", Day(deadline.Due.AddDays(1))),
        ("SUMMARY", Escaped(deadline.Provisional ? $"{title} (sementara)" : title)),
        ("DESCRIPTION", Escaped(DeadlineText.Of(deadline))),
        ("TRANSP", "TRANSPARENT"),
        ("BEGIN", "VALARM"),
        ("ACTION", "DISPLAY"),
        ("TRIGGER", "-P1D"),
        ("DESCRIPTION", Escaped(title)),
        ("END", "VALARM"),
        ("END", "VEVENT"),
        ("END", "VCALENDAR"),
    ];

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>TEXT of RFC 5545 3.3.11; other control characters have no place in it.</summary>
    private static string Escaped(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Select(letter => letter switch
        {
            '\\' or ';' or ',' => $"\\{letter}",
            '\n' => "\\n",
            _ when char.IsControl(letter) => " ",
            _ => letter.ToString(),
        }));

    /// <summary>Folds at 75 octets (RFC 5545 3.1) without cutting a character in two.</summary>
    private static void Fold(StringBuilder ics, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > OctetsPerLine)
            {
                ics.Append("\r\n ");
                octets = 1;
            }

            ics.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        ics.Append("\r\n");
    }
}
