using Ppid.Domain.Offices;
using Ppid.Tests.Domain.Cases;
using Xunit;
using static Ppid.Domain.Offices.OfficeCommand;

namespace Ppid.Tests.Domain.Offices;

/// <summary>Which account of Entra is whose.</summary>
public sealed class Binding_an_account
{
    internal static readonly EntraAccount First =
        new(new("7b6f2f0a-0000-4000-8000-000000000001"), new("0c000000-0000-4000-8000-000000000001"));

    internal static readonly EntraAccount Second = First with { Id = new("0c000000-0000-4000-8000-000000000002") };

    private static readonly EntraAccount Elsewhere = new(new("7b6f2f0a-0000-4000-8000-000000000002"), Second.Id);
    private static readonly DateTimeOffset Noon = new(2025, 8, 5, 4, 0, 0, TimeSpan.Zero);

    private OfficeRecord _record = OfficeRecord.Start;
    private Roster _roster = TestOffice.Roster;

    [Fact]
    public void Is_done_once_for_an_officer_of_the_office()
    {
        Assert.Null(When(Bind("siti", First)));
        Assert.Equal("account-bound", When(Bind("siti", Second)));
        Assert.Equal("account-bound", When(Bind("siti", First)));
        Assert.Equal("unknown-officer", When(Bind("hantu", Second)));
        Assert.Equal(First, _record.Account("siti")!.Account);
    }

    [Fact]
    public void Gives_one_account_to_one_officer()
    {
        When(Bind("siti", First));

        Assert.Equal("account-taken", When(Bind("dewi", First)));
    }

    [Fact]
    public void Is_the_officers_own_act()
    {
        Assert.Equal("not-allowed", When(Bind("siti", First) with { By = Forms.Admin }));
        Assert.Equal("not-allowed", When(new ReleaseAccount(Noon, Forms.Officer("siti"), "siti", "Saya ganti")));
        Assert.Equal("not-allowed", When(new RefuseAccount(Noon, "siti", First) with { By = Forms.Officer("siti") }));
    }

    [Fact]
    public void Does_not_hold_in_another_tenant()
    {
        When(Bind("siti", First));

        Assert.Null(When(Bind("siti", Elsewhere)));
        Assert.Equal(Elsewhere, Assert.Single(_record.Accounts).Account);
    }

    [Fact]
    public void Notes_each_stranger_once_and_never_the_officer_himself()
    {
        Assert.Equal("account-unbound", When(new RefuseAccount(Noon, "siti", Second)));
        When(Bind("siti", First));

        Assert.Null(When(new RefuseAccount(Noon, "siti", Second)));
        Assert.Equal("account-noted", When(new RefuseAccount(Noon, "siti", Second)));
        Assert.Equal("account-noted", When(new RefuseAccount(Noon, "siti", First)));
        Assert.Equal([Second], _record.Account("siti")!.Strangers);
    }

    [Fact]
    public void Is_released_with_a_reason_and_then_free_again()
    {
        Assert.Equal("account-unbound", When(new ReleaseAccount(Noon, Forms.Admin, "siti", "Akun diganti")));
        When(Bind("siti", First));

        Assert.Equal("reason-missing", When(new ReleaseAccount(Noon, Forms.Admin, "siti", " ")));
        Assert.Null(When(new ReleaseAccount(Noon, Forms.Admin, "siti", "Akun diganti")));
        Assert.Null(When(Bind("siti", Second)));
        Assert.Null(When(Bind("dewi", First)));
    }

    [Fact]
    public void Keeps_a_released_account_out_until_an_administrator_lets_it_in_again()
    {
        When(Bind("siti", First));
        When(new ReleaseAccount(Noon, Forms.Admin, "siti", "Bukan akunnya"));
        var readmit = new ReadmitAccount(Noon, Forms.Admin, "siti", First, "Ternyata akunnya");

        Assert.Equal("account-released", When(Bind("siti", First)));
        Assert.Equal("not-allowed", When(readmit with { By = Forms.Officer("siti") }));
        Assert.Equal("account-not-released", When(readmit with { Officer = "dewi" }));
        Assert.Equal("account-not-released", When(readmit with { Account = Second }));
        Assert.Equal("reason-missing", When(readmit with { Reason = " " }));
        Assert.Equal("account-released", When(Bind("siti", First)));
        Assert.Null(When(readmit));
        Assert.Equal("account-not-released", When(readmit));
        Assert.Null(When(Bind("siti", First)));
    }

    [Fact]
    public void Stays_refused_to_a_released_account_after_another_came_and_went()
    {
        When(Bind("siti", First));
        When(new ReleaseAccount(Noon, Forms.Admin, "siti", "Bukan akunnya"));
        When(Bind("siti", Second));
        When(new ReleaseAccount(Noon, Forms.Admin, "siti", "Akun diganti"));

        Assert.Equal("account-released", When(Bind("siti", First)));
        Assert.Equal("account-released", When(Bind("siti", Second)));
        Assert.Equal([First, Second], _record.Released.Select(each => each.Account));
    }

    [Fact]
    public void Ends_for_the_predecessor_when_the_roster_gives_his_id_to_a_successor()
    {
        When(Bind("siti", First));
        _roster = With("siti", "Penerus@kantor.example.go.id");

        Assert.False(_record.Account("siti")!.Holds(_roster));
        Assert.Null(When(Bind("siti", Second)));
        Assert.True(_record.Account("siti")!.Holds(With("siti", "penerus@KANTOR.example.go.id")));
        Assert.Null(When(Bind("dewi", First)));
        Assert.Equal(("dewi", true), (_record.Accounts[1].Officer, _record.Accounts[1].Holds(_roster)));
    }

    [Fact]
    public void Leaves_one_account_with_one_officer_also_when_the_roster_goes_back()
    {
        When(Bind("siti", First));
        _roster = With("siti", "penerus@kantor.example.go.id");
        When(Bind("dewi", First));
        _roster = TestOffice.Roster;

        Assert.Equal("dewi", Assert.Single(_record.Accounts, each => each.Account == First).Officer);
        Assert.Equal("account-taken", When(Bind("siti", First)));
    }

    [Fact]
    public void Does_not_hold_where_the_address_was_not_noted_yet()
    {
        _record = OfficeDecider.Evolve(_record, new OfficeEvent.AccountBound(Noon, Forms.Officer("siti"), First, null));

        Assert.False(_record.Account("siti")!.Holds(_roster));
        Assert.Null(When(Bind("siti", First)));
        Assert.True(_record.Account("siti")!.Holds(_roster));
    }

    private static Roster With(string officer, string email) => TestOffice.Roster with
    {
        Officers = [.. TestOffice.Roster.Officers.Select(each => each.Id == officer ? each with { Email = email } : each)],
    };

    private static BindAccount Bind(string officer, EntraAccount account) => new(Noon, Forms.Officer(officer), account);

    /// <summary>The code of the refusal, null when accepted.</summary>
    private string? When(OfficeCommand command)
    {
        var decision = OfficeDecider.Decide(command, _record, _roster);
        if (decision is OfficeDecision.Accepted { Happened: var happened })
        {
            _record = OfficeDecider.Evolve(_record, happened);
        }

        return (decision as OfficeDecision.Refused)?.Refusal.Code;
    }
}
