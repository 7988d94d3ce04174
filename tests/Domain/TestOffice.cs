using System.Globalization;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.Tests.Domain;

/// <summary>A small office in WITA. Its calendar knows weekends only, so that days
/// can be counted by hand.</summary>
internal static class TestOffice
{
    public const string Decree = "SKB 933/2025, 1/2025, 3/2025";

    private static readonly TimeSpan Wita = TimeSpan.FromHours(8);

    public static Roster Roster { get; } = new(
        "dp2kukm",
        [
            Person("siti", "petugas-pelayanan"),
            Person("andi", "petugas-pelayanan"),
            Person("rina", "petugas-pengelolaan"),
            Person("bambang", "kepala-bidang") with { Unit = "bidang-perindustrian" },
            Person("maria", "kepala-bidang") with { Unit = "bidang-perdagangan" },
            Person("dewi", "ppid"),
            Person("arif", "atasan-ppid"),
            Person("nur", "admin"),
        ],
        [
            new("bidang-perindustrian", "Bidang Perindustrian"),
            new("bidang-perdagangan", "Bidang Perdagangan"),
        ],
        []);

    public static WorkingCalendar Calendar { get; } = Closed("awal");

    /// <summary>As decreed on 7 August 2025: the Monday after Independence Day is collective leave.</summary>
    public static WorkingCalendar WithoutMonday18August { get; } = Closed("agustus", "2025-08-18");

    public static Rules For(Sop sop) => new(sop, Roster, Calendar);

    public static WorkingCalendar Closed(string revision, params string[] days) => new(
        "dp2kukm", revision, "WITA", Wita, ReceiptDay.IsDayZero, [2025, 2026],
        days.Select(day => new ClosedDay(
            Day(day), ClosedDayKind.CollectiveLeave, "Proklamasi Kemerdekaan", Decree, Day("2025-08-07"))),
        new OfficeHours(
            Enum.GetValues<DayOfWeek>().Where(day => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                .Select(day => new Shift(day, new(7, 30), new(16, 0))).ToListOf(),
            []));

    public static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    /// <summary>"2025-08-04" (nine in the morning) or "2025-08-04 23:59", local time of the office.</summary>
    public static DateTimeOffset At(string when) =>
        new(DateTime.Parse(when.Length > 10 ? when : when + " 09:00", CultureInfo.InvariantCulture), Wita);

    public static Roster With(params Substitution[] substitutions) =>
        Roster with { Substitutions = substitutions.ToListOf() };

    private static Officer Person(string id, string role) =>
        new(id, $"{id} contoh", role, $"{id}@example.go.id", [role], null);
}
