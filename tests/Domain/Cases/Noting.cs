using Ppid.Domain.Cases;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>What is noted whatever the state: letters, links, fetched documents.</summary>
public sealed class Noting : CaseSpec
{
    public Noting() => Given(Filed("2025-08-04"));

    [Fact]
    public void A_letter_that_went_out()
    {
        When(Settle(null));
        Then(new LetterSent(
            At("2025-08-05").ToUniversalTime(), Actor.Clockwork, "k:1:0", "tanda-terima",
            "budi@example.com", "<1@x>"));
        Assert.False(Facts.Undelivered);
    }

    [Fact]
    public void A_letter_that_went_out_twice_is_noted_once()
    {
        Given(Settle(null));
        When(Settle(null));
        ThenNothing();
    }

    [Fact]
    public void A_letter_that_was_given_up_shows_as_undelivered()
    {
        When(Settle("550 no such user"));
        ThenHappens("letter-failed");
        Assert.True(Facts.Undelivered);
    }

    [Fact]
    public void A_letter_that_is_sent_again_has_no_fate_yet()
    {
        Given(Settle("550 no such user"));
        When(new CaseCommand.ResendLetter(At("2025-08-06"), Admin, "k:1:0"));
        ThenHappens("resend-requested");
        Assert.False(Facts.Undelivered);
        When(Settle(null));
        ThenHappens("letter-sent");
    }

    [Fact]
    public void No_letter_that_never_was()
    {
        When(new CaseCommand.ResendLetter(At("2025-08-06"), Admin, "k:9:9"));
        ThenRefused(Refusal.UnknownLetter);
    }

    [Fact]
    public void No_resending_by_officers()
    {
        Given(Settle("550 no such user"));
        When(new CaseCommand.ResendLetter(At("2025-08-06"), Officer("siti"), "k:1:0"));
        ThenRefused(Refusal.NotAllowed);
    }

    [Fact]
    public void A_case_that_grew_out_of_this_one_once()
    {
        var link = new CaseCommand.Link(
            At("2025-08-06"), Citizen, Objections.Relation, new CaseId("k"), "000001/KI",
            [Ground.NotAnswered]);
        When(link);
        ThenHappens("case-linked");
        When(link);
        ThenNothing();
        Assert.Single(Facts.Links);
    }

    [Fact]
    public void A_fetched_document_as_proof_of_delivery_also_after_the_end()
    {
        Given(FoundComplete("2025-08-05"), Answered("2025-08-06"), HandedOver("2025-08-07"));
        When(new CaseCommand.FetchDocument(At("2025-08-08"), Citizen, "jawaban"));
        Then(new DocumentFetched(At("2025-08-08").ToUniversalTime(), Citizen, "jawaban", "jawaban.pdf"));
    }

    [Fact]
    public void No_fetching_of_the_offices_working_material()
    {
        Given(FoundComplete("2025-08-05"), SentToUnit("2025-08-05"), MaterialDelivered("2025-08-06"));
        When(new CaseCommand.FetchDocument(At("2025-08-08"), Citizen, "bahan"));
        ThenRefused(Refusal.UnknownDocument);
    }

    private static CaseCommand.SettleLetter Settle(string? error) =>
        new(At("2025-08-05"), "k:1:0", "tanda-terima", "budi@example.com",
            error is null ? "<1@x>" : null, error);
}
