using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Ppid.App.Desk;
using Ppid.App.Mail;
using Ppid.App.Mail.Incoming;
using Ppid.Host;
using Ppid.Host.Store;
using Ppid.Tests.Host.Crash;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

public sealed class The_doors_for_mail
{
    [Fact]
    public async Task Of_SendGrid_opens_to_its_secret_alone()
    {
        await using var house = await HouseUnderTest.Start();
        var message = Mails.Message("Permohonan informasi", Mails.Request);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(house, "salah", message)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Post(house, HouseUnderTest.MailSecret, message)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Post(house, HouseUnderTest.MailSecret, message)).Status);
        await house.Round();
        Assert.Single(house.Post.Sent, mail => mail.To.Address == "siti@contoh.id");
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"envelope\"\r\n\r\n{{{\r\n")]
    [InlineData("multipart/form-data", "tanpa batas")]
    [InlineData("application/json", "{}")]
    public async Task Of_SendGrid_takes_whatever_it_brings(string type, string body)
    {
        await using var house = await HouseUnderTest.Start();
        using var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        var door = $"/hooks/sendgrid/inbound/{HouseUnderTest.MailSecret}";
        var taken = await house.Visitor.Send(new(HttpMethod.Post, door) { Content = content });
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        await house.Round();
        Assert.Single(await house.Service<MailTray>().Waiting(CancellationToken.None));
    }

    [Fact]
    public async Task Of_the_folder_takes_whole_files_and_moves_them_away()
    {
        await using var house = await HouseUnderTest.Start();
        var folder = Directory.CreateDirectory(Path.Combine(house.Data, "masuk")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "satu.eml"), Mails.Message("Permohonan informasi", Mails.Request));
        await File.WriteAllTextAsync(Path.Combine(folder, ".dua.eml"), "belum selesai ditulis");
        Assert.Equal(1, await house.Service<MailDrop>().Collect(CancellationToken.None));
        Assert.Equal(0, await house.Service<MailDrop>().Collect(CancellationToken.None));
        Assert.True(File.Exists(Path.Combine(folder, "sudah", "satu.eml")));
        await house.Round();
        Assert.Contains("permohonan informasi 000001", house.LetterTo("siti@contoh.id").Subject, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Of_the_folder_lets_no_mail_wait_for_one_that_cannot_be_read()
    {
        await using var house = await HouseUnderTest.Start();
        var folder = Directory.CreateDirectory(Path.Combine(house.Data, "masuk")).FullName;
        var unreadable = Path.Combine(folder, "a.eml");
        File.CreateSymbolicLink(unreadable, Path.Combine(folder, "tidak-ada"));
        await File.WriteAllTextAsync(Path.Combine(folder, "b.eml"), Mails.Message("Permohonan informasi", Mails.Request));

        Assert.Equal(1, await house.Service<MailDrop>().Collect(CancellationToken.None));
        Assert.True(File.Exists(Path.Combine(folder, "sudah", "b.eml")));
        var told = Assert.Single(Assert.Single(await Troubled(house)).Left);
        Assert.StartsWith("berkas tidak dapat dibaca", told.Why, StringComparison.Ordinal);

        house.Time.Pass(TimeSpan.FromHours(1));
        await house.Service<MailDrop>().Collect(CancellationToken.None);
        Assert.Equal(told.Since, Assert.Single(Assert.Single(await Troubled(house)).Left).Since);

        File.Delete(unreadable);
        await house.Service<MailDrop>().Collect(CancellationToken.None);
        Assert.Empty(await Troubled(house));
    }

    /// <summary>Whatever is wrong with a message: the next look must not end at the same one.</summary>
    [Fact]
    public async Task Of_the_folder_lets_no_mail_wait_for_one_that_cannot_be_taken()
    {
        await using var house = await HouseUnderTest.Start(adjust: services => services.AddSingleton<IDocumentStore>(
            each => new PoisonedStore(each.GetRequiredService<DocumentFiles>())));
        var folder = Directory.CreateDirectory(Path.Combine(house.Data, "masuk")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "a.eml"), PoisonedStore.Poison);
        await File.WriteAllTextAsync(Path.Combine(folder, "b.eml"), Mails.Message("Permohonan informasi", Mails.Request));

        Assert.Equal(1, await house.Service<MailDrop>().Collect(CancellationToken.None));
        Assert.Single(Assert.Single(await Troubled(house)).Left);
    }

    private static Task<IReadOnlyList<MailboxState>> Troubled(HouseUnderTest house) =>
        house.Service<MailboxBook>().Troubled(CancellationToken.None);

    /// <summary>The message is safe as soon as its file has been moved away; what it means is found out by whoever lives
    /// on.</summary>
    [Fact]
    public async Task Lose_nothing_when_the_house_is_killed_right_behind_them()
    {
        var data = Directory.CreateTempSubdirectory("ppid-surat-").FullName;
        var folder = Directory.CreateDirectory(Path.Combine(data, "masuk")).FullName;
        for (var file = 0; file < 5; file++)
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, $"{file}.eml"), Mails.Message("Permohonan informasi", Mails.Request, from: $"siti{file}@contoh.id"));
        }

        using (var first = HostProcess.Start(data))
        {
            var taken = Path.Combine(folder, "sudah");
            await Until(() => Directory.Exists(taken) && Directory.GetFiles(taken).Length > 0);
            first.Kill();
        }

        using (var second = HostProcess.Start(data))
        {
            await second.Ready();
            await Until(() => Receipts(data).Distinct().Count() == 5);
            second.Kill();
        }

        Assert.Equal(5, Receipts(data).Count());
        Directory.Delete(data, recursive: true);
    }

    /// <summary>The folder comes with the first letter.</summary>
    private static IEnumerable<string> Receipts(string data) => new OutboxFolder(Path.Combine(data, "outbox"))
        .Names.Select(name => Path.Combine(data, "outbox", name))
        .Select(file => File.ReadLines(file).First(line => line.StartsWith("To:", StringComparison.Ordinal)))
        .Where(to => to.Contains("@contoh.id", StringComparison.Ordinal));

    private static async Task Until(Func<bool> isSo)
    {
        for (var tries = 0; tries < 3000 && !isSo(); tries++)
        {
            await Task.Delay(100);
        }

        Assert.True(isSo());
    }

    private static Task<PageReply> Post(HouseUnderTest house, string secret, string message)
    {
        var form = new MultipartFormDataContent { { new StringContent(message), "email" } };
        return house.Visitor.Send(new(HttpMethod.Post, $"/hooks/sendgrid/inbound/{secret}") { Content = form });
    }
}
