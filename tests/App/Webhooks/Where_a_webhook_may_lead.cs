using System.Net;
using System.Text.Json.Nodes;
using Ppid.App.Web.Api;
using Ppid.App.Webhooks;
using Xunit;

namespace Ppid.Tests.App.Webhooks;

/// <summary>Whoever has a key must not make the house knock at inner doors: docs/adr/0022.</summary>
public sealed class Where_a_webhook_may_lead
{
    private static readonly WebhookSettings Strict = new(InnerNetwork: false, Trial: false);
    private static readonly WebhookSettings Inner = new(InnerNetwork: true, Trial: false);
    private static readonly WebhookSettings Trial = new(InnerNetwork: false, Trial: true);

    [Theory]
    [InlineData("https://sistem.example.go.id/ppid")]
    [InlineData("https://103.1.2.3:8443/ppid?x=1")]
    public void To_public_addresses(string url) => Assert.Null(WebhookAddress.Fault(url, Strict));

    [Theory]
    [InlineData("http://sistem.example.go.id/ppid", "not encrypted")]
    [InlineData("ftp://sistem.example.go.id/ppid", "another protocol")]
    [InlineData("file:///etc/passwd", "no address at all")]
    [InlineData("https://nama:sandi@sistem.example.go.id/", "credentials")]
    [InlineData("https://sistem.example.go.id/#x", "a fragment")]
    [InlineData("https://localhost/ppid", "this machine")]
    [InlineData("https://127.0.0.1/", "this machine")]
    [InlineData("https://2130706433/", "this machine, as one number")]
    [InlineData("https://0x7f.1/", "this machine, in hexadecimal")]
    [InlineData("https://0177.0.0.1/", "this machine, in octal")]
    [InlineData("https://127.1/", "this machine, shortened")]
    [InlineData("https://①②⑦.⓪.⓪.①/", "this machine, in circled digits")]
    [InlineData("https://127。0。0。1/", "this machine, with ideographic full stops")]
    [InlineData("https://0xA9FEA9FE/", "where clouds keep their secrets, in hexadecimal")]
    [InlineData("https://[fe80::1%25eth0]/", "a link, with its zone")]
    [InlineData("https://[0:0:0:0:0:ffff:7f00:1]/", "this machine inside a new address")]
    [InlineData("https://LOCALHOST/", "this machine")]
    [InlineData("https://sistem.example.go.id\\@127.0.0.1/", "two readings of one text")]
    [InlineData("https:127.0.0.1", "no authority")]
    [InlineData("https://[::1]/", "this machine")]
    [InlineData("https://[::ffff:10.0.0.1]/", "an inner address inside a new one")]
    [InlineData("https://169.254.169.254/latest/meta-data", "where clouds keep their secrets")]
    [InlineData("/ppid", "no host")]
    public void Not_there(string url, string because) =>
        Assert.True(WebhookAddress.Fault(url, Strict) is not null, because);

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("fd00::1")]
    public void To_private_addresses_only_if_the_operator_says_so(string address)
    {
        Assert.False(WebhookAddress.IsAllowed(IPAddress.Parse(address), Strict));
        Assert.True(WebhookAddress.IsAllowed(IPAddress.Parse(address), Inner));
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")] // where Azure speaks to its own machines
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    [InlineData("::")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1:a9fe:00a9:fe00:808:808")]
    [InlineData("2002:a9fe:a9fe::1")]
    [InlineData("::169.254.169.254")]
    [InlineData("2001:db8::1")]
    public void Never_to_addresses_that_belong_to_nobody_outside(string address) =>
        Assert.All([Strict, Inner, Trial], each => Assert.False(WebhookAddress.IsAllowed(IPAddress.Parse(address), each)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("2404:6800:4003::1")]
    public void To_addresses_of_the_outside(string address) =>
        Assert.True(WebhookAddress.IsAllowed(IPAddress.Parse(address), Strict));

    [Fact]
    public void In_Development_to_this_machine_too()
    {
        Assert.Null(WebhookAddress.Fault("http://127.0.0.1:5090/ppid", Trial));
        Assert.NotNull(WebhookAddress.Fault("http://10.0.0.1/ppid", Trial));
    }

    [Fact]
    public void Signs_as_the_guide_gives_it_to_try()
    {
        var guide = JsonNode.Parse(OpenApiDocument.Bytes)!["info"]!["description"]!.GetValue<string>();
        Assert.Contains($"`{WebhookPost.Sign("whsec_contoh", 1773021600, """{"id":"ping:1"}""")}`", guide, StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_the_instant_together_with_the_body() => Assert.Equal(
        "t=1773021600,v1=" + Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(
            "rahasia"u8, "1773021600.{}"u8)),
        WebhookPost.Sign("rahasia", 1773021600, "{}"));
}
