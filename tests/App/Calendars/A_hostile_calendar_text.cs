using Ppid.App.Calendars;
using Xunit;

namespace Ppid.Tests.App.Calendars;

public sealed class A_hostile_calendar_text
{
    [Theory]
    [InlineData(30)]
    [InlineData(100_000)]
    public void Of_nothing_but_brackets_does_not_overflow_the_stack(int depth)
    {
        var fault = Assert.Single(DecreeFile.Parse("tahun: " + new string('[', depth)).Faults);

        Assert.Equal("terlalu banyak lapis", fault.Problem);
    }

    [Theory]
    [InlineData("tahun: &a [*a]\nnomor: *a\nhari: *a\n", "a list that contains itself")]
    [InlineData("? [tahun, nomor]\n: 2026\n", "a list as key")]
    [InlineData("tahun: 2026\n---\ntahun: 2026\n", "two documents")]
    [InlineData("tahun: *b\n", "a name nobody gave")]
    [InlineData("\0\u0001", "no text at all")]
    public void Is_answered_with_faults(string yaml, string because)
    {
        Assert.True(DecreeFile.Parse(yaml).Faults.Count > 0, because);
    }
}
