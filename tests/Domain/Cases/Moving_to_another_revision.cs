using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Xunit;
using static Ppid.Tests.Domain.Cases.MadeUp;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>A running case moves to another revision of its SOP only where nobody is asked something else.</summary>
public sealed class Moving_to_another_revision : CaseSpec
{
    private static readonly Sop Old = Revision("hash-lama", 1);

    public Moving_to_another_revision()
    {
        Under(Old);
        Given(Filed("2025-08-04"));
    }

    [Fact]
    public void Keeps_the_task_and_changes_the_pin()
    {
        When(To(Revision("hash-baru", 2)));
        ThenHappens("revision-changed");
        Assert.Equal(("hash-baru", "2", "siti"), (Facts.SopHash, OpenTask.Step, OpenTask.Officer));
    }

    [Fact]
    public void Is_refused_where_the_step_is_gone()
    {
        When(To(Revision("hash-baru", 2, step: "2a")));
        ThenRefused("step-gone", "2");
    }

    [Fact]
    public void Is_refused_where_the_step_belongs_to_somebody_else_now()
    {
        When(To(Revision("hash-baru", 2, role: "petugas-pengelolaan")));
        ThenRefused("step-gone", "2");
    }

    [Fact]
    public void Is_refused_to_the_same_revision()
    {
        When(To(Old));
        ThenRefused(Refusal.SameRevision);
    }

    [Theory]
    [InlineData("lain", "dp2kukm")]
    [InlineData("contoh", "kantor-lain")]
    public void Is_refused_to_another_SOP(string id, string office)
    {
        When(To(Revision("hash-baru", 2) with { Id = id, Office = office }));
        ThenRefused(Refusal.OtherSop);
    }

    [Fact]
    public void Needs_an_administrator_and_a_reason()
    {
        When(To(Revision("hash-baru", 2)) with { By = Forms.Officer("siti") });
        ThenRefused(Refusal.NotAllowed);
        When(To(Revision("hash-baru", 2)) with { Reason = " " });
        ThenRefused(Refusal.ReasonMissing);
    }

    private static CaseCommand.Migrate To(Sop sop) => new(At("2025-08-05"), Forms.Admin, sop, "SK nomor 2");

    private static Sop Revision(string hash, int number, string step = "2", string role = "petugas-pelayanan") =>
        Sop([Filer, Lane(role)],
            Step("1", "pemohon", Way("ajukan", step)), Step(step, role, Way("selesai", null))) with
        {
            Hash = hash,
            Revision = number,
        };
}
