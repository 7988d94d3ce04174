using Ppid.Domain;
using Ppid.Domain.Cases;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>A request read out of a mail is registered at once; an officer looks at what was read before the office
/// goes by it.</summary>
public sealed class Confirming_a_guess : CaseSpec
{
    private static readonly CaseCommand.Submit Mailed = Filed("2025-08-04") with { Channel = "surel", Guessed = true };

    [Fact]
    public void Is_what_a_mailed_request_waits_for()
    {
        Given(Mailed);
        Assert.True(Facts.Guessed);
        When(FoundComplete("2025-08-05"));
        ThenRefused(Refusal.GuessUnconfirmed);
    }

    [Fact]
    public void Does_not_keep_the_file_from_going_back_to_its_applicant()
    {
        Given(Mailed);
        When(ReturnedToApplicant("2025-08-05"));
        ThenIs<CaseFile.Returned>();
        Assert.True(Facts.Guessed);
    }

    [Fact]
    public void Replaces_what_was_read_and_lets_the_office_go_on()
    {
        Given(Mailed);
        var right = Budi with { Name = "Budi Santoso", Address = "Jalan Merdeka 1, Samarinda" };
        When(Confirm("siti", right));
        Then(new Confirmed(At("2025-08-05").ToUniversalTime(), Officer("siti"), right, Budget));
        Assert.Equal((right, false), (Facts.Applicant, Facts.Guessed));
        When(FoundComplete("2025-08-05"));
        ThenHappens("outcome-taken", "task-opened");
    }

    [Fact]
    public void Is_done_by_whoever_holds_the_task()
    {
        Given(Mailed);
        When(Confirm("rina", Budi));
        ThenRefused(Refusal.NotYourTask);
        When(Confirm("siti", Budi) with { By = Citizen });
        ThenRefused(Refusal.NotAllowed);
        When(Confirm("siti", Budi) with { By = Admin });
        ThenRefused(Refusal.NotAllowed);
    }

    [Fact]
    public void Is_done_once()
    {
        Given(Mailed, Confirm("siti", Budi));
        When(Confirm("siti", Budi));
        ThenRefused(Refusal.NothingToConfirm);
    }

    [Fact]
    public void Is_not_asked_of_what_the_applicant_typed_himself()
    {
        Given(Filed("2025-08-04"));
        When(Confirm("siti", Budi));
        ThenRefused(Refusal.NothingToConfirm);
    }

    [Fact]
    public void Makes_nobody_a_proxy_without_his_power_of_attorney()
    {
        Given(Mailed);
        When(Confirm("siti", Budi with { Kind = ApplicantKind.Proxy, ActsFor = "Ani" }));
        ThenRefused(Refusal.DocumentsMissing(["surat-kuasa"]));
    }

    [Fact]
    public void Puts_the_grounds_of_an_objection_right_but_not_onto_closed_ones()
    {
        Under(TestSops.Objection);
        var due = new Ppid.Domain.Deadlines.Deadline(Day("2025-09-30"), Day("2025-08-01"), 30, "Pasal 36", false, "", []);
        var open = ListOf.Create<OpenGround>(
            [new(Ground.NotAsAsked, Day("2025-08-01"), due), new(Ground.NotFulfilled, Day("2025-08-01"), due)]);
        Given(Objected("2025-08-04", open, Ground.NotFulfilled) with { Guessed = true });
        When(Confirm("siti", Budi) with { Application = Objection(Ground.Refused), OpenGrounds = open });
        ThenRefused(Refusal.GroundNotOpen(Ground.Refused));
        When(Confirm("siti", Budi) with { Application = Budget });
        ThenRefused(Refusal.WrongForm);
        When(Confirm("siti", Budi) with { Application = Objection(Ground.NotAsAsked), OpenGrounds = open });
        ThenHappens("application-confirmed");
    }

    private static CaseCommand.Confirm Confirm(string officer, Applicant applicant) =>
        new(At("2025-08-05"), Officer(officer), applicant, Budget);
}
