using Ppid.Domain.Cases;
using Ppid.Tests.Host.Crash;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

public sealed class A_house_killed_while_sending : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("ppid-terbunuh-").FullName;

    [Fact]
    public async Task Sends_the_same_letters_after_its_restart()
    {
        using var server = await MailServer.Start();
        server.Hesitate();
        using (var house = HostProcess.Start(_data, Settings(server)))
        {
            await Files(await house.Ready());
            await server.Hesitating();
            house.Kill();
        }

        server.Kill();
        await server.StartAgain();
        using (var house = HostProcess.Start(_data, Settings(server)))
        {
            await house.Ready();
            using var watched = new Aftermath(_data);
            await watched.Settled(DateTimeOffset.UtcNow);
        }

        using var after = new Aftermath(_data);
        var sent = Assert.Single(after.Cases()).Value.OfType<CaseEvent.LetterSent>().Select(letter => letter.MessageId);
        Assert.Equal(2, sent.Distinct().Count());
        Assert.Equal(2, sent.Count());
        Assert.Subset((await server.Received(2)).Select(mail => mail.Header("Message-ID")).ToHashSet(), sent.ToHashSet());
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private static (string, string)[] Settings(MailServer server) =>
    [
        ("Ppid__Surat__Cara", "smtp"), ("Ppid__Smtp__Host", "localhost"), ("Ppid__Smtp__Port", $"{server.Port}"),
        ("Ppid__Smtp__Pengguna", MailServer.User), ("Ppid__Smtp__Sandi", MailServer.Password),
        ("Ppid__Smtp__SertifikatCa", server.Certificates.Authority),
    ];

    private static async Task Files(Uri house)
    {
        using var visitor = new Visitor(house);
        await visitor.Post("/permohonan", Applicants.Siti, [Applicants.Ktp]);
    }
}
