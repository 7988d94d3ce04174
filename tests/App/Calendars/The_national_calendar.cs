using Ppid.App.Calendars;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Tests.App.Calendars.Kaltim;

namespace Ppid.Tests.App.Calendars;

public sealed class The_national_calendar
{
    private static readonly OfficeCalendar OpenOnCollectiveLeave =
        Office with { ClosedOnCollectiveLeave = false };

    [Theory]
    [InlineData(2024, "22 18 18 16 18 18 23 22 20 23 20 20", "both election days of 2024 are closed")]
    [InlineData(2025, "19 20 19 16 17 18 23 20 21 23 20 21", "with 18 August, added eleven days before")]
    [InlineData(2026, "20 18 17 21 16 20 23 19 22 22 21 21", "Nyepi and Idulfitri fall together in March")]
    [InlineData(2027, "19 19 15 22 16 21 22 21 22 21 22 22", "Idulfitri in March, Iduladha in May")]
    public void Has_these_working_days_per_month(int year, string months, string because)
    {
        var calendar = Calendar();
        var counted = Enumerable.Range(1, 12).Select(month => calendar.WorkingDaysBetween(
            new DateOnly(year, month, 1).AddDays(-1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1)));

        Assert.True(string.Join(' ', counted) == months, because);
    }

    [Theory]
    [InlineData(2024, 238, 248, "10 days of cuti bersama, none on a weekend")]
    [InlineData(2025, 237, 248, "11 days, one of them by amendment")]
    [InlineData(2026, 240, 248, "8 days")]
    [InlineData(2027, 242, 250, "8 days")]
    public void Has_these_working_days_per_year(int year, int closed, int open, string because)
    {
        var (from, until) = (new DateOnly(year, 1, 1).AddDays(-1), new DateOnly(year, 12, 31));

        Assert.True(Calendar().WorkingDaysBetween(from, until) == closed, because);
        Assert.True(Built(Load(OpenOnCollectiveLeave)).WorkingDaysBetween(from, until) == open, because);
    }

    [Theory]
    [InlineData("nasional-2024.yaml", 17, 10, 2)]
    [InlineData("nasional-2025.yaml", 17, 11, 0)]
    [InlineData("nasional-2026.yaml", 17, 8, 0)]
    [InlineData("nasional-2027.yaml", 18, 8, 0)]
    public void Keeps_collective_leave_apart_from_national_holidays(
        string file, int national, int leave, int election)
    {
        var days = Days(file);

        Assert.Equal(
            (national, leave, election),
            (days.Count(day => day.Kind is ClosedDayKind.NationalHoliday),
            days.Count(day => day.Kind is ClosedDayKind.CollectiveLeave),
            days.Count(day => day.Kind is ClosedDayKind.Election)));
        Assert.DoesNotContain(days, day =>
            day.Kind is ClosedDayKind.CollectiveLeave
            && day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    [Fact]
    public void Names_each_day_and_the_decree_that_closed_it()
    {
        var calendar = Calendar();

        Assert.Equal("cuti bersama Idulfitri 1447 Hijriah", calendar.Judge(On("2026-03-20")).Reason);
        Assert.Equal("Keppres Nomor 33 Tahun 2024", calendar.Judge(On("2024-11-27")).Decree);
        Assert.StartsWith("SKB Menteri Agama Nomor 1017", calendar.Judge(On("2025-08-17")).Decree);
        Assert.StartsWith("SKB Menteri Agama Nomor 933", calendar.Judge(On("2025-08-18")).Decree);
    }

    [Fact]
    public void Covers_every_year_from_the_first_decree_to_the_year_after_the_newest()
    {
        var days = Decrees.SelectMany(file => Days(file.Name));
        var issued = days.Select(day => day.DecreedOn).Order().ToList();

        Assert.All(
            Enumerable.Range(issued[0].Year + 1, issued[^1].Year - issued[0].Year + 1),
            year => Assert.True(Calendar().Covers(year), $"{year}"));
    }

    [Fact]
    public void Has_next_years_decree_by_November()
    {
        var today = DateTime.Today;
        var needed = today.Month >= 11 ? today.Year + 1 : today.Year;

        Assert.True(
            Calendar().Covers(needed),
            $"The decree for {needed} is published by now: add sops/kalender/nasional-{needed}.yaml.");
    }

    [Theory]
    [InlineData("2026-04-06", 450, "Monday: 7.5 hours")]
    [InlineData("2026-04-10", 450, "Friday: 7.5 hours around the prayer")]
    [InlineData("2026-03-02", 390, "Ramadan: 6.5 hours")]
    [InlineData("2026-03-06", 390, "Friday in Ramadan: 6.5 hours")]
    [InlineData("2024-04-09", 0, "cuti bersama in Ramadan")]
    public void Adds_up_to_the_hours_of_Perpres_21_2023(string day, int minutes, string because)
    {
        var calendar = Calendar();
        var passed = calendar.OfficeTimeBetween(calendar.EndOf(On(day).AddDays(-1)), calendar.EndOf(On(day)));

        Assert.True(passed == TimeSpan.FromMinutes(minutes), $"{because}: {passed}");
    }

    private static List<ClosedDay> Days(string file) =>
        [.. DecreeFile.ParseAll(Kaltim.File(file).Yaml, file).Value!.SelectMany(decree => decree.Added)];
}
