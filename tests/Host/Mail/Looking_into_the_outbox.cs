using System.Net;
using Ppid.Tests.Host.Crash;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

public sealed class Looking_into_the_outbox : IDisposable
{
    private const string Url = "/kotak-keluar";

    private readonly string _data = Directory.CreateTempSubdirectory("ppid-kotak-").FullName;

    [Fact]
    public async Task Shows_a_letter_as_its_reader_sees_it_newest_first()
    {
        using var house = HostProcess.Start(_data, ("ASPNETCORE_ENVIRONMENT", "Development"));
        using var visitor = new Visitor(await house.Ready());
        Assert.NotNull((await visitor.Get(Url)).Find("kosong"));
        await visitor.Post("/permohonan", Applicants.Siti, [Applicants.Ktp]);
        using var watched = new Aftermath(_data);
        await watched.Settled(DateTimeOffset.UtcNow);

        var list = await visitor.Get(Url);
        var receipt = list.Page.QuerySelectorAll("td a").Single(
            link => link.TextContent.StartsWith("Tanda terima", StringComparison.Ordinal)).GetAttribute("href")!;
        var mail = await visitor.Get(receipt);
        var html = await visitor.Get(mail.Page.QuerySelector("iframe")!.GetAttribute("src")!);
        var paper = await visitor.Get(mail.Page.QuerySelector("[data-testid='lampiran'] a")!.GetAttribute("href")!);

        Assert.Equal(2, list.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Permohonan Anda kami terima", mail.Says("teks"), StringComparison.Ordinal);
        Assert.Contains("/lacak/", mail.Says("tautan"), StringComparison.Ordinal);
        Assert.Equal("", mail.Page.QuerySelector("iframe")!.GetAttribute("sandbox"));
        Assert.Contains("frame-src 'self'", mail.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("sandbox; frame-ancestors 'self'", html.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("Permohonan informasi Anda telah kami terima", html.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("%PDF"u8.ToArray(), paper.Content[..4]);
        foreach (var wrong in (string[])[$"{Url}/..%2Fppid.db", $"{Url}/tidak-ada.eml", $"{receipt}/lampiran/9"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(wrong)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await FromOutside(visitor)).Status);
    }

    [Fact]
    public async Task Is_for_Development_only()
    {
        using var house = HostProcess.Start(_data);
        using var visitor = new Visitor(await house.Ready());

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(Url)).Status);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    /// <summary>Behind a proxy everybody seems to be on this machine.</summary>
    private static Task<PageReply> FromOutside(Visitor visitor)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Url);
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        return visitor.Send(request);
    }
}
