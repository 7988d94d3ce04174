using Xunit;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Letters;

/// <summary>Who hears of a moved deadline.</summary>
public sealed class Letters_owed_by_a_decree : LetterSpec
{
    [Fact]
    public void For_a_moved_deadline_to_both_sides()
    {
        Given(Filed("2025-08-04"));
        Under(WithoutMonday18August);
        WhenOwed(Decreed("2025-08-07"));
        ThenOwed("DeadlineMoved -", "TaskDeadlineMoved siti 2");
        Assert.Equal([0, 1], Owed.Select(letter => letter.Index));
    }

    [Fact]
    public void For_the_applicants_own_moved_day_to_him_alone()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"), Answered("2025-08-06"));
        Under(WithoutMonday18August);
        WhenOwed(Decreed("2025-08-07"));
        ThenOwed("DeadlineMoved -");
    }

    [Fact]
    public void None_when_a_provisional_day_only_becomes_certain()
    {
        Given(Filed("2026-12-28"));
        Under(new Ppid.Domain.Deadlines.WorkingCalendar(
            "dp2kukm", "2027", "WITA", TimeSpan.FromHours(8), default, [2026, 2027], [], new([], [])));
        WhenOwed(Decreed("2026-12-29"));
        Assert.NotEmpty(Happened);
        ThenOwed();
    }
}
