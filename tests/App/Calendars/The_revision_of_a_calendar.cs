using Ppid.App.Calendars;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Tests.App.Calendars.Kaltim;

namespace Ppid.Tests.App.Calendars;

public sealed class The_revision_of_a_calendar
{
    private const string Added = """
        tahun: 2026
        nomor: SKB 1/2026
        tanggal: 2026-08-07
        tambah: [{ tanggal: 2026-08-18, jenis: cuti-bersama, nama: Proklamasi Kemerdekaan }]
        """;

    [Fact]
    public void Is_a_hash() => Assert.Matches("^[0-9a-f]{64}$", Calendar().Revision);

    [Fact]
    public void Does_not_depend_on_comments_or_the_order_of_files()
    {
        var decrees = Decrees.Append(("perubahan", Added)).ToList();
        var shuffled = decrees.AsEnumerable()
            .Reverse().Select(file => (file.Item1, "# catatan\n" + file.Item2));

        Assert.Equal(
            Built(CalendarFiles.Load(decrees, Hours, Office)).Revision,
            Built(CalendarFiles.Load(shuffled, Hours, Office)).Revision);
    }

    [Fact]
    public void Changes_with_everything_that_can_move_a_deadline()
    {
        var hours = (Hours.Name, Hours.Yaml.Replace("16:00", "15:45", StringComparison.Ordinal));
        string[] revisions =
        [
            Calendar().Revision,
            Calendar(("perubahan", Added)).Revision,
            Built(CalendarFiles.Load(Decrees, hours, Office)).Revision,
            Built(CalendarFiles.Load(Decrees.Skip(1), Hours, Office)).Revision,
            Built(Load(Office with { ZoneName = "WIB" })).Revision,
            Built(Load(Office with { ClosedOnCollectiveLeave = false })).Revision,
            Built(Load(Office with { ReceiptDay = ReceiptDay.IsDayOne })).Revision,
        ];

        Assert.Equal(revisions.Length, revisions.Distinct().Count());
    }
}
