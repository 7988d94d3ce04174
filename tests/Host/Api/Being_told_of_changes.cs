using System.Globalization;
using System.Net;
using System.Text.Json;
using Ppid.App.Webhooks;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Api.AtApi;

namespace Ppid.Tests.Host.Api;

public sealed class Being_told_of_changes
{
    [Fact]
    public async Task Comes_signed_thin_and_after_the_commit()
    {
        await using var receiver = await Receiver.Open();
        await using var house = await HouseUnderTest.Start(webhooks: Receiver.Trial);
        var (_, key) = await house.Key("SIMPEL", [ApiScope.Webhooks]);
        var secret = (await Add(house, key, receiver.Url)).GetProperty("secret").GetString()!;
        var (id, _) = await house.FilesByProgram();
        Assert.Empty(receiver.Got);
        await house.Round();

        var got = Assert.Single(receiver.Got);
        var seconds = long.Parse(got.Signature.Split(',')[0][2..], CultureInfo.InvariantCulture);
        Assert.Equal(WebhookPost.Sign(secret, seconds, got.Body), got.Signature);
        var news = JsonDocument.Parse(got.Body).RootElement;
        Assert.Equal(id, news.GetProperty("case").GetProperty("id").GetString());
        Assert.Equal(got.Delivery, news.GetProperty("id").GetString());
        Assert.DoesNotContain("Contoh", got.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waits_for_a_receiver_that_is_down_and_keeps_the_order()
    {
        await using var receiver = await Receiver.Open();
        await using var house = await HouseUnderTest.Start(webhooks: Receiver.Trial);
        var (_, key) = await house.Key("SIMPEL", [ApiScope.Webhooks]);
        await Add(house, key, receiver.Url);
        receiver.Status = 503;
        var (id, _) = await house.FilesByProgram();
        await house.Round();
        await house.Decides(new(id), "lengkap");
        await house.Round();
        Assert.Single(receiver.Got);
        Assert.NotEmpty(house.Post.Sent);

        receiver.Status = 204;
        for (var times = 0; times < 5; times++)
        {
            house.Time.Pass(TimeSpan.FromMinutes(1));
            await house.Round();
        }

        var delivered = receiver.Got.Skip(1).Select(got => got.Delivery).ToList();
        Assert.Equal(receiver.Got[0].Delivery, delivered[0]);
        Assert.Equal(2, delivered.Count);
        Assert.Contains("outcome-taken", receiver.Got[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_after_a_week_of_failures_and_an_administrator_is_told()
    {
        await using var receiver = await Receiver.Open();
        await using var house = await HouseUnderTest.Start(webhooks: Receiver.Trial);
        var (_, key) = await house.Key("SIMPEL", [ApiScope.Webhooks]);
        await Add(house, key, receiver.Url);
        receiver.Status = 500;
        await house.FilesByProgram();
        await house.Round();
        house.Time.Pass(TimeSpan.FromDays(8));
        await house.Round();

        var listed = (await house.Api("GET", "/api/webhooks", null, With(key))).Json()[0];
        Assert.True(listed.GetProperty("disabled").GetBoolean());
        Assert.Contains(house.Post.Sent, mail => mail.Subject.Contains("Webhook dimatikan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Does_not_end_because_a_trial_failed_long_ago()
    {
        await using var receiver = await Receiver.Open();
        await using var house = await HouseUnderTest.Start(webhooks: Receiver.Trial);
        var (_, key) = await house.Key("SIMPEL", [ApiScope.Webhooks]);
        var hook = (await Add(house, key, receiver.Url)).GetProperty("id").GetString();
        receiver.Status = 503;
        await house.Api("POST", $"/api/webhooks/{hook}/ping", null, With(key));
        house.Time.Pass(TimeSpan.FromDays(8));
        await house.FilesByProgram();
        await house.Round();

        var one = (await house.Api("GET", $"/api/webhooks/{hook}", null, With(key))).Json();
        Assert.False(one.GetProperty("disabled").GetBoolean());
    }

    [Fact]
    public async Task Says_so_when_it_is_over()
    {
        await using var receiver = await Receiver.Open();
        await using var house = await HouseUnderTest.Start(webhooks: Receiver.Trial);
        var (_, key) = await house.Key("SIMPEL", [ApiScope.Webhooks]);
        var hook = (await Add(house, key, receiver.Url)).GetProperty("id").GetString();
        receiver.Status = 500;
        await house.FilesByProgram();
        await house.Round();
        house.Time.Pass(TimeSpan.FromDays(8));
        await house.Round();

        var again = await house.Api("POST", $"/api/webhooks/{hook}/deliveries/{receiver.Got[0].Delivery}", null, With(key));
        Assert.Equal((HttpStatusCode.Conflict, "webhook-dimatikan"), (again.Status, again.Code()));
    }

    [Fact]
    public async Task Is_not_promised_again_under_a_name_that_was_used_before_it_was_removed()
    {
        await using var receiver = await Receiver.Open();
        await using var house = await HouseUnderTest.Start(webhooks: Receiver.Trial);
        var (_, key) = await house.Key("SIMPEL", [ApiScope.Webhooks]);
        var wish = new { url = receiver.Url };
        var first = await house.Api("POST", "/api/webhooks", wish, With(key), ("Idempotency-Key", "pasang"));
        await house.Api("DELETE", $"/api/webhooks/{first.Json().GetProperty("id").GetString()}", null, With(key));
        await house.ForgetsAnswers();

        var second = await house.Api("POST", "/api/webhooks", wish, With(key), ("Idempotency-Key", "pasang"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "kunci-kiriman-terpakai"), (second.Status, second.Code()));
    }

    [Fact]
    public async Task Can_be_tried_and_had_again()
    {
        await using var receiver = await Receiver.Open();
        await using var house = await HouseUnderTest.Start(webhooks: Receiver.Trial);
        var (_, key) = await house.Key("SIMPEL", [ApiScope.Webhooks]);
        var hook = (await Add(house, key, receiver.Url)).GetProperty("id").GetString();
        var ping = await house.Api("POST", $"/api/webhooks/{hook}/ping", null, With(key));
        Assert.Equal(204, ping.Json().GetProperty("status").GetInt32());
        await house.FilesByProgram();
        await house.Round();

        var delivery = receiver.Got[^1].Delivery;
        var again = await house.Api("POST", $"/api/webhooks/{hook}/deliveries/{delivery}", null, With(key));
        Assert.Equal(HttpStatusCode.Accepted, again.Status);
        await house.Round();
        Assert.Equal(receiver.Got[^2], receiver.Got[^1] with { Signature = receiver.Got[^2].Signature });

        var (_, other) = await house.Key("LAIN", [ApiScope.Webhooks]);
        Assert.Equal(HttpStatusCode.NotFound,
            (await house.Api("POST", $"/api/webhooks/{hook}/deliveries/{delivery}", null, With(other))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Api("DELETE", $"/api/webhooks/{hook}", null, With(other))).Status);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/", "this machine, outside Development")]
    [InlineData("https://169.254.169.254/", "the cloud's own")]
    [InlineData("https://10.0.0.1/", "the office's network")]
    public async Task Leads_to_no_inner_door(string url, string because)
    {
        await using var house = await HouseUnderTest.Start();
        var (_, key) = await house.Key("SIMPEL", [ApiScope.Webhooks]);
        var reply = await house.Api("POST", "/api/webhooks", new { url }, With(key));
        Assert.True(reply.Status == HttpStatusCode.BadRequest, because);
    }

    [Fact]
    public async Task Follows_no_redirect()
    {
        await using var receiver = await Receiver.Open();
        await using var house = await HouseUnderTest.Start(webhooks: Receiver.Trial);
        var (_, key) = await house.Key("SIMPEL", [ApiScope.Webhooks]);
        var away = receiver.Url.Replace("/ppid", "/pindah", StringComparison.Ordinal);
        var hook = (await Add(house, key, away)).GetProperty("id").GetString();
        var ping = await house.Api("POST", $"/api/webhooks/{hook}/ping", null, With(key));
        Assert.Equal(307, ping.Json().GetProperty("status").GetInt32());
        Assert.Empty(receiver.Got);
    }

    private static async Task<JsonElement> Add(HouseUnderTest house, string key, string url)
    {
        var reply = await house.Api("POST", "/api/webhooks", new { url }, With(key));
        Assert.Equal(HttpStatusCode.Created, reply.Status);
        return reply.Json();
    }
}
