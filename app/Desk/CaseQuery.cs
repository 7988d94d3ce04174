namespace Ppid.App.Desk;

/// <summary>Filter of the case list; all parts are optional and combined with AND.</summary>
public sealed record CaseQuery(
    string? Text = null,
    string? Sop = null,
    string? Status = null,
    string? Officer = null,
    bool? Overdue = null,
    bool? Undelivered = null,
    int Skip = 0,
    int Take = 25,
    string? Office = null)
{
    /// <summary>SOPs whose cases are not listed.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Only cases with an unanswered message that lies with this officer.</summary>
    public string? Told { get; init; }

    /// <summary>Only cases in whose ledger something was written at or after this instant.</summary>
    public DateTimeOffset? ChangedSince { get; init; }

    /// <summary>Only cases with an unanswered message that lies with somebody, but with none of these officers.</summary>
    public IReadOnlyList<string>? ToldNoneOf { get; init; }

    /// <summary>Only rows that are listed after this one.</summary>
    public ListedAfter? After { get; init; }
}

/// <summary>A place in the list, which is newest first.</summary>
public sealed record ListedAfter(DateTimeOffset ReceivedAt, string Stream)
{
    /// <summary>Before everything that was received earlier than the instant, and behind the rest: no case is called so, and
    /// what has no row stands behind all of its instant.</summary>
    public static ListedAfter Until(DateTimeOffset end) => new(end, "-");
}

/// <summary>One page of the list.</summary>
/// <param name="Total">Cases on all pages together.</param>
public sealed record CasePage(IReadOnlyList<CaseSummary> Rows, int Total);
