using Microsoft.Extensions.Configuration;
using Ppid.App.Flows;
using Xunit;

namespace Ppid.Tests.Host.Flows;

public sealed class How_long_the_engine_remembers
{
    [Theory]
    [InlineData(null, 30, "nothing is set")]
    [InlineData("", 30, "set to nothing")]
    [InlineData("1", 1, "the shortest")]
    [InlineData("90", 90, "three months")]
    [InlineData("3650", 3650, "the longest")]
    public void Is_a_number_of_days(string? said, int days, string because)
    {
        Assert.True(Read(said).Keep == TimeSpan.FromDays(days), because);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("3651")]
    [InlineData("1.5")]
    [InlineData("tiga puluh")]
    [InlineData("30 hari")]
    [InlineData(" ")]
    public void Is_asked_for_again_when_it_is_none(string said)
    {
        var wrong = Assert.Throws<InvalidDataException>(() => Read(said));

        Assert.Contains("Ppid__Mesin__SimpanHari", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("1 sampai 3650", wrong.Message, StringComparison.Ordinal);
    }

    private static FlowSettings Read(string? said) => FlowSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new("Ppid:Mesin:SimpanHari", said)]).Build());
}
