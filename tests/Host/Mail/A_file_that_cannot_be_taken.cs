using Microsoft.Extensions.DependencyInjection;
using Ppid.App.Desk;
using Ppid.App.Mail.Incoming;
using Ppid.Host;
using Ppid.Host.Store;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>The folder is looked at every two seconds; a file that cannot be taken is not.</summary>
public sealed class A_file_that_cannot_be_taken : IAsyncLifetime
{
    private readonly CountingStore _files = new();
    private HouseUnderTest _house = null!;
    private string _folder = "";

    public async Task InitializeAsync()
    {
        _house = await HouseUnderTest.Start(adjust: services => services.AddSingleton<IDocumentStore>(each =>
        {
            _files.Behind = each.GetRequiredService<DocumentFiles>();
            return _files;
        }));
        _folder = Directory.CreateDirectory(Path.Combine(_house.Data, "masuk")).FullName;
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.eml"), Mails.Message("Permohonan informasi", Mails.Request));
        _files.Full = true;
        Assert.Equal(0, await Look());
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task Is_tried_again_more_and_more_seldom()
    {
        var tried = new List<int>();
        for (var minute = 1; minute <= 30; minute++)
        {
            var before = _files.Tries;
            for (var look = 0; look < 3; look++)
            {
                _house.Time.Pass(TimeSpan.FromSeconds(20));
                await Look();
            }

            if (_files.Tries > before) tried.Add(minute);
        }

        Assert.Equal([1, 2, 4, 8, 16, 26], tried);
    }

    [Fact]
    public async Task Is_taken_ten_minutes_after_it_can_be_at_the_latest()
    {
        _house.Time.Pass(TimeSpan.FromDays(3));
        Assert.Equal(0, await Look());
        _files.Full = false;
        Assert.Equal(0, await Look());
        _house.Time.Pass(TimeSpan.FromMinutes(10));

        Assert.Equal(1, await Look());
        Assert.Empty(await _house.Service<MailboxBook>().Troubled(default));
    }

    [Fact]
    public async Task Is_taken_at_once_when_it_is_another_one()
    {
        _files.Full = false;
        Assert.Equal(0, await Look());
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.eml"), Mails.Message("Permohonan informasi koperasi", Mails.Request));

        Assert.Equal(1, await Look());
    }

    [Fact]
    public async Task Keeps_no_other_waiting_and_is_shown_to_administrators()
    {
        _files.Full = false;
        await File.WriteAllTextAsync(Path.Combine(_folder, "b.eml"), Mails.Message("Permohonan informasi", Mails.Request));

        Assert.Equal(1, await Look());

        using var admin = await _house.Administrator();
        var shown = (await admin.Get("/kelola/surat-masuk")).Says("surel-tertinggal");
        Assert.Contains("1 berkas di folder masuk/ pada server", shown, StringComparison.Ordinal);
        Assert.Contains("Batas waktunya mungkin sudah berjalan", shown, StringComparison.Ordinal);
        var front = await admin.Get("/kelola");
        Assert.StartsWith(shown, front.Says("surel-tertinggal"), StringComparison.Ordinal);
        Assert.Equal("/kelola/surat-masuk", front.Find("ke-surat-masuk")!.GetAttribute("href"));
    }

    private Task<int> Look() => _house.Service<MailDrop>().Collect(CancellationToken.None);

    /// <summary>A disk that is full, or not.</summary>
    private sealed class CountingStore : IDocumentStore
    {
        public DocumentFiles Behind { get; set; } = null!;

        public bool Full { get; set; }

        public int Tries { get; private set; }

        public Task<StoredDocument> Save(Stream content, long limit, CancellationToken cancel)
        {
            Tries++;
            return Full ? throw new IOException("No space left on device") : Behind.Save(content, limit, cancel);
        }

        public Task<Stream?> Open(string hash, CancellationToken cancel) => Behind.Open(hash, cancel);
    }
}
