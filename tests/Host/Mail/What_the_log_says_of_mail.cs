using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Ppid.App.Mail;
using Ppid.App.Teams;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>Logs are read, copied and kept by others than those who may read a file: a case's number stands in them, no
/// person and no secret.</summary>
public sealed class What_the_log_says_of_mail : ILoggerProvider
{
    private static readonly string[] Personal =
        ["siti@contoh.id", "Siti", "6472014508900001", "Samarinda", "koperasi", HouseUnderTest.MailSecret];

    private readonly ConcurrentQueue<string> _lines = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Names_nobody_when_a_server_repeats_the_address_it_refuses(bool forEver)
    {
        const string Said = "550 5.1.1 <siti@contoh.id> (Siti Contoh): unknown";
        await using var house = await Open(new Refusing(() =>
            forEver ? new MailRefusedException(Said, true) : new MailDeferredException(Said, new IOException(Said))));

        await house.Files(Applicants.Ktp);
        await house.Round();

        Assert.Contains(_lines, line => line.Contains("550 5.1.1", StringComparison.Ordinal));
        Clean();
    }

    [Fact]
    public async Task Names_nobody_whose_link_was_refused()
    {
        await using var house = await Open(new Refusing(() => new MailRefusedException("550 5.1.1 <siti@contoh.id>: unknown", true)));

        await house.NewVisitor().Post("/kelola/masuk", [new("surel", "nur.contoh@dp2kukm.example.go.id")]);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!_lines.Any(line => line.Contains("550 5.1.1", StringComparison.Ordinal)))
        {
            await Task.Delay(10, patience.Token);
        }

        Clean();
    }

    [Fact]
    public async Task Names_nobody_when_mail_comes_in()
    {
        await using var house = await Open(null);

        await house.Takes(Mails.Message("Permohonan informasi Siti", Mails.Request));
        await house.Takes("From: siti@contoh.id\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n\u0000Siti");
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes("Siti"));
        await house.Visitor.Send(new(HttpMethod.Post, $"/hooks/sendgrid/inbound/{HouseUnderTest.MailSecret}") { Content = body });
        await house.Visitor.Send(new(HttpMethod.Post, $"/hooks/sendgrid/inbound/{HouseUnderTest.MailSecret}x"));
        await house.Round();

        Clean();
    }

    /// <summary>Who knows the address of a flow can post there.</summary>
    [Theory]
    [InlineData("https://127.0.0.1:9/workflows/abc?sig=s3cr3t")] // nobody listens there
    [InlineData("https://tidak-ada.invalid/workflows/abc?sig=s3cr3t")]
    public async Task Names_no_flow_that_cannot_be_reached(string flow)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Ppid:Teams:Webhook", flow)]).Build();
        await using var house = await Open(null, services => services.AddUnitChannels(settings));

        await house.Files(Applicants.Ktp);
        await house.Round();

        Assert.Contains(_lines, line => line.Contains("Teams was not told", StringComparison.Ordinal));
        Assert.DoesNotContain(_lines, line => line.Contains("s3cr3t", StringComparison.Ordinal));
    }

    public ILogger CreateLogger(string categoryName) => new Pen(this, categoryName);

    public void Dispose()
    {
    }

    private void Clean() => Assert.All(
        Personal, word => Assert.DoesNotContain(_lines, line => line.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private Task<HouseUnderTest> Open(IPostOffice? post, Action<IServiceCollection>? more = null)
    {
        return HouseUnderTest.Start(adjust: Furnish);

        void Furnish(IServiceCollection services)
        {
            services.AddSingleton<ILoggerProvider>(this);
            services.Configure<LoggerFilterOptions>(options =>
            {
                options.MinLevel = LogLevel.Information;
                options.Rules.Add(new(null, "Microsoft", LogLevel.Warning, null)); // as host/Program.cs
            });
            more?.Invoke(services);
            if (post is not null) services.Replace(ServiceDescriptor.Singleton(post));
        }
    }

    private sealed class Refusing(Func<Exception> no) : IPostOffice
    {
        public Task Send(OutgoingMail mail, CancellationToken cancel) => throw no();
    }

    private sealed class Pen(What_the_log_says_of_mail log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log._lines.Enqueue($"{category}: {formatter(state, exception)} {exception}");
    }
}
