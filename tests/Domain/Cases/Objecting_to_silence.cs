using Ppid.Domain.Cases;
using Xunit;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>UU 14/2008 art. 35(1) c and g.</summary>
public sealed class Objecting_to_silence : ObjectionSpec
{
    [Fact]
    public void Is_possible_on_grounds_c_and_g_after_silence()
    {
        Given(Filed("2025-08-04"), Rung("2025-08-19 00:00"));
        Assert.Equal([Ground.NotAnswered, Ground.TooLate], Grounds);
        WhenObjected("2025-09-30", Ground.NotAnswered, Ground.TooLate);
        ThenIs<CaseFile.InProgress>();
    }

    [Fact]
    public void Is_possible_until_30_days_after_the_silence_became_a_breach()
    {
        Given(Filed("2025-08-04"), Rung("2025-08-19 00:00"));
        WhenObjected("2025-10-01", Ground.NotAnswered);
        ThenRefused("objection-too-late", "c", "2025-09-30");
    }

    [Fact]
    public void Is_possible_on_ground_g_after_a_late_answer_but_no_longer_on_c()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"), Rung("2025-08-19 00:00"),
            Answered("2025-08-20"));
        Assert.Contains(Ground.TooLate, Grounds);
        Assert.DoesNotContain(Ground.NotAnswered, Grounds);
        Assert.Equal(Day("2025-08-20"), Open[^1].FoundOn);
    }

    [Fact]
    public void Is_possible_on_ground_g_when_the_answer_was_late_but_no_alarm_had_rung()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"), Answered("2025-08-19"));
        Assert.Contains(Ground.TooLate, Grounds);
    }
}
