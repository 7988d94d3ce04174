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

    /// <summary>A new address is reachable until it proves otherwise.</summary>
    public static CaseFacts Fold(CaseFacts facts, CaseEvent.Corrected corrected) => facts with
    {
        Applicant = Apply(facts.Applicant, corrected),
        Unreachable = corrected.Field == CorrectableField.Email ? null : facts.Unreachable,
    };

    private static Applicant Apply(Applicant applicant, CaseEvent.Corrected corrected) =>
        corrected.Field switch
        {
            CorrectableField.Name => applicant with { Name = corrected.Value },
            CorrectableField.Address => applicant with { Address = corrected.Value },
            CorrectableField.Phone => applicant with { Phone = corrected.Value },
            CorrectableField.Email => applicant with { Email = corrected.Value },
            _ => applicant with { Occupation = corrected.Value },
        };
}
