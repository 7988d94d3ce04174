using Ppid.Domain.Cases;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.MadeUp;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>The two-way letterbox of a case.</summary>
public sealed class Writing_to_each_other : CaseSpec
{
    public Writing_to_each_other()
    {
        Under(Sop([Filer, Lane("petugas-pelayanan"), Lane("petugas-pengelolaan")],
            Step("1", "pemohon", Way("lapor", "2")),
            Step("2", "petugas-pelayanan", Way("teruskan", "3")),
            Step("3", "petugas-pengelolaan", Way("selesai", null))));
        Given(Filed("2025-08-04"));
    }

    [Fact]
    public void Is_open_to_the_applicant_and_to_who_holds_the_task()
    {
        Given(By(Forms.Citizen, " Ada bukti baru. "), By(Forms.Officer("siti"), "Terima kasih."));
        Assert.Equal(["Ada bukti baru.", "Terima kasih."], Facts.Messages.Select(message => message.Text));
    }

    [Fact]
    public void Stays_open_to_who_held_a_task()
    {
        Given(Took("2025-08-05", "teruskan"));
        When(By(Forms.Officer("siti"), "Sudah saya teruskan."));
        ThenHappens("message-written");
    }

    [Fact]
    public void Is_shut_to_an_officer_who_has_nothing_to_do_with_it()
    {
        When(By(Forms.Officer("maria"), "Siapa Anda?"));
        ThenRefused(Refusal.NotYourTask);
    }

    [Fact]
    public void Is_shut_to_the_clockwork()
    {
        When(By(Actor.Clockwork, "Halo"));
        ThenRefused(Refusal.NotAllowed);
    }

    [Fact]
    public void Takes_no_empty_message_and_none_that_is_a_book()
    {
        When(By(Forms.Citizen, " \n "));
        ThenRefused(Refusal.MessageEmpty);
        When(By(Forms.Citizen, new string('a', 8001)));
        ThenRefused(Refusal.MessageTooLong);
        When(By(Forms.Citizen, new string('a', 8000)));
        ThenHappens("message-written");
    }

    [Fact]
    public void Takes_documents_along()
    {
        When(By(Forms.Citizen, "Ini fotonya.") with { Documents = [Upload("foto", "pesan")] });
        Assert.Equal(["foto"], The<MessageWritten>().Documents.Select(document => document.Hash));
        Assert.Contains(Facts.Documents, document => document.Hash == "foto");
    }

    [Fact]
    public void Ends_with_the_case()
    {
        Given(Took("2025-08-05", "teruskan"), Took("2025-08-05", "selesai"));
        When(By(Forms.Citizen, "Masih ada?"));
        ThenRefused(Refusal.CaseClosed);
    }

    private static CaseCommand.Write By(Actor by, string text) => new(At("2025-08-05"), by, text, []);
}
