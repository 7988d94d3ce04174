using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ppid.App.Desk;
using Ppid.App.Mail.Incoming;
using Ppid.Host;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>The folder is looked at every two seconds: what is wrong with it is told once, not at every look.</summary>
public sealed class A_folder_full_of_trouble : IAsyncLifetime, ILoggerProvider
{
    private const int Many = LeftMail.Most + 3;

    private readonly ConcurrentQueue<string> _told = new();
    private readonly FullDisk _disk = new();
    private HouseUnderTest _house = null!;
    private string _folder = "";

    public async Task InitializeAsync()
    {
        _house = await HouseUnderTest.Start(adjust: services => services
            .AddSingleton<ILoggerProvider>(this).AddSingleton<IDocumentStore>(_disk));
        _folder = Path.Combine(_house.Data, "masuk");
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task Tells_of_each_file_once_and_tries_none_at_every_look_however_many_there_are()
    {
        Directory.CreateDirectory(_folder);
        for (var number = 0; number < Many; number++)
        {
            await File.WriteAllTextAsync(Path.Combine(_folder, $"{number}.eml"), Mails.Message("Tanya", "Halo."));
        }

        for (var look = 0; look < 4; look++) await Look();
        Assert.Equal((Many, Many), (_told.Count, _disk.Tries));

        _house.Time.Pass(TimeSpan.FromMinutes(1));
        for (var look = 0; look < 4; look++) await Look();
        Assert.Equal((Many, 2 * Many), (_told.Count, _disk.Tries));

        await File.WriteAllTextAsync(Path.Combine(_folder, "lagi.eml"), Mails.Message("Tanya", "Halo lagi."));
        await Look();
        Assert.Contains("lagi.eml", _told.Last(), StringComparison.Ordinal);
        Assert.Equal(Many + 1, _told.Count);
    }

    [Fact]
    public async Task Says_once_that_it_cannot_be_read_and_again_when_it_could_be_in_between()
    {
        await Unreadable();
        for (var look = 0; look < 3; look++) await Look();
        Assert.Single(_told);

        using var admin = await _house.Administrator();
        var shown = (await admin.Get("/kelola/surat-masuk")).Says("kotak-macet");
        Assert.Contains("Folder masuk/", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(_house.Data, shown, StringComparison.Ordinal);

        File.Delete(_folder);
        await Look();
        Assert.Null((await admin.Get("/kelola/surat-masuk")).Find("kotak-macet"));
        Directory.Delete(_folder, recursive: true);
        await Unreadable();
        await Look();
        Assert.Equal(2, _told.Count);
    }

    public ILogger CreateLogger(string categoryName) => new Pen(this, categoryName);

    public void Dispose()
    {
    }

    /// <summary>For whoever runs the tests, too.</summary>
    private Task Unreadable() => File.WriteAllTextAsync(_folder, "a file where the folder should be");

    private Task Look() => _house.Service<MailDrop>().Look(CancellationToken.None);

    private sealed class FullDisk : IDocumentStore
    {
        public int Tries { get; private set; }

        public Task<StoredDocument> Save(Stream content, long limit, CancellationToken cancel)
        {
            Tries++;
            throw new IOException("No space left on device");
        }

        public Task<Stream?> Open(string hash, CancellationToken cancel) => Task.FromResult<Stream?>(null);
    }

    private sealed class Pen(A_folder_full_of_trouble log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Error && category == typeof(MailDrop).FullName;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) log._told.Enqueue($"{formatter(state, exception)} {exception?.Message}");
        }
    }
}
