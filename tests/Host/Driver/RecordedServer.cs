using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Ppid.Tests.Host.Driver;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Target">Path and query, undecoded.</param>
public sealed record RecordedRequest(string Method, string Target, IHeaderDictionary Headers, byte[] Body)
{
    public string Line => $"{Method} {Target}";

    public string Text => Encoding.UTF8.GetString(Body);
}

/// <summary>What somebody else's server answers.</summary>
/// <param name="Location">Where it sends its client instead.</param>
public sealed record RecordedAnswer(
    int Status, string Body = "", string MediaType = "application/json", string? Location = null);

/// <summary>Somebody else's server, on a free port of this machine: keeps what it is sent and answers what a test
/// tells it to.</summary>
public sealed class RecordedServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly SemaphoreSlim _came = new(0);
    private int _waitedFor;

    private RecordedServer(WebApplication app, Func<RecordedRequest, RecordedAnswer> answer) =>
        (_app, Answer) = (app, answer);

    public Uri Address => new(_app.Urls.First());

    public Func<RecordedRequest, RecordedAnswer> Answer { get; set; }

    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    public static Task<RecordedServer> Start(RecordedAnswer answer) => Start(_ => answer);

    public static async Task<RecordedServer> Start(Func<RecordedRequest, RecordedAnswer> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new RecordedServer(app, answer);
        app.Run(server.Serve);
        await app.StartAsync();
        return server;
    }

    /// <summary>A body that was broken into lines to be read, as it travels.</summary>
    public static string OneLine(string body) => body.ReplaceLineEndings("");

    /// <summary>The request after those that were waited for; throws when none comes for a long while.</summary>
    public async Task<RecordedRequest> Next() => await _came.WaitAsync(TimeSpan.FromSeconds(90))
        ? Requests[Interlocked.Increment(ref _waitedFor) - 1]
        : throw new TimeoutException("No request came.");

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _came.Dispose();
    }

    private async Task Serve(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var request = new RecordedRequest(
            context.Request.Method, context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            new HeaderDictionary(context.Request.Headers.ToDictionary()), body.ToArray());
        _requests.Enqueue(request);
        var answer = Answer(request);
        context.Response.StatusCode = answer.Status;
        if (answer.Location is { } location) context.Response.Headers.Location = location;
        if (answer.Body.Length > 0)
        {
            context.Response.ContentType = answer.MediaType;
            await context.Response.WriteAsync(answer.Body);
        }

        _came.Release();
    }
}
