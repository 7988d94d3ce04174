using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Tests.Domain.Cases;
using Xunit;
using static Ppid.Domain.Offices.OfficeCommand;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Offices;

/// <summary>Orders, decrees, PINs and sign-ins: the office's own events.</summary>
public sealed class Keeping_the_offices_ledger
{
    private static readonly Substitution Order =
        new("dewi", "maria", "Plh", Day("2025-08-06"), Day("2025-08-08"), "800/1/2025");

    private OfficeRecord _record = OfficeRecord.Start;

    [Fact]
    public void Appoints_a_substitute()
    {
        Assert.Null(When(Appoint(Order)));
        Assert.Equal(Order, Assert.Single(_record.Substitutions));
    }

    public static TheoryData<Substitution, string> Wrong => new()
    {
        { Order with { Order = " " }, "order-missing" },
        { Order with { Until = Day("2025-08-05") }, "bad-period" },
        { Order with { Kind = "Pjs" }, "bad-period" },
        { Order with { Substitute = "dewi" }, "same-officer" },
        { Order with { Officer = "hantu" }, "unknown-officer" },
        { Order with { Substitute = "hantu" }, "unknown-officer" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Refuses_an_order_that_is_none(Substitution order, string code) =>
        Assert.Equal(code, When(Appoint(order)));

    [Theory]
    [InlineData("2025-08-01", "2025-08-05", null, "over before the other begins")]
    [InlineData("2025-08-09", null, null, "begins after the other")]
    [InlineData("2025-08-01", "2025-08-06", "already-substituted", "ends on the other's first day")]
    [InlineData("2025-08-08", null, "already-substituted", "begins on the other's last day")]
    [InlineData("2025-08-01", null, "already-substituted", "spans it")]
    public void Never_has_two_substitutes_for_one_officer_at_once(
        string from, string? until, string? code, string because)
    {
        When(Appoint(Order));
        var second = Order with
        {
            From = Day(from),
            Until = until is null ? null : Day(until),
            Substitute = "siti",
        };
        Assert.True(When(Appoint(second)) == code, because);
    }

    [Fact]
    public void May_appoint_another_one_after_a_substitution_was_revoked()
    {
        When(Appoint(Order));
        When(End("2025-08-05"));
        Assert.Null(When(Appoint(Order with { Substitute = "siti" })));
    }

    [Theory]
    [InlineData("2025-08-07", "maria", "dewi", "ended early: the Plh acts on his last day")]
    [InlineData("2025-08-05", "dewi", "dewi", "revoked before it began: it never begins")]
    public void Ends_a_substitution(string last, string onThe7th, string onThe8th, string because)
    {
        When(Appoint(Order));
        Assert.Null(When(End(last)));
        Assert.True(onThe7th == Acting("2025-08-07") && onThe8th == Acting("2025-08-08"), because);
    }

    [Fact]
    public void Does_not_end_what_is_over_or_never_was()
    {
        Assert.Equal("no-substitution", When(End("2025-08-07")));
        When(Appoint(Order));
        Assert.Equal("no-substitution", When(End("2025-08-08")));
    }

    [Fact]
    public void Does_not_end_a_substitution_without_a_reason()
    {
        When(Appoint(Order));
        Assert.Equal("reason-missing", When(End("2025-08-07") with { Reason = "" }));
    }

    [Fact]
    public void Loads_a_decree_once()
    {
        Assert.Null(When(new LoadDecree(At("2025-08-07"), Forms.Admin, Decree, "tahun: 2025")));
        Assert.Equal("decree-known", When(new LoadDecree(At("2025-08-08"), Forms.Admin, Decree, "lain")));
        Assert.Equal("tahun: 2025", Assert.Single(_record.Decrees).Text);
    }

    [Fact]
    public void Issues_a_PIN_activation_to_officers_of_the_office_only()
    {
        Assert.Null(When(new IssuePinActivation(At("2025-08-07"), Forms.Admin, "siti")));
        Assert.Equal("unknown-officer", When(new IssuePinActivation(At("2025-08-07"), Forms.Admin, "hantu")));
    }

    [Fact]
    public void Notes_that_a_PIN_was_chosen_and_that_an_administrator_signed_in()
    {
        Assert.Null(When(new ChoosePin(At("2025-08-07"), Forms.Officer("siti"), "siti")));
        Assert.Equal("unknown-officer",
            When(new ChoosePin(At("2025-08-07"), Forms.Officer("hantu"), "hantu")));
        Assert.Null(When(new SignIn(At("2025-08-07"), Forms.Admin)));
        Assert.Equal(2, _record.Version);
    }

    [Fact]
    public void Takes_back_what_was_published_wherever_it_was_and_only_once()
    {
        var other = Paper with { Hash = "b2" };
        When(Publish("000001", [Paper, other]));
        When(Publish("000002", [Paper]));
        Assert.Equal("reason-missing", When(Withdraw(Paper) with { Reason = " " }));
        Assert.Null(When(Withdraw(Paper)));

        Assert.Equal([other], _record.Announcements.SelectMany(each => each.Documents));
        Assert.Equal("000002", Assert.Single(_record.Withdrawals).Number);
        Assert.Equal("not-published", When(Withdraw(Paper)));

        When(Publish("000003", [Paper]));
        Assert.Equal([other, Paper], _record.Announcements.SelectMany(each => each.Documents));
    }

    [Fact]
    public void Is_the_administrators_alone()
    {
        OfficeCommand[] commands =
        [
            Appoint(Order) with { By = Forms.Officer("siti") },
            End("2025-08-07") with { By = Forms.Citizen },
            new LoadDecree(At("2025-08-07"), Forms.Officer("siti"), Decree, ""),
            new IssuePinActivation(At("2025-08-07"), Forms.Citizen, "siti"),
            Withdraw(Paper) with { By = Forms.Officer("siti") },
        ];
        Assert.All(commands, command => Assert.Equal("not-allowed", When(command)));
    }

    private static readonly Document Paper = new("a1", "laporan.pdf", "application/pdf", 10, DocumentKind.Material);

    private static Announce Publish(string number, ListOf<Document> documents) => new(
        At("2025-08-04"), Forms.Officer("siti"),
        new(AnnouncementKind.Documents, new("x-1"), number, "Laporan", documents, null, At("2025-08-04")));

    private static WithdrawPublication Withdraw(Document document) =>
        new(At("2025-08-05"), Forms.Admin, document.Hash, "Memuat data pribadi.");

    private static AppointSubstitute Appoint(Substitution order) => new(At("2025-08-04"), Forms.Admin, order);

    private static EndSubstitution End(string last) =>
        new(At("2025-08-04"), Forms.Admin, "dewi", "maria", Day(last), "Kembali bertugas");

    private string? Acting(string day) =>
        With([.. _record.Substitutions]).Acting("ppid", Day(day))?.Id;

    /// <summary>Decides and folds; the refusal's code, or null.</summary>
    private string? When(OfficeCommand command)
    {
        var decision = OfficeDecider.Decide(command, _record, TestOffice.Roster);
        if (decision is OfficeDecision.Refused { Refusal: var refusal })
        {
            return refusal.Code;
        }

        _record = OfficeDecider.Evolve(_record, Assert.IsType<OfficeDecision.Accepted>(decision).Happened);
        return null;
    }
}
