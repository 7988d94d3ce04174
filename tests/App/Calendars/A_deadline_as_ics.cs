using System.Text;
using Ppid.App.Calendars;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Tests.App.Calendars.Kaltim;

namespace Ppid.Tests.App.Calendars;

public sealed class A_deadline_as_ics
{
    private static readonly Deadline Deadline = Deadlines.Answer(On("2026-03-06"), Calendar());

    [Fact]
    public void Is_an_all_day_event_on_the_due_day_that_says_why()
    {
        var lines = Unfolded(DeadlineIcs.Write("kasus-1-jawaban", "Jawaban permohonan 1/2026", Deadline));

        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
        Assert.Contains("UID:kasus-1-jawaban@ppid", lines);
        Assert.Contains("DTSTAMP:20260306T000000Z", lines);
        Assert.Contains("DTSTART;VALUE=DATE:20260327", lines);
        Assert.Contains("DTEND;VALUE=DATE:20260328", lines);
        Assert.Contains("SUMMARY:Jawaban permohonan 1/2026", lines);
        var description = lines.First(line => line.StartsWith("DESCRIPTION:", StringComparison.Ordinal));
        Assert.Contains("UU 14/2008 Pasal 22 ayat (7)\\nDihitung dari: Jumat\\, 6 Maret 2026", description);
        Assert.Contains("Tidak dihitung: Kamis\\, 19 Maret 2026 – Hari Suci Nyepi", description);
        Assert.DoesNotContain("sementara", description);
    }

    [Fact]
    public void Says_when_it_is_provisional()
    {
        var ics = Unfolded(DeadlineIcs.Write("k", "Jawaban", Deadlines.Answer(On("2027-12-27"), Calendar())));

        Assert.Contains("SUMMARY:Jawaban (sementara)", ics);
        Assert.Contains(ics, line => line.Contains("Tanggal ini sementara", StringComparison.Ordinal));
    }

    [Fact]
    public void Keeps_every_line_within_75_octets_and_ends_it_with_CRLF()
    {
        var title = string.Concat(Enumerable.Repeat("Permohonan – „é😀“ ", 20));

        var ics = DeadlineIcs.Write("k", title, Deadline);

        Assert.Equal(ics.Count(letter => letter == '\n'), ics.Split("\r\n").Length - 1);
        Assert.All(ics.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains($"SUMMARY:{title}", Unfolded(ics));
    }

    [Fact]
    public void Escapes_what_has_a_meaning_in_iCalendar()
    {
        var ics = Unfolded(DeadlineIcs.Write("k", "a;b,c\\d\ne\r\nf\u0007:END", Deadline));

        Assert.Contains("SUMMARY:a\\;b\\,c\\\\d\\ne\\nf :END", ics);
    }

    [Fact]
    public void Keeps_its_id_when_the_deadline_moves()
    {
        var moved = Deadline with { Due = On("2026-03-30") };
        var revisedAt = new DateTimeOffset(2026, 3, 9, 7, 0, 0, TimeSpan.FromHours(8));

        var ics = Unfolded(DeadlineIcs.Write("k", "Jawaban", moved, revisedAt));

        Assert.Contains("UID:k@ppid", ics);
        Assert.Contains("DTSTAMP:20260308T230000Z", ics);
    }

    private static string[] Unfolded(string ics) =>
        ics.Replace("\r\n ", "", StringComparison.Ordinal).TrimEnd().Split("\r\n");
}
