using Ppid.App.Desk;
using Xunit;

namespace Ppid.Tests.Host.Move;

/// <summary>The import compares what it has stored with the package, word for word.</summary>
public sealed class A_package_of_an_older_program
{
    private static readonly string Row =
        """
        {"stream":"a","office":"k","sop":"s","source":"K-07","number":"1","status":"berjalan","officers":["siti"],
        "title":"T","applicant":"B","receivedAt":"2026-03-09T00:00:00+00:00","overdue":false,"undelivered":false,"searchText":"T"}
        """.ReplaceLineEndings("");

    [Fact]
    public void Reads_back_as_it_was_where_nobody_was_told_of_a_message() =>
        Assert.Equal(Row, Ledger.Write(Ledger.Read<CaseSummary>(Row)));

    [Fact]
    public void Says_who_was_told()
    {
        var told = Ledger.Write(Ledger.Read<CaseSummary>(Row) with { Told = ["siti"] });

        Assert.Contains("\"told\":[\"siti\"]", told, StringComparison.Ordinal);
        Assert.Equal(["siti"], Ledger.Read<CaseSummary>(told).Told);
    }
}
