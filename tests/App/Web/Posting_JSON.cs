using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Ppid.App.Web.Forms;
using Xunit;

namespace Ppid.Tests.App.Web;

public sealed class Posting_JSON
{
    private sealed record Ask(string Nama, int Jumlah);

    [Theory]
    [InlineData("""{"nama":"Siti","jumlah":2}""", null)]
    [InlineData("""{"nama":"Siti","jumlah":"2"}""", "jumlah")]
    [InlineData("""{"nama":null,"jumlah":2}""", "nama")]
    [InlineData("""{"nama":"Siti","jumlah":2,"admin":true}""", "admin")]
    [InlineData("""{"nama":"Siti"}""", "")]
    [InlineData("""{"nama":"a","nama":"b","jumlah":2}""", "nama")]
    [InlineData("""{"nama":"a\ud800","jumlah":2}""", "nama")]
    [InlineData("""{"nama":"Siti",""", "")]
    [InlineData("null", "")]
    [InlineData("", "")]
    public async Task Names_the_member_that_is_wrong(string body, string? wrong)
    {
        await using var house = await WebHouse.Open(
            WebHouse.Post("/api/x", async context => Results.Json(await JsonReader.Read<Ask>(context))));
        var answer = await house.Client.PostAsync("/api/x", Json(body));
        Assert.Equal(wrong is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.StatusCode);
        if (wrong is null) return;

        var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.Equal(wrong, errors.EnumerateObject().Single().Name);
    }

    [Fact]
    public async Task Is_read_like_a_form_when_flat()
    {
        SubmittedForm? form = null;
        await using var house = await WebHouse.Open(WebHouse.Post("/api/x", async context =>
        {
            form = await JsonReader.ReadForm(context);
            return Results.Ok();
        }));
        await house.Client.PostAsync(
            "/api/x", Json("""{"nama":"Siti","umur":40,"setuju":true,"cara":["a","b"],"nol":null}"""));

        Assert.Equal(("Siti", "40", ""), (form!.Raw("nama"), form.Raw("umur"), form.Raw("nol")));
        Assert.True(new FieldReader(form).Checked("setuju"));
        Assert.Equal("a,b", form.Fields["cara"].ToString());
        Assert.Equal(["setuju", "umur"], form.Mistyped.Order());
        form.RawNumber("umur");
        form.All("cara");
        Assert.Equal(["setuju"], form.Mistyped);
    }

    [Theory]
    [InlineData("""{"nama":{"depan":"Siti"}}""")]
    [InlineData("""{"nama":"a\ud800"}""")]
    [InlineData("""["nama"]""")]
    public async Task Is_not_read_like_a_form_when_deeper_or_broken(string body)
    {
        await using var house = await WebHouse.Open(WebHouse.Post("/api/x", async context =>
        {
            await JsonReader.ReadForm(context);
            return Results.Ok();
        }));
        Assert.Equal(
            HttpStatusCode.BadRequest, (await house.Client.PostAsync("/api/x", Json(body))).StatusCode);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
