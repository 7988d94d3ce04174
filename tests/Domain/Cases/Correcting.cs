using Ppid.Domain.Cases;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>An administrator corrects the applicant's data; the old value and the
/// reason stay readable.</summary>
public sealed class Correcting : CaseSpec
{
    public Correcting() => Given(Filed("2025-08-04"));

    [Theory]
    [InlineData(CorrectableField.Name, "Budi Contoh")]
    [InlineData(CorrectableField.Address, "Jalan Contoh 1, Samarinda")]
    [InlineData(CorrectableField.Phone, "081200000000")]
    [InlineData(CorrectableField.Email, "budi@example.com")]
    [InlineData(CorrectableField.Occupation, "Peneliti")]
    public void Changes_one_field_and_records_the_old_value(CorrectableField field, string old)
    {
        When(Change(field));
        Then(new Corrected(At("2025-08-05").ToUniversalTime(), Admin, field, old, "Baru", "Salah ketik"));
        Assert.Equal("Baru", Now(field));
        Assert.Equal(1, Enum.GetValues<CorrectableField>().Count(each => Now(each) == "Baru"));
    }

    [Fact]
    public void Is_refused_without_a_reason()
    {
        When(Change(CorrectableField.Name) with { Reason = " " });
        ThenRefused(Refusal.ReasonMissing);
    }

    [Fact]
    public void Is_refused_without_a_value()
    {
        When(Change(CorrectableField.Name) with { Value = "" });
        ThenRefused(Refusal.ValueMissing);
    }

    [Fact]
    public void Is_refused_to_an_officer()
    {
        When(Change(CorrectableField.Name) with { By = Officer("siti") });
        ThenRefused(Refusal.NotAllowed);
    }

    [Fact]
    public void Is_possible_after_the_case_was_closed()
    {
        Given(Withdrawn("2025-08-04"));
        When(Change(CorrectableField.Phone));
        ThenHappens("applicant-corrected");
        ThenIs<CaseFile.Closed>();
    }

    private static CaseCommand.Correct Change(CorrectableField field) =>
        new(At("2025-08-05"), Admin, field, "Baru", "Salah ketik");

    private string? Now(CorrectableField field) => field switch
    {
        CorrectableField.Name => Facts.Applicant.Name,
        CorrectableField.Address => Facts.Applicant.Address,
        CorrectableField.Phone => Facts.Applicant.Phone,
        CorrectableField.Email => Facts.Applicant.Email,
        _ => Facts.Applicant.Occupation,
    };
}
