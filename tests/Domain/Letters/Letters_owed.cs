using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Tests.Domain.Cases;
using Xunit;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Letters;

/// <summary>Which letter goes out for what, and to whom ("-" is the applicant).</summary>
public sealed class Letters_owed : LetterSpec
{
    [Fact]
    public void For_a_filing_the_receipt_and_the_first_task()
    {
        WhenOwed(Filed("2025-08-04"));
        ThenOwed("Receipt -", "Task siti 2");
        Assert.Equal([1L, 4L], Owed.Select(letter => letter.Cause));
    }

    [Fact]
    public void For_a_return_and_a_completion()
    {
        Given(Filed("2025-08-04"));
        WhenOwed(ReturnedToApplicant("2025-08-05"));
        ThenOwed("Returned -");
        WhenOwed(Completed("2025-08-06"));
        ThenOwed("Resumed -", "Task siti 4");
    }

    [Fact]
    public void For_an_extension()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"));
        WhenOwed(Extended("2025-08-06"));
        ThenOwed("Extended -");
    }

    [Fact]
    public void For_a_notice_and_its_hand_over()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"));
        WhenOwed(Answered("2025-08-06"));
        ThenOwed("Notice -");
        WhenOwed(HandedOver("2025-08-07"));
        ThenOwed("Handover -");
    }

    [Fact]
    public void For_a_refusal_only_once_it_is_signed()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"));
        WhenOwed(DenialDrafted("2025-08-06"));
        ThenOwed("Task dewi 4");
        WhenOwed(Signed("2025-08-07"));
        ThenOwed("Denial -");
    }

    [Fact]
    public void For_silence_the_reminders_and_the_right_to_object()
    {
        Given(Filed("2025-08-04"));
        WhenOwed(Rung("2025-08-19 00:00"));
        ThenOwed("Reminder siti 2", "Reminder dewi", "Reminder arif", "RightToObject -");
    }

    [Fact]
    public void For_the_superiors_answer_and_for_his_silence()
    {
        Under(TestSops.Objection);
        var open = new OpenGround(
            Ground.Refused, Day("2025-08-07"),
            Ppid.Domain.Deadlines.Deadlines.Objection(Day("2025-08-07"), Calendar));
        Given(
            Objected("2025-08-11", [open], Ground.Refused), FoundComplete("2025-08-12"),
            MinutesDelivered("2025-08-20"));
        WhenOwed(Rung("2025-09-23 00:00"));
        ThenOwed("Reminder arif 4", "Reminder dewi", "Reminder arif 4", "RightToDispute -");
        WhenOwed(Replied("2025-10-01"));
        ThenOwed("Reply -");
    }

    [Fact]
    public void For_a_reassigned_task_to_its_new_holder()
    {
        Given(Filed("2025-08-04"));
        WhenOwed(new CaseCommand.Reassign(At("2025-08-05"), Forms.Admin, 2, "andi", "Cuti"));
        ThenOwed("Task andi 2");
    }

    [Fact]
    public void For_a_correction_and_a_withdrawal()
    {
        Given(Filed("2025-08-04"));
        WhenOwed(new CaseCommand.Correct(
            At("2025-08-05"), Forms.Admin, CorrectableField.Phone, "0811", "Salah ketik"));
        ThenOwed("Corrected -");
        WhenOwed(Withdrawn("2025-08-05"));
        ThenOwed("Withdrawn -", "Withdrawn siti 2");
    }

    [Fact]
    public void For_an_address_that_fails_to_everybody_at_the_counter()
    {
        Given(Filed("2025-08-04"));
        WhenOwed(new CaseCommand.SettleLetter(
            At("2025-08-05"), "k:1:0", "tanda-terima", Forms.Budi.Email!, null, "550", AddressRefused: true));
        ThenOwed("AddressFailed siti 2", "AddressFailed andi");
    }

    [Theory]
    [InlineData(FileFault.Kind, true)]
    [InlineData(FileFault.Empty, true)]
    [InlineData(FileFault.Locked, true)]
    [InlineData(FileFault.Companion, false)]
    public void For_a_message_with_files_that_nobody_can_use_to_its_sender_too(FileFault fault, bool told)
    {
        Given(Filed("2025-08-04"));
        WhenOwed(new CaseCommand.Write(At("2025-08-05"), Forms.Citizen, "Terlampir.", []) { Faulty = [new("KTP.doc", fault)] });
        ThenOwed(told ? ["MessageToOffice siti 2", "FilesFaulty -"] : ["MessageToOffice siti 2"]);
    }

    [Fact]
    public void For_a_cancellation()
    {
        Given(Filed("2025-08-04"));
        WhenOwed(Cancelled("2025-08-05"));
        ThenOwed("Cancelled -");
    }

    [Fact]
    public void For_a_task_of_an_absent_officer_to_his_Plh()
    {
        Under(With(new Substitution(
            "siti", "andi", "Plh", Day("2025-08-04"), Day("2025-08-04"), "800/1/2025")));
        WhenOwed(Filed("2025-08-04"));
        ThenOwed("Receipt -", "Task andi 2");
    }
}
