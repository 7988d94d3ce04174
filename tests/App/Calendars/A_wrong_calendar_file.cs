using Ppid.App.Calendars;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Tests.App.Calendars.Kaltim;

namespace Ppid.Tests.App.Calendars;

public sealed class A_wrong_calendar_file
{
    private const string Head = "tahun: 2026\nnomor: SKB 1/2026\ntanggal: 2026-08-07\n";
    private const string Day = "  - { tanggal: 2026-08-18, jenis: cuti-bersama, nama: Uji }\n";

    [Theory]
    [InlineData(Head + "tambahan:\n" + Day, 4, "tambahan", "unknown key")]
    [InlineData(Head + "tambah:\n  - { tanggal: 2026-08-18, jenis: cuti-bersama, nama: Uji, sifat: x }\n",
        5, "sifat",
        "unknown key of a day")]
    [InlineData(Head + "tambah:\n" + Day + Day, 6, "tanggal", "the same day twice in one decree")]
    [InlineData(Head + "cabut: [2026-08-18, 2026-08-18]\n", 4, "cabut", "withdrawn twice")]
    [InlineData("tahun: 2026\ntanggal: 2026-08-07\ntambah:\n" + Day, 1, "nomor", "a day without a decree")]
    [InlineData("tahun: 2026\nnomor: ''\ntanggal: 2026-08-07\ntambah:\n" + Day,
        2, "nomor", "a decree without number")]
    [InlineData("tahun: 2026\nnomor: SKB 1\ntambah:\n" + Day, 1, "tanggal", "a decree without date")]
    [InlineData(Head + "tambah:\n  - { tanggal: 2025-08-18, jenis: cuti-bersama, nama: Uji }\n", 5, "tanggal",
        "a day of another year")]
    [InlineData(Head + "tambah:\n  - { tanggal: 2026-02-30, jenis: cuti-bersama, nama: Uji }\n", 5, "tanggal",
        "a day that does not exist")]
    [InlineData(Head + "tambah:\n  - { tanggal: 18-08-2026, jenis: cuti-bersama, nama: Uji }\n", 5, "tanggal",
        "a date the other way round")]
    [InlineData(Head + "tambah:\n  - { tanggal: 2026-08-18, jenis: libur, nama: Uji }\n",
        5, "jenis", "unknown kind")]
    [InlineData(Head + "tambah:\n  - { tanggal: 2026-08-18, jenis: cuti-bersama }\n",
        5, "nama", "a day without name")]
    [InlineData(Head + "tambah:\n  - { tanggal: 2026-08-18, jenis: kantor-tutup, nama: Uji }\n", 5, "jenis",
        "an office closure that names no office")]
    [InlineData(Head + "tambah:\n  - 2026-08-18\n",
        5, "tambah", "a bare date where name and kind are needed")]
    [InlineData(Head + "tambah: []\n", 4, "tambah", "an empty list")]
    [InlineData(Head, 1, "hari", "a decree that says nothing")]
    [InlineData(Head + "hari:\n" + Day + "cabut: [2026-12-24]\n",
        4, "hari", "both a whole year and a change")]
    [InlineData("tahun: dua ribu\nnomor: SKB 1\n", 1, "tahun", "a year in words")]
    [InlineData("nomor: SKB 1\nnomor: SKB 2\n", 2, "susunan", "the same key twice")]
    [InlineData("tahun: [2026\n", 2, "susunan", "broken YAML")]
    [InlineData("", 1, "berkas", "an empty text")]
    [InlineData("- 2026-08-18\n", 1, "berkas", "a list at the top")]
    public void Is_refused_with_its_line_and_field(string yaml, int line, string field, string because)
    {
        var parsed = DecreeFile.Parse(yaml, "uji.yaml");

        Assert.Null(parsed.Value);
        var places = parsed.Faults.Select(fault => (fault.Line, fault.Field));
        Assert.True(places.Contains((line, field)), $"{because}: {parsed.Faults}");
        Assert.All(parsed.Faults, fault => Assert.StartsWith("uji.yaml baris ", fault.ToString()));
    }

    [Theory]
    [InlineData("tahun: 2026\nnomor: A\ntanggal: 2026-08-07\ntambah:\n"
        + "  - { tanggal: 2026-08-17, jenis: cuti-bersama, nama: Uji }\n", 5, "tanggal", "closed already")]
    [InlineData(Head + "cabut: [2026-08-18]\n", 4, "cabut", "the day was never closed")]
    [InlineData("tahun: 2031\nnomor: A\ntanggal: 2026-08-07\ncabut: [2031-08-18]\n",
        1, "tahun", "nobody decreed 2031")]
    [InlineData(Head + "hari:\n" + Day, 1, "hari", "2026 has its decree already")]
    public void Is_refused_when_it_contradicts_the_decrees_before(
        string yaml, int line, string field, string because)
    {
        var fault = Assert.Single(Load(Office, ("uji.yaml", yaml)).Faults);

        Assert.Equal("uji.yaml", fault.File);
        Assert.True((fault.Line, fault.Field) == (line, field), $"{because}: {fault}");
    }

    [Fact]
    public void Says_in_one_sentence_what_is_wrong_and_what_to_do()
    {
        var fault = Assert.Single(DecreeFile.Parse(Head + "tambah:\n" + Day + Day, "uji.yaml").Faults);

        Assert.Equal(
            "uji.yaml baris 6, tanggal: 2026-08-18 ditulis dua kali dalam keputusan ini. "
            + "Hapus salah satunya.",
            fault.ToString());
    }

    [Fact]
    public void Names_an_unknown_zone_and_a_closure_without_order()
    {
        var day = On("2026-04-07");
        var closure = new ClosedDay(day, ClosedDayKind.OfficeClosure, "banjir", " ", day);

        var parsed = Load(Office with { ZoneName = "WITAA", LocalClosures = [closure] });

        Assert.Equal(["zona", "penutupan"], parsed.Faults.Select(fault => fault.Field));
    }

    [Theory]
    [InlineData("jam: [\"07:30-12:00\"", "jam: [\"12:00-07:30\"", "jam", "hours that end before they begin")]
    [InlineData("hari: [jumat]", "hari: [sabtu]", "hari", "Saturday is no working day of Perpres 21/2023")]
    [InlineData("sampai: 2024-04-09", "sampai: 2023-04-09", "sampai", "a Ramadan that ends before it begins")]
    [InlineData("kepastian: perkiraan", "kepastian: mungkin", "kepastian", "unknown certainty")]
    [InlineData("biasa:", "lazim:", "lazim", "unknown key")]
    public void Of_office_hours_is_refused_too(string right, string wrong, string field, string because)
    {
        var hours = (Hours.Name, Hours.Yaml.Replace(right, wrong, StringComparison.Ordinal));

        var parsed = CalendarFiles.Load(Decrees, hours, Office);

        var places = parsed.Faults.Select(fault => (fault.File, fault.Field));
        Assert.True(places.Contains(("jam-kerja.yaml", field)), because);
    }
}
