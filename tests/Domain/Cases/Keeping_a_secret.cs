using Ppid.Domain.Cases;
using Xunit;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>An administrator must not read a case of a secret SOP; it may be about him.</summary>
public sealed class Keeping_a_secret : CaseSpec
{
    private const string Day = "2025-08-05";

    public Keeping_a_secret()
    {
        Under(TestSops.Request with { Secret = true });
        Given(Filed("2025-08-04"));
    }

    [Fact]
    public void Nobody_cancels_or_corrects_what_he_cannot_read()
    {
        When(Cancelled(Day));
        ThenRefused(Refusal.NotAllowed);
        When(new CaseCommand.Correct(At(Day), Admin, CorrectableField.Name, "Budi", "Salah ketik"));
        ThenRefused(Refusal.NotAllowed);
    }

    [Fact]
    public void A_task_goes_to_who_acts_in_its_role_and_to_nobody_else()
    {
        var task = Facts.Tasks[0];
        var next = Secrecy.Successors(task, Facts, Rules, new(2025, 8, 5));

        Assert.All(next, officer => Assert.Contains(task.Role, officer.Roles));
        Assert.DoesNotContain(next, officer => officer.Id == task.Officer);
        When(new CaseCommand.Reassign(At(Day), Admin, task.Number, "dewi", "Sakit"));
        ThenRefused(Refusal.NotAllowed);
    }

    [Fact]
    public void It_never_moves_to_a_revision_that_tells()
    {
        var open = TestSops.Request with { Hash = "baru", Revision = 2 };

        When(new CaseCommand.Migrate(At(Day), Admin, open, "SK nomor 2"));
        ThenRefused(Refusal.SecrecyLost);
        When(new CaseCommand.Migrate(At(Day), Admin, open with { Secret = true }, "SK nomor 2"));
        ThenHappens("revision-changed");
    }
}
