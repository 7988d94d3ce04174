using Ppid.Domain;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Calendars;

/// <summary>How one office uses the national calendar; an office decides this itself.</summary>
/// <param name="Office">Id of the office: "dp2kukm".</param>
/// <param name="ZoneName">WIB, WITA or WIT.</param>
/// <param name="ClosedOnCollectiveLeave">False for an office ordered to serve the public on cuti
/// bersama.</param>
/// <param name="LocalClosures">Closures of this office alone, each with its order.</param>
public sealed record OfficeCalendar(
    string Office,
    string ZoneName,
    bool ClosedOnCollectiveLeave,
    ReceiptDay ReceiptDay,
    ListOf<ClosedDay> LocalClosures)
{
    /// <summary>Fixed offsets of the three zones (Keppres 41/1987); Indonesia has no daylight
    /// saving.</summary>
    public static readonly IReadOnlyDictionary<string, TimeSpan> Zones = new Dictionary<string, TimeSpan>
    {
        ["WIB"] = TimeSpan.FromHours(7),
        ["WITA"] = TimeSpan.FromHours(8),
        ["WIT"] = TimeSpan.FromHours(9),
    };
}
