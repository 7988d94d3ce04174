using Ppid.App.Screens.Citizen;
using Xunit;
using static Ppid.Tests.App.Calendars.Kaltim;

namespace Ppid.Tests.App.Calendars;

/// <summary>The desk says it as the letters do.</summary>
public sealed class Until_when
{
    [Theory]
    [InlineData("2026-03-16T16:00:00Z", "16 Maret 2026, 24.00 WITA", "the end of a day is its 24.00")]
    [InlineData("2026-03-16T08:00:00Z", "16 Maret 2026, 16.00 WITA", "an hour is said as it is")]
    public void Something_must_be_done(string end, string expected, string because) =>
        Assert.True(expected == When.Until(DateTimeOffset.Parse(end, null), Calendar()), because);
}
