using System.Net;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Officer;

public sealed class Beside_the_decision
{
    [Fact]
    public async Task The_answer_is_extended_with_a_reason_and_both_readings()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);
        Assert.NotNull((await house.Visitor.Get(link)).Find("perpanjang-tautan"));
        var before = await house.Visitor.Get($"{link}/perpanjang");

        var reply = await house.Visitor.Submit(before, $"{link}/perpanjang", Extending("Data tersebar di lima unit."));

        Assert.Equal(HttpStatusCode.SeeOther, reply.Status);
        var clock = (await house.Look(id)).Facts.Clock(ClockKind.Answer)!;
        Assert.Equal("Data tersebar di lima unit.", clock.Extension!.Reason);
        var after = await house.Visitor.Follow(reply);
        Assert.Equal(before.Says("bacaan-ketat"), after.Says("bacaan-ketat"));
        Assert.Equal(before.Says("bacaan-longgar"), after.Says("bacaan-longgar"));
        Assert.NotNull(after.Find("diperpanjang"));
        Assert.Null((await house.Visitor.Get(link)).Find("perpanjang-tautan"));
    }

    [Fact]
    public async Task An_extension_without_a_reason_or_PIN_is_not_made()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);

        var reply = await house.Visitor.Post($"{link}/perpanjang", [new("alasan", "")]);

        Assert.NotNull(reply.ErrorAt("alasan"));
        Assert.NotNull(reply.ErrorAt("pin"));
        Assert.Null((await house.Look(id)).Facts.Clock(ClockKind.Answer)!.Extension);
    }

    [Fact]
    public async Task An_extension_after_the_tenth_day_is_explained_and_not_offered()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        house.Time.Pass(TimeSpan.FromDays(40));

        var link = await house.Link(id);
        var page = await house.Visitor.Get($"{link}/perpanjang");

        Assert.Null((await house.Visitor.Get(link)).Find("perpanjang-tautan"));
        Assert.Contains("kesepuluh", page.Says("ditolak"), StringComparison.Ordinal);
        Assert.Null(page.Find("kirim"));
    }

    [Fact]
    public async Task An_officer_of_the_service_desk_records_that_the_applicant_fetched_his_answer()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);
        await house.Answers(id);
        var decided = await house.Visitor.Get(link);
        Assert.NotNull(decided.Find("catat-penyerahan"));

        var reply = await house.Visitor.Post($"{link}/penyerahan", new Dictionary<string, string>
        {
            ["cara"] = "langsung",
            ["penerima"] = "Siti Contoh",
            ["pin"] = AtTask.Pin,
        });

        Assert.Equal(HttpStatusCode.SeeOther, reply.Status);
        var open = await house.Look(id);
        Assert.IsType<CaseFile.Closed>(open.State);
        Assert.Equal("siti", open.Facts.Trail[^1].By.Id);
    }

    [Fact]
    public async Task Who_fetched_it_must_be_said()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);
        await house.Answers(id);

        var reply = await house.Visitor.Post(
            $"{link}/penyerahan", [new("penerima", ""), new("pin", AtTask.Pin)]);

        Assert.NotNull(reply.ErrorAt("cara"));
        Assert.NotNull(reply.ErrorAt("penerima"));
        Assert.IsType<CaseFile.Answered>((await house.Look(id)).State);
    }

    [Fact]
    public async Task Other_officers_do_not_act_for_the_applicant()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        await house.Decides(id, "lengkap");
        var link = await house.LinkWithPin(id);
        await house.Decides(id, "tidak-dikuasai", new StepForm.NoticeFilled(
            new(false, "BPS", Acceptance.NotHeld, null, null, null, null, null, null, null, null)));

        Assert.Null((await house.Visitor.Get(link)).Find("catat-penyerahan"));
        Assert.Equal(HttpStatusCode.SeeOther, (await house.Visitor.Get($"{link}/penyerahan")).Status);
    }

    private static Dictionary<string, string> Extending(string reason) =>
        new() { ["alasan"] = reason, ["pin"] = AtTask.Pin };
}
