using Ppid.App.Desk;
using Ppid.Domain.Cases;

namespace Ppid.App.Flows;

/// <summary>Ids of flows. That of a case is the case id; an office has two more: its own ledger's, and its
/// schedule's.</summary>
public static class FlowIds
{
    private const string Schedules = "jadwal-";
    private static readonly string Ledgers = OfficeBook.Stream("");

    /// <summary>What an office's own ledger owes.</summary>
    public static CaseId Ledger(string office) => new(OfficeBook.Stream(office));

    public static CaseId Schedule(string office) => new(Schedules + office);

    public static bool IsSchedule(CaseId id) => id.Value.StartsWith(Schedules, StringComparison.Ordinal);

    /// <summary>Both flows that an office has whether or not it has cases.</summary>
    public static IReadOnlyList<CaseId> Of(string office) => [Ledger(office), Schedule(office)];

    /// <summary>The office of one of its own two flows; null for a case.</summary>
    public static string? OfficeOf(CaseId id) =>
        IsSchedule(id) ? id.Value[Schedules.Length..]
        : id.Value.StartsWith(Ledgers, StringComparison.Ordinal) ? id.Value[Ledgers.Length..]
        : null;
}
