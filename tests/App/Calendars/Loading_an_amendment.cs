using Ppid.App.Calendars;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Tests.App.Calendars.Kaltim;

namespace Ppid.Tests.App.Calendars;

public sealed class Loading_an_amendment
{
    private const string Amendment = """
        tahun: 2026
        nomor: SKB 1/2026
        tanggal: 2026-08-07
        tambah:
          - { tanggal: 2026-08-18, jenis: cuti-bersama, nama: Proklamasi Kemerdekaan }
        cabut: [2026-12-24]
        """;

    [Fact]
    public void Of_August_2025_moves_a_deadline_that_ran_over_the_18th()
    {
        var (name, yaml) = Kaltim.File("nasional-2025.yaml");
        var before = yaml[..yaml.LastIndexOf("  - nomor:", StringComparison.Ordinal)];
        var original = Built(CalendarFiles.Load([(name, before)], Hours, Office));
        var clock = new Clock(ClockKind.Answer, Deadlines.Answer(On("2025-08-11"), original), []);

        var moved = Deadlines.Recomputed(clock, Calendar());

        Assert.Equal((On("2025-08-25"), On("2025-08-26")), (clock.Deadline.Due, moved.Deadline.Due));
        Assert.NotEqual(clock.Deadline.CalendarRevision, moved.Deadline.CalendarRevision);
    }

    [Fact]
    public void Is_seen_by_the_next_calendar_without_a_restart()
    {
        Assert.True(Calendar().Judge(On("2026-08-18")).Counted);

        var amended = Calendar(("perubahan", Amendment));

        Assert.Equal("SKB 1/2026", amended.Judge(On("2026-08-18")).Decree);
        Assert.True(amended.Judge(On("2026-12-24")).Counted);
        Assert.True(Calendar().Judge(On("2026-08-18")).Counted);
    }

    [Fact]
    public void Is_read_with_all_it_adds_and_withdraws()
    {
        var decree = DecreeFile.Parse(Amendment).Value!;

        var added = new ClosedDay(
            On("2026-08-18"), ClosedDayKind.CollectiveLeave, "Proklamasi Kemerdekaan", "SKB 1/2026",
            On("2026-08-07"));
        Assert.Equal(("SKB 1/2026", On("2026-08-07")), (decree.Number, decree.IssuedOn));
        Assert.False(decree.Complete);
        Assert.Equal([added], decree.Added);
        Assert.Equal([On("2026-12-24")], decree.Withdrawn);
    }

    [Fact]
    public void Covers_a_new_year_when_it_lists_the_whole_year()
    {
        const string nextYear = """
            tahun: 2028
            nomor: SKB 9/2027
            tanggal: 2027-09-15
            hari:
              - { tanggal: 2028-01-03, jenis: libur-nasional, nama: Contoh }
            """;

        Assert.True(Calendar().AddWorkingDays(On("2027-12-31"), 1, "", []).Provisional);

        var deadline = Calendar(("2028", nextYear)).AddWorkingDays(On("2027-12-31"), 1, "", []);

        Assert.Equal((On("2028-01-04"), false), (deadline.Due, deadline.Provisional));
    }

    [Fact]
    public void Of_one_office_closes_that_office_only()
    {
        const string flood = """
            tahun: 2026
            nomor: SE 12/2026
            tanggal: 2026-04-06
            kantor: dp2kukm
            tambah:
              - { tanggal: 2026-04-07, jenis: kantor-tutup, nama: banjir }
            """;

        Assert.Equal("kantor tutup: banjir", Calendar(("se", flood)).Judge(On("2026-04-07")).Reason);
        var other = Built(Load(Office with { Office = "lain" }, ("se", flood)));
        Assert.True(other.Judge(On("2026-04-07")).Counted);
    }

    [Fact]
    public void May_change_the_kind_of_a_day()
    {
        const string change = """
            tahun: 2026
            nomor: SKB 2/2026
            tanggal: 2026-08-08
            cabut: [2026-12-24]
            tambah:
              - { tanggal: 2026-12-24, jenis: libur-nasional, nama: Malam Natal }
            """;

        Assert.Equal("Malam Natal", Calendar(("perubahan", change)).Judge(On("2026-12-24")).Reason);
    }
}
