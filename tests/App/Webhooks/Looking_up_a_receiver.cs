using System.Net;
using System.Net.Sockets;
using System.Text;
using Ppid.App.Webhooks;
using Ppid.Domain.Offices;
using Xunit;

namespace Ppid.Tests.App.Webhooks;

/// <summary>A name is judged by where it leads at the moment of the connection: docs/adr/0022.</summary>
public sealed class Looking_up_a_receiver
{
    private static readonly WebhookSettings Strict = new(InnerNetwork: false, Trial: false);
    private static readonly WebhookSettings Trial = new(InnerNetwork: false, Trial: true);

    [Theory]
    [InlineData("10.0.0.1", "the office's network")]
    [InlineData("127.0.0.1", "this machine")]
    [InlineData("::ffff:192.168.1.1", "an inner address inside a new one")]
    [InlineData("169.254.169.254", "where clouds keep their secrets")]
    public async Task Knocks_at_no_inner_door_to_which_a_public_name_leads(string address, string because)
    {
        using var post = Post(Strict, IPAddress.Parse(address));
        var reply = await post.Send(To("https://sistem.example.go.id/ppid"), "1", "{}", CancellationToken.None);
        Assert.True(reply is { Status: null, Error: "Nama itu menunjuk ke alamat yang tidak diizinkan." }, because);
    }

    [Fact]
    public async Task Uses_of_several_addresses_only_those_that_were_judged_well()
    {
        using var door = new TcpListener(IPAddress.Loopback, 0);
        door.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)door.LocalEndpoint).Port}/ppid";
        using var post = Post(Trial, IPAddress.Parse("10.0.0.1"), IPAddress.Loopback);

        var sending = post.Send(To(url), "1", "{}", CancellationToken.None);
        using var guest = await door.AcceptTcpClientAsync();
        await guest.GetStream().WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 204 No Content\r\n\r\n"));

        Assert.Equal(new WebhookReply(204, null), await sending);
    }

    [Fact]
    public async Task Looks_again_for_the_next_connection_so_that_a_name_gains_nothing_by_changing()
    {
        var looked = 0;
        using var post = new WebhookPost(Strict, new(new byte[32]), new(TimeProvider.System), (_, _) =>
        {
            looked++;
            return Task.FromResult<IPAddress[]>([IPAddress.Parse("10.0.0.1")]);
        });
        for (var times = 0; times < 2; times++)
        {
            await post.Send(To("https://sistem.example.go.id/ppid"), "1", "{}", CancellationToken.None);
        }

        Assert.Equal(2, looked);
    }

    private static WebhookPost Post(WebhookSettings settings, params IPAddress[] found) =>
        new(settings, new(new byte[32]), new(TimeProvider.System), (_, _) => Task.FromResult(found));

    private static Webhook To(string url) => new("wh1", "kunci", url, []);
}
