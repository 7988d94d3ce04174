using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>What a post office reports of a letter: noted once, told to the officers once, and never a reason to
/// undo anything.</summary>
public sealed class Reporting_deliveries : CaseSpec
{
    private const string Budis = "budi@example.com";

    private static readonly Actor Post = new(ActorKind.System, "sistem", "Sistem", "laporan");

    public Reporting_deliveries() => Given(Filed("2025-08-04"));

    [Fact]
    public void Notes_that_a_letter_arrived()
    {
        Given(Sent("k:1:0", Budis));
        When(Report(null));
        Then(new LetterDelivered(
            At("2025-08-05").ToUniversalTime(), Post, "k:1:0", "tanda-terima", Budis, "r1"));
        Assert.Equal(At("2025-08-05"), Assert.Single(Facts.Letters).DeliveredAt);
    }

    [Fact]
    public void Notes_each_report_once_however_often_it_is_told()
    {
        Given(Sent("k:1:0", Budis), Report(DeliveryFault.Bounced));
        When(Report(DeliveryFault.Bounced));
        ThenNothing();
    }

    [Theory]
    [InlineData(DeliveryFault.Bounced)]
    [InlineData(DeliveryFault.Dropped)]
    public void Makes_a_letter_that_came_back_an_undelivered_one(DeliveryFault fault)
    {
        Given(Sent("k:1:0", Budis));
        When(Report(fault));
        ThenHappens("letter-bounced", "applicant-unreachable");
        Assert.True(Facts.Undelivered);
        Assert.Equal(Budis, Facts.Unreachable);
        ThenIs<CaseFile.InProgress>();
    }

    [Fact]
    public void Keeps_a_letter_that_was_called_spam_as_delivered()
    {
        Given(Sent("k:1:0", Budis), Report(null));
        When(Report(DeliveryFault.Complained, "r2"));
        ThenHappens("letter-bounced", "applicant-unreachable");
        Assert.False(Facts.Undelivered);
    }

    [Fact]
    public void Tells_the_officers_of_an_address_once()
    {
        Given(Sent("k:1:0", Budis), Sent("k:5:0", Budis), Report(DeliveryFault.Bounced));
        When(Report(DeliveryFault.Dropped, "r2", "k:5:0"));
        ThenHappens("letter-bounced");
    }

    [Fact]
    public void Tells_the_PPID_where_nobody_sits_at_the_counter()
    {
        Under(TestOffice.Roster with
        {
            Officers = TestOffice.Roster.Officers.Where(officer => officer.Id is not ("siti" or "andi")).ToListOf(),
        });
        When(Report(DeliveryFault.Bounced));
        Assert.Equal(["dewi"], The<ApplicantUnreachable>().Officers);
    }

    [Fact]
    public void Tells_the_Plh_of_an_absent_officer()
    {
        Under(With(new Substitution("siti", "andi", "Plh", Day("2025-08-04"), null, "800/1/2025")));
        When(Report(DeliveryFault.Bounced));
        Assert.Equal(["andi"], The<ApplicantUnreachable>().Officers);
    }

    [Fact]
    public void Troubles_nobody_about_an_officers_address()
    {
        Given(Sent("k:4:0", "siti@example.go.id"));
        When(Report(DeliveryFault.Bounced, "r1", "k:4:0", "siti@example.go.id"));
        ThenHappens("letter-bounced");
        Assert.Null(Facts.Unreachable);
        Assert.True(Facts.Undelivered);
    }

    [Fact]
    public void Leaves_alone_what_went_out_to_a_corrected_address()
    {
        Given(Sent("k:1:0", Budis), Report(DeliveryFault.Bounced), Corrected(Admin));
        Given(Sent("k:1:0", "baru@example.com"));
        When(Report(DeliveryFault.Dropped, "r2"));
        ThenHappens("letter-bounced");
        Assert.False(Facts.Undelivered);
        Assert.Null(Facts.Unreachable);
    }

    [Fact]
    public void Is_faster_than_our_own_note_and_stands()
    {
        Given(Report(DeliveryFault.Bounced));
        When(Sent("k:1:0", Budis));
        ThenNothing();
        Assert.True(Facts.Undelivered);
    }

    [Fact]
    public void Is_noted_after_the_case_was_closed()
    {
        Given(Sent("k:1:0", Budis), Withdrawn("2025-08-04"));
        When(Report(DeliveryFault.Bounced));
        ThenHappens("letter-bounced", "applicant-unreachable");
        ThenIs<CaseFile.Closed>();
    }

    [Theory]
    [InlineData(ActorKind.Admin)]
    [InlineData(ActorKind.Applicant)]
    public void Sends_what_came_back_again_when_the_address_is_corrected(ActorKind by)
    {
        Given(Sent("k:1:0", Budis), Sent("k:5:0", Budis), Report(DeliveryFault.Bounced));
        When(Corrected(by == ActorKind.Admin ? Admin : Citizen));
        ThenHappens("applicant-corrected", "resend-requested");
        Assert.Equal("k:1:0", The<ResendRequested>().Effect);
        Assert.Null(Facts.Unreachable);
        Assert.False(Facts.Undelivered);
    }

    [Fact]
    public void Lets_the_applicant_correct_nothing_else_and_not_before()
    {
        When(Corrected(Citizen));
        ThenRefused(Refusal.NotAllowed);
        Given(Report(DeliveryFault.Bounced));
        When(Corrected(Citizen) with { Field = CorrectableField.Name });
        ThenRefused(Refusal.NotAllowed);
    }

    [Fact]
    public void Counts_an_address_as_reachable_while_it_is_tried_anew()
    {
        Given(Sent("k:1:0", Budis), Report(DeliveryFault.Bounced));
        Given(new CaseCommand.ResendLetter(At("2025-08-06"), Admin, "k:1:0"));
        Assert.Null(Facts.Unreachable);
        When(Report(DeliveryFault.Bounced, "r2"));
        ThenHappens("letter-bounced", "applicant-unreachable");
    }

    [Fact]
    public void Follows_at_once_from_an_address_that_was_refused_while_sending()
    {
        When(Sent("k:1:0", Budis) with { MessageId = null, Error = "550 5.1.1", AddressRefused = true });
        ThenHappens("letter-failed", "applicant-unreachable");
        Assert.Equal((Budis, "550 5.1.1"),
            (The<ApplicantUnreachable>().Address, The<ApplicantUnreachable>().Reason));
    }

    private static CaseCommand.SettleLetter Sent(string effect, string to) =>
        new(At("2025-08-04"), effect, "tanda-terima", to, "<1@x>", null);

    private static CaseCommand.ReportDelivery Report(
        DeliveryFault? fault, string id = "r1", string effect = "k:1:0", string to = Budis) =>
        new(At("2025-08-05"), Post, effect, "tanda-terima", to, fault, "550 tidak ada", id);

    private static CaseCommand.Correct Corrected(Actor by) => new(
        At("2025-08-06"), by, CorrectableField.Email, "baru@example.com", "Alamat lama tidak sampai");
}
