using System.Net;
using Xunit;

namespace Ppid.Tests.App.Web;

public sealed class The_form_components
{
    [Fact]
    public async Task Tie_every_field_to_its_label_and_have_one_heading()
    {
        await using var house = await WebHouse.Open();
        var page = await Html.Of(await house.Client.GetAsync("/gaya"));
        var fields = page.QuerySelectorAll("input:not([type=hidden]), select, textarea");

        Assert.True(fields.Length > 10);
        Assert.All(fields, field => Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']")));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("id", page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.QuerySelectorAll("[style], script:not([src]), style"));
        Assert.Empty(page.QuerySelectorAll("input:checked"));
    }

    [Fact]
    public async Task Link_every_error_to_its_field_and_keep_what_was_typed_but_no_secret()
    {
        await using var house = await WebHouse.Open();
        var token = (await Html.Of(await house.Client.GetAsync("/gaya"))).Token();
        using var form = new FormUrlEncodedContent(
        [
            new("_kunci", token), new("nama", "Siti <b>"), new("alasan", "\nsatu"),
            new("putusan", "kembali"), new("pin", "271828"),
        ]);
        var answer = await house.Client.PostAsync("/gaya", form);
        var page = await Html.Of(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.All(
            page.QuerySelectorAll("#kesalahan a"),
            link => Assert.NotNull(
                page.QuerySelector(link.GetAttribute("href")!)!.GetAttribute("aria-describedby")));
        Assert.Equal("Siti <b>", page.QuerySelector("#f-nama")!.GetAttribute("value"));
        Assert.Equal("\nsatu", page.QuerySelector("#f-alasan")!.TextContent);
        Assert.NotNull(page.QuerySelector("input[value=kembali][checked]"));
        Assert.DoesNotContain("271828", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_styled_by_one_sheet_that_may_be_kept_for_good()
    {
        await using var house = await WebHouse.Open();
        var page = await Html.Of(await house.Client.GetAsync("/gaya"));
        var url = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var sheet = await house.Client.GetAsync(url);

        Assert.Equal("text/css", sheet.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromDays(365), sheet.Headers.CacheControl!.MaxAge);
        using var again = new HttpRequestMessage(HttpMethod.Get, url);
        again.Headers.IfNoneMatch.Add(sheet.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await house.Client.SendAsync(again)).StatusCode);
        Assert.True((await house.Client.GetAsync("/aset/ppid.css?v=lama")).Headers.CacheControl!.NoCache);
    }
}
