using Ppid.App.Screens.Forms;
using Ppid.Domain.Sops;
using Xunit;

namespace Ppid.Tests.App.Sops;

public sealed class The_answers_of_a_scale
{
    [Theory]
    [InlineData("1 = sangat mahal, 2 = cukup mahal, 3 = murah, 4 = gratis", "1 · sangat mahal|2 · cukup mahal|3 · murah|4 · gratis", null)]
    [InlineData(null, "1 · tidak baik|2 · kurang baik|3 · baik|4 · sangat baik", null)]
    [InlineData("Menurut Anda sendiri.", "1 · tidak baik|2 · kurang baik|3 · baik|4 · sangat baik", "Menurut Anda sendiri.")]
    public void Are_the_words_of_the_office_where_it_has_said_them(string? hint, string answers, string? left)
    {
        var field = new FieldSpec("u4", "U4. Apakah biayanya wajar?", FieldKind.Scale, Required: true, hint, [], []);

        Assert.Equal(answers, string.Join('|', ScaleAnswers.Of(field).Select(choice => choice.Label)));
        Assert.Equal(["1", "2", "3", "4"], ScaleAnswers.Of(field).Select(choice => choice.Value));
        Assert.Equal(left, ScaleAnswers.Hint(field));
    }
}
