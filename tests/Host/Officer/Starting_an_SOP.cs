using System.Net;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Officer;

public sealed class Starting_an_SOP
{
    [Fact]
    public async Task From_the_desk_gives_a_number_and_says_who_has_it_now()
    {
        await using var house = await HouseUnderTest.Start();
        var sari = await house.SignedIn("sari");

        var receipt = await sari.Follow(await sari.Post("/meja/mulai/surat-masuk", AtDesk.IncomingLetter, [AtDesk.Scan]));

        Assert.Equal("000001/SM/DP2KUKM/2026", receipt.Says("nomor"));
        Assert.Contains("Yusuf Contoh", receipt.Says("giliran-daftar"), StringComparison.Ordinal);
        await house.Round();
        Assert.Contains(house.Post.Sent, mail => mail.To.Address == AtDesk.Address("yusuf"));
    }

    [Fact]
    public async Task From_the_page_of_a_task_is_the_same()
    {
        await using var house = await HouseUnderTest.Start();
        var link = await house.LinkWithPin(await house.FiledCase());

        var list = await house.Visitor.Get(link + "/mulai");
        var form = AtTask.Choosing("ajukan", ("jenis_cuti", "tahunan"));

        Assert.NotNull(list.Find("mulai-cuti-pns"));
        Assert.Null(list.Find("mulai-surat-masuk"));
        Assert.Equal(HttpStatusCode.NotFound, (await house.Visitor.Get(link + "/mulai/surat-masuk")).Status);
        var incomplete = await house.Visitor.Post(link + "/mulai/cuti-pns", form);
        Assert.Equal(HttpStatusCode.Conflict, incomplete.Status);
        Assert.NotNull(incomplete.Find("kesalahan"));
    }

    [Fact]
    public async Task With_something_missing_tells_it_at_the_field_and_keeps_the_rest()
    {
        await using var house = await HouseUnderTest.Start();
        var sari = await house.SignedIn("sari");
        var fields = AtDesk.IncomingLetter;
        fields["teruskan.perihal"] = "";

        var reply = await sari.Post("/meja/mulai/surat-masuk", fields, [AtDesk.Scan]);

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.NotNull(reply.ErrorAt("teruskan.perihal"));
        Assert.Contains("surat.pdf", reply.Text, StringComparison.Ordinal);
        Assert.Equal("Dinas Perhubungan", reply.Page.GetElementById("f-teruskan.asal_surat")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Takes_the_PIN()
    {
        await using var house = await HouseUnderTest.Start();
        var sari = await house.SignedIn("sari");

        var reply = await sari.Post(
            "/meja/mulai/surat-masuk", AtDesk.IncomingLetter.With("pin", "111222"), [AtDesk.Scan]);

        Assert.NotNull(reply.ErrorAt("pin"));
        Assert.Null(await house.Store.ByNumber("000001/SM/DP2KUKM/2026", CancellationToken.None));
    }

    [Fact]
    public async Task Twice_from_one_page_starts_one_case()
    {
        await using var house = await HouseUnderTest.Start();
        var sari = await house.SignedIn("sari");
        var page = await sari.Get("/meja/mulai/surat-masuk");

        var first = await sari.Submit(page, "/meja/mulai/surat-masuk", AtDesk.IncomingLetter, [AtDesk.Scan]);
        var again = await sari.Submit(page, "/meja/mulai/surat-masuk", AtDesk.IncomingLetter, [AtDesk.Scan]);

        Assert.Equal(first.Location, again.Location);
    }

    [Fact]
    public async Task Shows_the_receipt_to_nobody_else()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.RecordedLetter(await house.SignedIn("sari"));
        var nina = await house.SignedIn("nina");

        Assert.Equal(HttpStatusCode.NotFound, (await nina.Get($"/meja/terdaftar/{id}")).Status);
    }
}
