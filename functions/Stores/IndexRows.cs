using Azure.Data.Tables;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>Which rows of the index a stream ought to have: a pure function of its head, so that any of them can be put
/// right at any time.</summary>
internal static class IndexRows
{
    public const string All = "semua";
    public const string Late = "terlambat";
    public const string Undelivered = "taksampai";
    public const string Open = "terbuka";
    public const string Number = "nomor";
    public const string Word = "kata";
    public const string Alarm = "alarm";
    public const string Owed = "utang";

    /// <summary>Cases by the day of their latest event: within a day a case may change as often as it likes.</summary>
    public const string Changed = "ubah";

    /// <summary>Begins the partitions of whoever was told of a message that waits.</summary>
    public const string Listener = "pesan:";

    /// <summary>Characters of a stream's name that open streams share in one partition.</summary>
    private const int OpenPrefix = 24;

    public static string OfOffice(string office) => $"kantor:{Keys.Safe(office)}";

    public static string OfSop(string sop) => $"sop:{Keys.Safe(sop)}";

    public static string OfStatus(string status) => $"status:{Keys.Safe(status)}";

    public static string OfOfficer(string officer) => $"pejabat:{Keys.Safe(officer)}";

    public static string OfListener(string officer) => $"{Listener}{Keys.Safe(officer)}";

    /// <summary>Place in the list: newest first, of one instant the one filed last first.</summary>
    public static string InList(DateTimeOffset receivedAt, long birth, string stream) =>
        $"{Keys.Falling(receivedAt.UtcTicks)}{Keys.Falling(birth)}|{Keys.Safe(stream)}";

    /// <summary>Smallest key behind everything received at that instant.</summary>
    public static string Behind(DateTimeOffset receivedAt) => Keys.Falling(receivedAt.UtcTicks) + Keys.End;

    public static string OpenPartition(string safe) => $"{Open}|{safe[..Math.Min(safe.Length, OpenPrefix)]}";

    /// <summary>Whether a partition counts its rows.</summary>
    public static bool Counted(string partition) =>
        partition.StartsWith(All, StringComparison.Ordinal) || partition.StartsWith("kantor:", StringComparison.Ordinal)
        || partition.StartsWith("sop:", StringComparison.Ordinal) || partition.StartsWith("status:", StringComparison.Ordinal);

    /// <summary>Whether rows of a partition carry the whole summary, so that a list needs no look at each stream; their
    /// content is never older than the index's last word on the stream.</summary>
    public static bool Full(string partition) =>
        partition.StartsWith("status:", StringComparison.Ordinal) || partition.StartsWith("pejabat:", StringComparison.Ordinal);

    /// <summary>Keys whose row would differ between two heads of one stream.</summary>
    public static IReadOnlyList<Place> Between(Head before, Head after)
    {
        var (old, wanted) = (Of(before), Of(after));
        return
        [
            .. old.Keys.Where(key => !wanted.ContainsKey(key)),
            .. wanted.Keys.Where(key => !old.ContainsKey(key) || (Full(key.Partition) && before.Summary != after.Summary)),
        ];
    }

    public static Dictionary<Place, TableEntity> Of(Head head)
    {
        var rows = new Dictionary<Place, TableEntity>();
        if (head.OwedAt is { } owed) Add(Time(Owed, owed, head.Stream), row => row["Saat"] = owed.UtcTicks);
        if (head.Summary is not { } summary) return rows;

        var (safe, list) = (Keys.Safe(head.Stream), InList(summary.ReceivedAt, head.Birth, head.Stream));
        if (summary.NextAlarm is { } alarm)
        {
            Add(Time(Alarm, alarm, head.Stream), row => row["Saat"] = alarm.UtcTicks);
        }

        if (!Summaries.IsClosed(summary.Status)) Add(new(OpenPartition(safe), safe), _ => { });
        var number = Keys.Hash(summary.Number);
        Add(new(Keys.Spread(Number, number), $"{number}|{Keys.Rising(head.Birth)}|{safe}"), _ => { });
        foreach (var facet in Facets(summary))
        {
            Add(new($"{facet}|{Keys.Month(summary.ReceivedAt)}", list), Describe);
        }

        if (head.ChangedAt is { } changed) Add(new($"{Changed}|{Keys.Day(changed)}", list), Describe);
        foreach (var word in Words.Of(summary.SearchText).Distinct())
        {
            Add(new($"{Word}|{Words.Drawer(word)}", $"{Words.Key(word)}|{list}"), Describe);
        }

        return rows;

        void Add(Place place, Action<TableEntity> fill)
        {
            var row = new TableEntity(place.Partition, place.Row) { ["Aliran"] = head.Stream };
            fill(row);
            rows[place] = row;
        }

        void Describe(TableEntity row)
        {
            (row["Kantor"], row["Sop"]) = (Keys.Safe(summary.Office), Keys.Safe(summary.Sop));
            if (Full(row.PartitionKey) && LongText.Write(row, Ledger.Write(summary)).Count > 1)
            {
                throw new InvalidDataException($"the summary of {head.Stream} does not fit one row");
            }
        }
    }

    private static IEnumerable<string> Facets(CaseSummary summary) =>
    [
        All, OfOffice(summary.Office), OfSop(summary.Sop), OfStatus(summary.Status),
        .. summary.Officers.Distinct().Select(OfOfficer),
        .. summary.Told.Distinct().Select(OfListener),
        .. summary.Overdue ? [Late] : Array.Empty<string>(),
        .. summary.Undelivered ? [Undelivered] : Array.Empty<string>(),
    ];

    private static Place Time(string kind, DateTimeOffset at, string stream) => new(
        $"{kind}|{Keys.Hour(at)}|{Keys.Shard(stream)}", $"{Keys.Rising(at.UtcTicks)}|{Keys.Safe(stream)}");
}
