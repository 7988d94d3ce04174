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

    private static BindAccount Bind(string officer, EntraAccount account) => new(Noon, Forms.Officer(officer), account);

    /// <summary>The code of the refusal, null when accepted.</summary>
    private string? When(OfficeCommand command)
    {
        var decision = OfficeDecider.Decide(command, _record, TestOffice.Roster);
        if (decision is OfficeDecision.Accepted { Happened: var happened })
        {
            _record = OfficeDecider.Evolve(_record, happened);
        }

        return (decision as OfficeDecision.Refused)?.Refusal.Code;
    }
}
