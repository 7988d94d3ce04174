using AngleSharp.Dom;
using Xunit;

namespace Ppid.Tests.App.Web;

public sealed class A_form_that_comes_back
{
    [Fact]
    public async Task Keeps_the_files_it_brought_until_they_are_given_up()
    {
        await using var house = await WebHouse.Open();
        var page = await Html.Of(await house.Client.GetAsync("/gaya"));
        page = await Send(house, page, ("berkas", "ktp.png", Samples.Png));
        Assert.Equal(["ktp.png"], Kept(page));

        page = await Send(house, page, ("berkas", "akta.pdf", Samples.Pdf));
        Assert.Equal(["ktp.png", "akta.pdf"], Kept(page));

        page.QuerySelector("input[name=berkas_tersimpan]")!.Remove();
        page = await Send(house, page);
        Assert.Equal(["akta.pdf"], Kept(page));
    }

    [Fact]
    public async Task Counts_kept_files_too()
    {
        await using var house = await WebHouse.Open();
        var page = await Html.Of(await house.Client.GetAsync("/gaya"));
        page = await Send(house, page, ("berkas", "a.png", Samples.Png), ("berkas", "b.png", Samples.Png));
        page = await Send(house, page, ("berkas", "c.pdf", Samples.Pdf));
        var error = page.QuerySelector("#f-berkas-salah")!.TextContent;
        Assert.Contains("paling banyak 2 berkas", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("salah")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Believes_no_ticket_but_its_own(string seal)
    {
        await using var house = await WebHouse.Open();
        var token = (await Html.Of(await house.Client.GetAsync("/gaya"))).Token();
        using var form = new FormUrlEncodedContent([new("_kunci", token), new("berkas_tersimpan", seal)]);
        var page = await Html.Of(await house.Client.PostAsync("/gaya", form));
        Assert.NotNull(page.QuerySelector("[data-kode=masukan-tak-terbaca]"));
        Assert.Empty(house.Log.Errors);
    }

    private static async Task<IDocument> Send(
        WebHouse house, IDocument page, params (string Field, string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(page.Token()), "_kunci" } };
        foreach (var kept in page.QuerySelectorAll("input[name=berkas_tersimpan]"))
        {
            form.Add(new StringContent(kept.GetAttribute("value")!), "berkas_tersimpan");
        }

        foreach (var (field, name, content) in files) form.Add(new ByteArrayContent(content), field, name);
        return await Html.Of(await house.Client.PostAsync("/gaya", form));
    }

    private static IEnumerable<string> Kept(IDocument page) => page
        .QuerySelectorAll("input[name=berkas_tersimpan]")
        .Select(kept => page.QuerySelector($"label[for='{kept.Id}']")!.TextContent.Trim());
}
