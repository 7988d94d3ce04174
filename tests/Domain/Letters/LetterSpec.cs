using Ppid.Domain.Letters;
using Ppid.Tests.Domain.Cases;
using Xunit;
using Owing = Ppid.Domain.Letters.Letters;

namespace Ppid.Tests.Domain.Letters;

/// <summary>Which letters a deed owes ("-" is the applicant).</summary>
public abstract class LetterSpec : CaseSpec
{
    private protected IReadOnlyList<Letter> Owed { get; private set; } = [];

    private protected void WhenOwed(Deed deed)
    {
        var before = State;
        When(deed);
        Owed = Owing.For(before, Happened);
    }

    private protected void ThenOwed(params string[] letters) => Assert.Equal(
        letters,
        Owed.Select(letter => $"{letter.Template} {letter.Officer ?? "-"} {letter.Task}".TrimEnd()));
}
