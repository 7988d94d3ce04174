using System.Reflection;
using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Xunit;

namespace Ppid.Tests.App.Refusals;

public sealed class A_refusal_in_words
{
    public static TheoryData<Refusal> Plain => [.. typeof(Refusal).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Select(known => known.GetValue(null)).OfType<Refusal>()];

    [Theory]
    [MemberData(nameof(Plain))]
    public void Exists_for_every_code(Refusal refusal) =>
        Assert.EndsWith(".", RefusalText.Of(refusal), StringComparison.Ordinal);

    [Fact]
    public void Names_what_is_missing_by_its_own_name()
    {
        var said = RefusalText.Of(Refusal.DenialIncomplete(["pasal-17", "konsekuensi"]));
        Assert.Contains("huruf Pasal 17 yang menjadi dasar; dan akibat bila informasi dibuka", said,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_dates_as_people_read_them()
    {
        var said = RefusalText.Of(Refusal.ObjectionTooLate(Ground.Refused, new(2026, 4, 28)));
        Assert.Contains("28 April 2026", said, StringComparison.Ordinal);
        Assert.Contains("alasan a ", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_no_placeholder_open()
    {
        Refusal[] detailed =
        [
            Refusal.NoticeIncomplete(["a", "g"]), Refusal.ReplyIncomplete(["alasan"]),
            Refusal.DocumentsMissing(["surat-kuasa"]),
            Refusal.GroundNotOpen(Ground.TooLate), Refusal.GroundAlreadyUsed(Ground.Refused),
        ];
        Assert.All(detailed, refusal => Assert.DoesNotContain('{', RefusalText.Of(refusal)));
    }
}
