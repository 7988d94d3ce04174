using Ppid.App.Screens.Forms;
using Ppid.Domain.Sops;
using Xunit;

namespace Ppid.Tests.App.Sops;

public sealed class The_answers_of_a_scale
{
    private const string File = "survei-kepuasan.1.yaml";
    private const string Released = "bantuan: 1 = sangat mahal, 2 = cukup mahal, 3 = murah, 4 = gratis";

    [Theory]
    [InlineData("pilihan: { 1: sangat mahal, 2: cukup mahal, 3: murah, 4: gratis }",
        "1 · sangat mahal|2 · cukup mahal|3 · murah|4 · gratis", null, "the office has said them")]
    [InlineData(Released,
        "1 · sangat mahal|2 · cukup mahal|3 · murah|4 · gratis", null, "a revision of before, to which cases are pinned")]
    [InlineData("bantuan: Menurut Anda.", "1 · tidak baik|2 · kurang baik|3 · baik|4 · sangat baik", "Menurut Anda.", "it has said none")]
    public void Are_the_words_of_the_office_where_it_has_said_them(string written, string answers, string? hint, string because)
    {
        using var folder = new SopFolder().Change(File, Released, written);

        var field = folder.Load().Sops.All.Single(sop => sop.Id == "survei-kepuasan").Steps.SelectMany(step => step.Outcomes)
            .SelectMany(outcome => outcome.Fields).First(each => each.Name == "u4");

        Assert.True(answers == string.Join('|', ScaleAnswers.Of(field).Select(choice => choice.Label)), because);
        Assert.Equal(FieldSpec.Scale, ScaleAnswers.Of(field).Select(choice => choice.Value));
        Assert.Equal(hint, field.Hint);
    }

    [Theory]
    [InlineData("pilihan: { 1: mahal, 2: murah, 3: gratis }", "three of them")]
    [InlineData("pilihan: { 4: gratis, 3: murah, 2: cukup mahal, 1: sangat mahal }", "the best first")]
    [InlineData("pilihan: { a: mahal, b: cukup, c: murah, d: gratis }", "letters")]
    public void Are_four_from_the_worst_to_the_best_or_the_file_is_refused(string written, string because)
    {
        using var folder = new SopFolder().Change(File, Released, written);

        Assert.True(folder.Faults().Any(fault =>
            fault.ToString().Contains("harus memuat tepat 1, 2, 3, dan 4", StringComparison.Ordinal)), because);
    }
}
