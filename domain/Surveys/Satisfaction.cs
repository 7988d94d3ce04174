using System.Globalization;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.Domain.Surveys;

/// <summary>Indeks Kepuasan Masyarakat, PermenPANRB 14/2017: the mean of each element, each weighted alike
/// (1/n exactly, never the printed 0.11), times 25.</summary>
public static class Satisfaction
{
    private const decimal Conversion = 25m;

    /// <param name="responses">The answers of each response; only those on the scale count.</param>
    public static SurveyResult Of(IReadOnlyCollection<ListOf<FieldValue>> responses)
    {
        var means = responses.SelectMany(answers => answers)
            .Where(answer => answer.Kind == FieldKind.Scale)
            .GroupBy(answer => answer.Name, StringComparer.Ordinal)
            .OrderBy(element => element.Key, StringComparer.Ordinal)
            .Select(Mean)
            .ToListOf();
        if (means.Count == 0)
        {
            return new(responses.Count, means, null, null);
        }

        // Rounded once, then graded: the bands of the regulation have gaps between their two decimals.
        var index = decimal.Round(
            means.Sum(element => element.Mean) / means.Count * Conversion, 2, MidpointRounding.AwayFromZero);
        return new(responses.Count, means, index, Grade(index));
    }

    /// <summary>Names under which papers and registers may show the result.</summary>
    public static ListOf<string> Names { get; } = ["responden", "ikm", "mutu"];

    /// <summary>The result as values of the case.</summary>
    public static ListOf<FieldValue> Values(SurveyResult result) =>
    [
        new(Names[0], "Jumlah responden", FieldKind.Number, result.Responses.ToString(CultureInfo.InvariantCulture)),
        new(Names[1], "Indeks Kepuasan Masyarakat", FieldKind.Number,
            result.Index?.ToString("0.00", CultureInfo.InvariantCulture) ?? "", Shared: true),
        new(Names[2], "Mutu pelayanan", FieldKind.Text, result.Grade?.ToString() ?? "", Shared: true),
    ];

    public static SurveyGrade Grade(decimal index) => index switch
    {
        >= 88.31m => SurveyGrade.A,
        >= 76.61m => SurveyGrade.B,
        >= 65.00m => SurveyGrade.C,
        _ => SurveyGrade.D,
    };

    private static ElementMean Mean(IGrouping<string, FieldValue> element)
    {
        var answers = element.Select(answer => decimal.Parse(answer.Value, CultureInfo.InvariantCulture)).ToList();
        return new(element.Key, element.First().Label, answers.Sum() / answers.Count, answers.Count);
    }
}
