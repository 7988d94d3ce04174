using Ppid.App.Letters;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.Tests.App.Letters;

/// <summary>An office as letters know it: calendar of 2026 with Idulfitri, three
/// officers, a substitute.</summary>
internal static class SampleOffice
{
    public static readonly WorkingCalendar Calendar = new(
        "dp2kukm", "rev-1", "WITA", TimeSpan.FromHours(8), ReceiptDay.IsDayZero, [2026], ClosedDays(),
        new([.. Enum.GetValues<DayOfWeek>().Select(day => new Shift(day, new(7, 30), new(16, 0)))], []));

    public static readonly Officer Desk =
        new("rina", "Rina Wulandari, S.Kom.", "Petugas Pelayanan Informasi", "rina@dp2kukm.example.go.id",
            ["petugas-pelayanan"], null);

    public static readonly Officer Ppid =
        new("hasan", "Drs. Hasan Basri, M.Si.", "Sekretaris selaku PPID", "hasan@dp2kukm.example.go.id",
            [Roster.Ppid], null);

    public static readonly Officer Superior =
        new("maria", "Ir. Maria Lestari", "Kepala Dinas selaku Atasan PPID", "maria@dp2kukm.example.go.id",
            [Roster.Superior], null);

    public static readonly Roster Roster = new(
        "dp2kukm", [Desk, Ppid, Superior], [],
        [new("hasan", "rina", "Plh", new(2026, 6, 1), new(2026, 6, 5), "800/12/2026")]);

    public static readonly LetterHead Head = new(
        "Dinas Perindustrian, Perdagangan, Koperasi dan UKM Provinsi Contoh",
        ["PEMERINTAH PROVINSI CONTOH", "DINAS PERINDUSTRIAN PERDAGANGAN KOPERASI USAHA KECIL DAN MENENGAH"],
        "Samarinda", "PPID Dinas Perindagkop UKM Provinsi Contoh", "tanpa-balas@dp2kukm.example.go.id",
        "Jalan Contoh Nomor 1 · (0541) 000000 · ppid@dp2kukm.example.go.id", false);

    public static readonly Sop Sop = new(
        "permohonan-informasi", "K-07", "dp2kukm", 1, "hash",
        "Pelayanan Permohonan Informasi Publik", "07/SOP-PPID", null, ClockKind.Answer, true, "1",
        new("", "", null, null, null, "", null, [], [], [], [], [], null, [], null, []),
        [
            new("pemohon", "Pemohon", LaneKind.Applicant, Provenance.Written, null),
            new("petugas-pelayanan", "Petugas Pelayanan Informasi", LaneKind.Officer,
                Provenance.Written, null),
        ],
        [
            Step("1", "Mengajukan permohonan informasi", "pemohon", null),
            Step("2",
                "Memeriksa kelengkapan berkas permohonan informasi dan dokumen identitas pemohon, lalu "
                + "meneruskannya atau mengembalikannya kepada pemohon", "petugas-pelayanan", "30 menit"),
        ]);

    private static Step Step(string no, string activity, string role, string? time) => new(
        no, no, activity, role, Provenance.Written, null,
        new(time, null, 30, time is null ? null : "menit", true), null, Provenance.Written, null, []);

    private static IEnumerable<ClosedDay> ClosedDays()
    {
        const string Decree = "SKB 3 Menteri Nomor 1497 Tahun 2025";
        var issued = new DateOnly(2025, 9, 19);
        yield return new(new(2026, 3, 19), ClosedDayKind.NationalHoliday, "Hari Suci Nyepi", Decree, issued);
        yield return new(new(2026, 3, 20), ClosedDayKind.CollectiveLeave, "Idulfitri 1447 H", Decree, issued);
        yield return new(new(2026, 3, 23), ClosedDayKind.CollectiveLeave, "Idulfitri 1447 H", Decree, issued);
        yield return new(new(2026, 3, 24), ClosedDayKind.CollectiveLeave, "Idulfitri 1447 H", Decree, issued);
    }
}
