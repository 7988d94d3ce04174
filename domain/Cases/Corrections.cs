namespace Ppid.Domain.Cases;

/// <summary>Corrections of the applicant's data by an administrator.</summary>
internal static class Corrections
{
    public static string? Value(Applicant applicant, CorrectableField field) => field switch
    {
        CorrectableField.Name => applicant.Name,
        CorrectableField.Address => applicant.Address,
        CorrectableField.Phone => applicant.Phone,
        CorrectableField.Email => applicant.Email,
        _ => applicant.Occupation,
    };

    public static Applicant Apply(Applicant applicant, CaseEvent.Corrected corrected) =>
        corrected.Field switch
        {
            CorrectableField.Name => applicant with { Name = corrected.Value },
            CorrectableField.Address => applicant with { Address = corrected.Value },
            CorrectableField.Phone => applicant with { Phone = corrected.Value },
            CorrectableField.Email => applicant with { Email = corrected.Value },
            _ => applicant with { Occupation = corrected.Value },
        };
}
