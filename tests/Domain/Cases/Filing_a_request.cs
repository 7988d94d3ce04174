using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Domain.Deadlines.Deadlines;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>UU 14/2008 art. 22(1)–(6).</summary>
public sealed class Filing_a_request : CaseSpec
{
    [Fact]
    public void Registers_it_starts_the_clock_and_opens_the_first_task()
    {
        var filed = Filed("2025-08-04");
        When(filed);

        var at = At("2025-08-04").ToUniversalTime();
        Then(
            new Submitted(
                at, Citizen, filed.Id, "dp2kukm", "permohonan-informasi",
                "hash-permohonan-informasi", "000001/PI", Day("2025-08-04"), "portal", Budi, Budget, []),
            new ClockStarted(at, Citizen, ClockKind.Answer, Answer(Day("2025-08-04"), Calendar)),
            new OutcomeTaken(at, Citizen, 1, "1", "ajukan", "ajukan", new StepForm.Empty(), []),
            new TaskOpened(at, Citizen, 2, "2", "petugas-pelayanan", "siti", "siti contoh",
                At("2025-08-04 09:05")));
        ThenIs<CaseFile.InProgress>();
    }

    [Fact]
    public void Gives_the_office_ten_working_days_of_which_receipt_is_day_zero()
    {
        When(Filed("2025-08-04"));
        Assert.Equal(Day("2025-08-18"), Clock(ClockKind.Answer).Deadline.Due);
    }

    [Theory]
    [InlineData("2025-08-04 23:59", "2025-08-18", "a minute before midnight is still Monday in Samarinda")]
    [InlineData("2025-08-05 00:00", "2025-08-19", "midnight begins Tuesday, though it is Monday in UTC")]
    [InlineData("2025-08-09", "2025-08-22", "received on a Saturday: Monday is day 1")]
    public void Counts_from_the_local_day(string when, string due, string because)
    {
        When(Filed(when));
        Assert.True(Day(due) == Clock(ClockKind.Answer).Deadline.Due, because);
    }

    [Fact]
    public void Is_not_turned_away_for_missing_papers()
    {
        When(Filed("2025-08-04") with { Documents = [], Applicant = Budi with { IdentityNumber = "" } });
        ThenHappens("case-submitted", "clock-started", "outcome-taken", "task-opened");
    }

    [Fact]
    public void Is_refused_to_a_proxy_without_power_of_attorney()
    {
        var proxy = Budi with { Kind = ApplicantKind.Proxy, ActsFor = "Ani" };
        When(Filed("2025-08-04") with { Applicant = proxy });
        ThenRefused("documents-missing", "surat-kuasa");
    }

    [Fact]
    public void Is_open_to_a_proxy_who_shows_his_power_of_attorney()
    {
        When(Filed("2025-08-04") with
        {
            Applicant = Budi with { Kind = ApplicantKind.Proxy, ActsFor = "Ani" },
            Documents = [Document("kuasa", DocumentKind.PowerOfAttorney)],
        });
        ThenIs<CaseFile.InProgress>();
        Assert.Single(Facts.Documents);
    }

    [Fact]
    public void Happens_once()
    {
        Given(Filed("2025-08-04"));
        When(Filed("2025-08-05"));
        ThenRefused(Refusal.AlreadyFiled);
    }

    [Fact]
    public void Is_refused_where_objections_are_filed()
    {
        Under(TestSops.Objection);
        When(Filed("2025-08-04"));
        ThenRefused(Refusal.WrongForm);
    }

    [Fact]
    public void Is_refused_while_nobody_sits_at_the_desk()
    {
        Under(Roster with { Officers = [] });
        When(Filed("2025-08-04"));
        ThenRefused(Refusal.NobodyInRole);
    }

    [Fact]
    public void Marks_a_deadline_as_provisional_that_reaches_into_a_year_without_decree()
    {
        When(Filed("2026-12-28"));
        Assert.True(Clock(ClockKind.Answer).Deadline.Provisional);
    }
}
