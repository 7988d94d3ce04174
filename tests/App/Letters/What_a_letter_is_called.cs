using Ppid.App.Letters;
using Ppid.App.Screens.Cases;
using Ppid.Domain.Letters;
using Xunit;

namespace Ppid.Tests.App.Letters;

/// <summary>On the applicant's own page, in the history, and for programs.</summary>
public sealed class What_a_letter_is_called
{
    public static TheoryData<Template> All => [.. Enum.GetValues<Template>()];

    [Theory, MemberData(nameof(All))]
    public void Is_a_word_and_not_the_name_it_is_stored_under(Template template) =>
        Assert.True(LetterWords.Knows(template.StableName()), template.StableName());
}
