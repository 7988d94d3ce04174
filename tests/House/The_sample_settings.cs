using System.Text.Json.Nodes;
using Xunit;

namespace Ppid.Tests.House;

/// <summary>local.settings.sample.json can be copied and used as it is.</summary>
public sealed class The_sample_settings
{
    private static readonly JsonNode Sample = JsonNode.Parse(Repository.Text("local.settings.sample.json"))!;

    [Fact]
    public void List_exactly_the_settings_that_are_read() =>
        Assert.Equal(
            Settings.All, Repository.Sorted(Sample["Values"]!.AsObject().Select(value => value.Key)));

    [Fact]
    public void Are_not_encrypted() => Assert.False(Sample["IsEncrypted"]!.GetValue<bool>());

    [Fact]
    public void Do_not_bend_time()
    {
        Assert.Equal("Production", Sample["Values"]!["ASPNETCORE_ENVIRONMENT"]!.GetValue<string>());
        Assert.Equal("", Sample["Values"]!["Ppid__Clock__Start"]!.GetValue<string>());
        Assert.Equal("", Sample["Values"]!["Ppid__Clock__Speed"]!.GetValue<string>());
    }
}
