using System.Globalization;
using Ppid.Domain.Surveys;

namespace Ppid.App.Screens.Cases;

/// <summary>The result of the satisfaction survey in words.</summary>
public static class SurveyWords
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static string Of(SurveyResult result) => result is { Index: { } index, Grade: { } grade }
        ? $"IKM {TwoDecimals(index)} (mutu {grade}, {Meaning(grade)}) dari {result.Responses} isian."
        : "Belum ada isian yang dapat dihitung.";

    public static string TwoDecimals(decimal number) => number.ToString("0.00", Indonesian);

    public static string Meaning(SurveyGrade grade) => grade switch
    {
        SurveyGrade.A => "sangat baik",
        SurveyGrade.B => "baik",
        SurveyGrade.C => "kurang baik",
        _ => "tidak baik",
    };
}
