using System.Text.Json.Serialization;

namespace Ppid.Domain.Surveys;

/// <summary>Grade of a unit of service, PermenPANRB 14/2017.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SurveyGrade>))]
public enum SurveyGrade
{
    /// <summary>Sangat baik, 88.31–100.00.</summary>
    [JsonStringEnumMemberName("A")] A,

    /// <summary>Baik, 76.61–88.30.</summary>
    [JsonStringEnumMemberName("B")] B,

    /// <summary>Kurang baik, 65.00–76.60.</summary>
    [JsonStringEnumMemberName("C")] C,

    /// <summary>Tidak baik, 25.00–64.99.</summary>
    [JsonStringEnumMemberName("D")] D,
}

/// <summary>Mean of one element of the survey.</summary>
/// <param name="Mean">NRR on the scale 1–4, not rounded.</param>
/// <param name="Answers">How many answered it.</param>
public sealed record ElementMean(string Element, string Label, decimal Mean, int Answers);

/// <summary>What a period's responses amount to (IKM, PermenPANRB 14/2017).</summary>
/// <param name="Responses">Number of responses.</param>
/// <param name="Index">IKM after conversion, 25–100, two decimals; null without responses.</param>
public sealed record SurveyResult(
    int Responses, ListOf<ElementMean> Elements, decimal? Index, SurveyGrade? Grade);
