using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Ppid.Domain.Surveys;
using Xunit;

namespace Ppid.Tests.Domain.Surveys;

/// <summary>IKM by hand: the mean of the nine elements, each weighted 1/9, times 25.</summary>
public sealed class The_index_of_satisfaction
{
    [Fact]
    public void Is_100_where_all_are_very_satisfied_though_the_weight_0_11_would_make_it_99()
    {
        var result = Satisfaction.Of([Answers(4, 4, 4, 4, 4, 4, 4, 4, 4)]);
        Assert.Equal((100m, SurveyGrade.A), (result.Index, result.Grade));
    }

    [Fact]
    public void Is_the_mean_of_the_means()
    {
        // Means 3.5 3 3 3 3 3 3 3 2 : 26.5 / 9 × 25 = 73.611…
        var result = Satisfaction.Of([Answers(4, 3, 3, 3, 3, 3, 3, 3, 1), Answers(3, 3, 3, 3, 3, 3, 3, 3, 3)]);
        Assert.Equal((2, 73.61m, SurveyGrade.C), (result.Responses, result.Index, result.Grade));
        Assert.Equal([3.5m, 3, 3, 3, 3, 3, 3, 3, 2], result.Elements.Select(element => element.Mean));
    }

    [Fact]
    public void Counts_an_element_by_those_who_answered_it()
    {
        var result = Satisfaction.Of([Answers(4, 2), Answers(2)]);
        Assert.Equal([(3m, 2), (2m, 1)], result.Elements.Select(element => (element.Mean, element.Answers)));
        Assert.Equal(62.5m, result.Index);
    }

    [Fact]
    public void Is_none_where_nobody_answered()
    {
        var result = Satisfaction.Of([]);
        Assert.Equal((0, null, null), (result.Responses, result.Index, result.Grade));
        Assert.Equal(["0", "", ""], Satisfaction.Values(result).Select(value => value.Value));
    }

    [Fact]
    public void Counts_only_answers_on_the_scale()
    {
        ListOf<FieldValue> answers = [.. Answers(3), new("saran", "Saran", FieldKind.Lines, "4")];
        Assert.Equal(75m, Satisfaction.Of([answers]).Index);
    }

    [Theory]
    [InlineData(100, SurveyGrade.A)]
    [InlineData(88.31, SurveyGrade.A)]
    [InlineData(88.30, SurveyGrade.B)]
    [InlineData(76.61, SurveyGrade.B)]
    [InlineData(76.60, SurveyGrade.C)]
    [InlineData(65.00, SurveyGrade.C)]
    [InlineData(64.99, SurveyGrade.D)]
    [InlineData(25, SurveyGrade.D)]
    public void Is_graded_by_the_bands_of_the_regulation(double index, SurveyGrade grade) =>
        Assert.Equal(grade, Satisfaction.Grade((decimal)index));

    [Fact]
    public void Is_rounded_before_it_is_graded_where_it_falls_between_two_bands()
    {
        // 3.5322 × 25 = 88.305, which no band has; half away from zero it is 88.31.
        var result = Satisfaction.Of(Enumerable.Range(0, 5000)
            .Select(at => Answers(at < 2661 ? 4 : 3)).ToList());
        Assert.Equal(88.305m, result.Elements[0].Mean * 25);
        Assert.Equal((88.31m, SurveyGrade.A), (result.Index, result.Grade));
    }

    private static ListOf<FieldValue> Answers(params int[] answers) => answers
        .Select((answer, at) => new FieldValue($"u{at + 1}", $"U{at + 1}", FieldKind.Scale, $"{answer}"))
        .ToListOf();
}
