using System.Net;
using System.Text.Json.Nodes;
using Ppid.App.Mail;
using Ppid.Orchestrations;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Functions.Worker;

/// <summary>The built worker, in its own process, behind a stand-in for the Functions host.</summary>
[Collection(nameof(OneWorker))]
[Trait("Needs", "Azurite")]
public sealed class The_worker_process(OneWorker worker)
{
    private readonly StandInHost _host = worker.Host;

    [Fact]
    public async Task Serves_the_pages_of_the_house()
    {
        using var visitor = new Visitor(_host.Address);

        foreach (var page in new[] { "/", "/permohonan", "/lacak", "/dip", "/sop", "/meja/masuk", "/kelola/masuk" })
        {
            var reply = await visitor.Get(page);
            Assert.True(reply.Status == HttpStatusCode.OK, $"{page}: {reply.Status}\n{_host.Said}");
            Assert.NotNull(reply.Page.QuerySelector("main h1"));
        }

        var nowhere = await visitor.Get("/tidak/ada");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.Status);
        Assert.Contains("Halaman tidak ditemukan", nowhere.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Send(new(HttpMethod.Head, "/lacak"))).Status);
        Assert.Equal("/kelola/masuk?ke=%2Fkelola%2Fregister%2Fpermohonan.csv",
            (await visitor.Get("/kelola/register/permohonan.csv")).Location);
        await visitor.Get("/t/rahasia-tautan-0123456789");
        Assert.DoesNotContain("rahasia-tautan", _host.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/healthz/hidup")]
    public async Task Says_that_it_lives_and_that_it_reaches_its_ledger(string address)
    {
        using var visitor = new Visitor(_host.Address);

        Assert.Equal("""{"status":"ok"}""", (await visitor.Get(address)).Text);
    }

    [Fact]
    public async Task Files_a_request_and_asks_the_engine_to_wait_for_it()
    {
        using var visitor = new Visitor(_host.Address);

        var receipt = await visitor.Post("/permohonan", Applicants.Siti, [Applicants.Ktp]);

        Assert.True(receipt.Status == HttpStatusCode.SeeOther, receipt.Text + _host.Said);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Follow(receipt)).Status);
        var id = Applicants.IdOf(receipt.Location.Split('?')[0]);
        await _host.Asks($"start permohonan-informasi {id} 2.0");
    }

    /// <summary>What has come in by mail is answered for when it is stored; reading it is owed, and the engine's to call
    /// for.</summary>
    [Fact]
    public async Task Takes_a_mail_and_leaves_it_to_the_engine_to_have_it_read()
    {
        using var visitor = new Visitor(_host.Address);
        using var parts = new MultipartFormDataContent
        {
            { new StringContent(Mails.Message("Permohonan informasi", Mails.Request)), "email" },
        };

        var reply = await visitor.Send(
            new(HttpMethod.Post, $"/hooks/sendgrid/inbound/{HouseUnderTest.MailSecret}") { Content = parts });

        Assert.True(reply.Status == HttpStatusCode.OK, reply.Text + _host.Said);
        await _host.Asks("start kantor surel-masuk-");
    }

    /// <summary>The engine's calls of one case, made by hand: a look, then what that look says is owed.</summary>
    [Fact]
    public async Task Performs_what_is_owed_when_the_engine_calls()
    {
        using var visitor = new Visitor(_host.Address);
        var receipt = await visitor.Post("/permohonan", Applicants.Siti, [Applicants.Ktp]);
        var id = Applicants.IdOf(receipt.Location.Split('?')[0]).Value;

        var owed = await Advance(id);
        foreach (var effect in owed)
        {
            await _host.CallActivity(PerformActivity.Name, effect);
        }

        Assert.NotEmpty(owed);
        Assert.Empty(await Advance(id));
        var mails = Directory.GetFiles(worker.Outbox, "*.eml").Select(File.ReadAllText).ToList();
        Assert.All(owed, effect => Assert.Contains(
            mails, mail => mail.Contains(MessageIds.For(effect, "")[..33], StringComparison.Ordinal)));
    }

    [Fact]
    public void Gives_functions_and_bindings_names_that_the_host_accepts() =>
        Assert.Empty(HostNames.Refused(_host.Functions));

    private async Task<List<string>> Advance(string id)
    {
        var turn = JsonNode.Parse(await _host.CallActivity(AdvanceActivity.Name, id))!;
        return [.. turn["Effects"]!.AsArray().Select(effect => (string)effect!)];
    }
}
