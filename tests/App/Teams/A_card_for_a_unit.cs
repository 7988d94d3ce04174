using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Ppid.App.Teams;
using Ppid.Domain.Cases;
using Xunit;

namespace Ppid.Tests.App.Teams;

public sealed class A_card_for_a_unit
{
    private static readonly TeamsNotice Notice = new(
        new CaseId("pi-1"), "dp2kukm", "1_2_3", "Tugas baru: 1_2_3", "siti@contoh.id", "Kepala *Bidang* [UKM]",
        "bidang-ukm", "https://ppid.example/t/rahasia");

    [Fact]
    public void Shows_its_text_literally_though_Teams_reads_Markdown()
    {
        var lines = JsonDocument.Parse(UnitCard.Write(Notice)).RootElement
            .GetProperty("attachments")[0].GetProperty("content").GetProperty("body").EnumerateArray()
            .Select(line => line.GetProperty("text").GetString());

        Assert.Equal(
            [@"Tugas baru: 1\_2\_3", @"Untuk Kepala \*Bidang\* \[UKM\]. Tautan tugasnya ada di surelnya."], lines);
    }

    [Fact]
    public void Opens_nothing() =>
        Assert.DoesNotContain("rahasia", Encoding.UTF8.GetString(UnitCard.Write(Notice)), StringComparison.Ordinal);

    [Fact]
    public void Is_far_smaller_than_Teams_allows()
    {
        var widest = Notice with
        {
            Text = new string('_', TeamsNotice.Longest),
            Position = string.Concat(Enumerable.Repeat("統計", 400)),
        };
        Assert.InRange(UnitCard.Write(widest).Length, 1, UnitCard.MostBytes / 2);
    }

    [Theory]
    [InlineData("dp2kukm", "bidang-ukm", "https://flow.example/ukm", "the unit's own")]
    [InlineData("dp2kukm", "sekretariat", "https://flow.example/kantor", "a unit without one uses the office's")]
    [InlineData("dp2kukm", null, "https://flow.example/kantor", "an officer of no unit")]
    [InlineData("lain", "bidang-ukm", "https://flow.example/semua", "another office's unit of that name is not meant")]
    public void Goes_into_the_nearest_channel(string office, string? unit, string channel, string because)
    {
        var settings = Settings(
            ("Ppid:Teams:Webhook", "https://flow.example/semua"),
            ("Ppid:Teams:Webhook:dp2kukm", "https://flow.example/kantor"),
            ("Ppid:Teams:Webhook:DP2KUKM:bidang_ukm", "https://flow.example/ukm"));

        Assert.True(settings.Webhook(office, unit)?.ToString() == channel, because);
    }

    [Fact]
    public void Goes_nowhere_while_nothing_is_set()
    {
        Assert.False(Settings(("Ppid:Teams:Webhook", "")).HasChannels);
        Assert.Null(Settings(("Ppid:Teams:Webhook:lain", "https://flow.example/")).Webhook("dp2kukm", "bidang-ukm"));
    }

    [Theory]
    [InlineData("bukan alamat")]
    [InlineData("http://flow.example/?sig=rahasia")]
    [InlineData("file:///etc/passwd")]
    public void Is_never_sent_in_the_clear(string address)
    {
        var error = Assert.Throws<InvalidDataException>(() => Settings(("Ppid:Teams:Webhook:dp2kukm", address)));

        Assert.StartsWith("Ppid__Teams__Webhook__dp2kukm ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", error.Message, StringComparison.Ordinal);
    }

    private static TeamsSettings Settings(params (string Key, string Value)[] values) => TeamsSettings.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(each => KeyValuePair.Create(each.Key, (string?)each.Value)))
            .Build());
}
