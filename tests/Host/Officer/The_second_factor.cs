using System.Net;
using Ppid.App.Desk;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Officer;

public sealed class The_second_factor
{
    [Fact]
    public async Task Is_chosen_with_the_first_decision()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var code = await house.Service<Pins>().IssueActivation("siti", CancellationToken.None);
        var link = await house.Link(id);

        var reply = await house.Visitor.Post(link, First(code, "402915", "402915"));

        Assert.Equal(HttpStatusCode.SeeOther, reply.Status);
        Assert.Equal("3", (await house.Look(id)).Facts.Tasks[0].Step);
        Assert.Equal(PinVerdict.Right, await house.Service<Pins>().Verify("siti", "402915", CancellationToken.None));
        var office = await house.Service<OfficeBook>().Read("dp2kukm", CancellationToken.None);
        Assert.IsType<OfficeEvent.PinChosen>(Ledger.Read<OfficeEvent>(office.Stored[^1].Json));
    }

    [Theory]
    [InlineData("00000000", "402915", "402915", "aktivasi")]
    [InlineData(null, "123456", "123456", "pin_baru")]
    [InlineData(null, "402915", "402916", "pin_ulang")]
    [InlineData("", "402915", "402915", "aktivasi")]
    public async Task Is_not_chosen_wrongly_and_the_rest_is_kept(string? code, string pin, string again, string field)
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var issued = await house.Service<Pins>().IssueActivation("siti", CancellationToken.None);
        var wrong = First(code ?? issued, pin, again);
        wrong["hasil"] = "tidak-lengkap";
        wrong["tidak-lengkap.alasan"] = "Kartu identitas belum terbaca.";

        var reply = await house.Visitor.Post(await house.Link(id), wrong);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.NotNull(reply.ErrorAt(field));
        Assert.NotNull(reply.Page.QuerySelector("input[value='tidak-lengkap'][checked]"));
        Assert.Equal("Kartu identitas belum terbaca.", reply.Page.GetElementById("f-tidak-lengkap.alasan")!.TextContent.Trim());
        Assert.Equal("2", (await house.Look(id)).Facts.Tasks[0].Step);
    }

    [Fact]
    public async Task Is_chosen_by_one_of_two_who_bring_the_same_code_at_once()
    {
        await using var house = await HouseUnderTest.Start();
        var pins = house.Service<Pins>();
        var code = await pins.IssueActivation("siti", CancellationToken.None);

        var verdicts = await Task.WhenAll(new[] { "402915", "620174", "918273" }.Select(pin =>
            Task.Run(() => pins.Choose("siti", code, pin, CancellationToken.None))));

        Assert.Single(verdicts, PinVerdict.Right);
    }

    [Fact]
    public async Task Locks_after_five_wrong_tries_even_against_the_right_PIN()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await house.Visitor.Post(link, [new("hasil", "lengkap"), new("pin", $"13579{attempt}")]);
        }

        var reply = await house.Visitor.Post(link, AtTask.Choosing("lengkap"));

        Assert.Contains("terkunci", reply.ErrorAt("pin"), StringComparison.Ordinal);
        Assert.Equal("2", (await house.Look(id)).Facts.Tasks[0].Step);
    }

    [Fact]
    public async Task Counts_tries_that_come_all_at_once()
    {
        await using var house = await HouseUnderTest.Start();
        var pins = house.Service<Pins>();
        await pins.ChooseWithoutCode("siti", AtTask.Pin, CancellationToken.None);

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 12)
            .Select(guess => Task.Run(() => pins.Verify("siti", $"2468{guess:00}", CancellationToken.None))));

        Assert.Equal(5, verdicts.Count(verdict => verdict == PinVerdict.Wrong));
        Assert.Equal(7, verdicts.Count(verdict => verdict == PinVerdict.Locked));
    }

    [Fact]
    public async Task Is_forgotten_at_once_when_it_changes()
    {
        await using var house = await HouseUnderTest.Start();
        var pins = house.Service<Pins>();
        await pins.ChooseWithoutCode("siti", AtTask.Pin, CancellationToken.None);
        Assert.Equal(PinVerdict.Right, await pins.Verify("siti", AtTask.Pin, CancellationToken.None));
        Assert.Equal(PinVerdict.Right, await pins.Verify("siti", AtTask.Pin, CancellationToken.None));

        await pins.ChooseWithoutCode("siti", "771204", CancellationToken.None);

        Assert.Equal(PinVerdict.Wrong, await pins.Verify("siti", AtTask.Pin, CancellationToken.None));
        Assert.Equal(PinVerdict.Right, await pins.Verify("siti", "771204", CancellationToken.None));
    }

    private static Dictionary<string, string> First(string code, string pin, string again) => new()
    {
        ["hasil"] = "lengkap",
        ["aktivasi"] = code,
        ["pin_baru"] = pin,
        ["pin_ulang"] = again,
    };
}
