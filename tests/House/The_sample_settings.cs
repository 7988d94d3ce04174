using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace Ppid.Tests.House;

/// <summary>local.settings.sample.json can be copied and used as it is.</summary>
public sealed partial class The_sample_settings
{
    private static readonly JsonNode Sample = JsonNode.Parse(Repository.Text("local.settings.sample.json"))!;

    [Fact]
    public void List_exactly_the_settings_that_are_read() =>
        Assert.Equal(
            Repository.Sorted(Settings.All.Concat(Settings.OfThePlatform.Keys)),
            Repository.Sorted(Sample["Values"]!.AsObject().Select(value => value.Key)));

    [Fact]
    public void Are_read_by_us_or_by_the_platform_not_by_both() =>
        Assert.Empty(Settings.All.Intersect(Settings.OfThePlatform.Keys));

    [Fact]
    public void Start_this_worker_on_the_emulator()
    {
        Assert.Equal("dotnet-isolated", Value("FUNCTIONS_WORKER_RUNTIME"));
        Assert.Equal("UseDevelopmentStorage=true", Value("AzureWebJobsStorage"));
    }

    /// <summary>A form with the largest document an officer may add.</summary>
    [Fact]
    public void Let_through_what_officers_may_upload()
    {
        var largest = Repository.Files.Where(file => file.EndsWith("/kantor.yaml", StringComparison.Ordinal))
            .SelectMany(file => Largest().Matches(Repository.Text(file)))
            .Max(found => long.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.InRange(largest * 1_000_000, 1, long.Parse(Value("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"), CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Are_not_encrypted() => Assert.False(Sample["IsEncrypted"]!.GetValue<bool>());

    [Fact]
    public void Do_not_bend_time()
    {
        Assert.Equal("Production", Value("ASPNETCORE_ENVIRONMENT"));
        Assert.Equal("", Value("Ppid__Clock__Start"));
        Assert.Equal("", Value("Ppid__Clock__Speed"));
    }

    private static string Value(string setting) => Sample["Values"]![setting]!.GetValue<string>();

    [GeneratedRegex(@"maks_berkas_petugas_mb:\s*(\d+)")]
    private static partial Regex Largest();
}
