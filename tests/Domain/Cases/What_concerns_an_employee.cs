using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Xunit;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

public sealed class What_concerns_an_employee : CaseSpec
{
    public What_concerns_an_employee() => Under(Reports.Own);

    [Fact]
    public void Stays_with_him_although_somebody_acts_in_his_office()
    {
        Under(With(new Substitution("siti", "andi", "Plh", Day("2025-08-01"), null, "800/1/2025")));

        When(Mine());

        Assert.Equal("siti", OpenTask.Officer);
    }

    [Fact]
    public void Falls_to_no_other_employee_when_he_has_left()
    {
        Under(TestOffice.Roster with { Officers = TestOffice.Roster.Officers.Where(each => each.Id != "siti").ToListOf() });

        When(Mine());

        ThenRefused(Refusal.NobodyInRole);
    }

    private static CaseCommand.Submit Mine() =>
        Reports.Filed(Reports.Own, Applicant.Of(TestOffice.Roster.Officer("siti")!), Officer("siti"));
}
