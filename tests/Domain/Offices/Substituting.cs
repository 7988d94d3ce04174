using Ppid.Domain.Offices;
using Xunit;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Offices;

/// <summary>Plh and Plt: who acts for whom, and when.</summary>
public sealed class Substituting
{
    [Theory]
    [InlineData("2025-08-05", "dewi", "the day before")]
    [InlineData("2025-08-06", "maria", "the first day")]
    [InlineData("2025-08-08", "maria", "the last day")]
    [InlineData("2025-08-09", "dewi", "the day after")]
    public void Holds_on_the_days_of_the_order(string day, string acts, string because)
    {
        var roster = With(Plh("dewi", "maria", "2025-08-06", "2025-08-08"));
        Assert.True(acts == roster.Acting("ppid", Day(day))?.Id, because);
    }

    [Fact]
    public void Goes_on_until_it_is_revoked()
    {
        var roster = With(Plh("dewi", "maria", "2025-08-06", null));
        Assert.Equal("maria", roster.Acting("ppid", Day("2026-08-06"))?.Id);
    }

    [Fact]
    public void Follows_a_chain_when_the_substitute_is_away_too()
    {
        var roster = With(
            Plh("dewi", "maria", "2025-08-06", "2025-08-08"),
            Plh("maria", "bambang", "2025-08-07", "2025-08-07"));
        Assert.Equal("maria", roster.Acting("ppid", Day("2025-08-06"))?.Id);
        Assert.Equal("bambang", roster.Acting("ppid", Day("2025-08-07"))?.Id);
    }

    [Fact]
    public void Stops_at_a_circle()
    {
        var roster = With(
            Plh("dewi", "maria", "2025-08-06", null), Plh("maria", "bambang", "2025-08-06", null),
            Plh("bambang", "dewi", "2025-08-06", null));
        Assert.Equal("bambang", roster.Acting("ppid", Day("2025-08-06"))?.Id);
    }

    [Fact]
    public void Lets_the_latest_order_win()
    {
        var roster = With(
            Plh("dewi", "maria", "2025-08-06", null), Plh("dewi", "bambang", "2025-08-07", null));
        Assert.Equal("bambang", roster.Acting("ppid", Day("2025-08-07"))?.Id);
    }

    [Fact]
    public void Ignores_a_substitute_who_left_the_office()
    {
        var roster = With(Plh("dewi", "hantu", "2025-08-06", null));
        Assert.Equal("dewi", roster.Acting("ppid", Day("2025-08-06"))?.Id);
    }

    [Fact]
    public void Finds_the_head_of_the_unit_that_is_asked_for()
    {
        Assert.Equal("maria",
            TestOffice.Roster.Acting("kepala-bidang", Day("2025-08-06"), "bidang-perdagangan")?.Id);
        Assert.Null(TestOffice.Roster.Acting("kepala-bidang", Day("2025-08-06"), "bidang-pertanian"));
    }

    [Fact]
    public void Finds_nobody_in_a_role_nobody_holds() =>
        Assert.Null(TestOffice.Roster.Acting("raja", Day("2025-08-06")));

    [Theory]
    [InlineData("dewi", "ppid", true, "the PPID herself, even while she has a Plh")]
    [InlineData("maria", "ppid", true, "her Plh")]
    [InlineData("siti", "ppid", false, "an officer of the desk")]
    [InlineData("maria", "atasan-ppid", false, "the Plh of somebody else")]
    [InlineData("siti", "petugas-pengelolaan", true, "a task that decides nothing")]
    public void Says_who_may_decide(string officer, string role, bool may, string because)
    {
        var roster = With(Plh("dewi", "maria", "2025-08-06", "2025-08-08"));
        Assert.True(may == roster.MayDecide(officer, role, Day("2025-08-07")), because);
    }

    private static Substitution Plh(string officer, string by, string from, string? until) =>
        new(officer, by, "Plh", Day(from), until is null ? null : Day(until), "800/1/2025");
}
