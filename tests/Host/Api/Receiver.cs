using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Ppid.App.Webhooks;

namespace Ppid.Tests.Host.Api;

/// <summary>What a receiver got.</summary>
internal sealed record Received(string Body, string Signature, string Delivery);

/// <summary>Another system that listens for webhooks, on this machine.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    /// <summary>Of a house that may reach it, and that gives it time however slow the machine is.</summary>
    public static readonly WebhookSettings Trial = new(false, Trial: true) { Patience = TimeSpan.FromMinutes(5) };

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _got = new();

    private Receiver(WebApplication app) => _app = app;

    /// <summary>What it answers.</summary>
    public int Status { get; set; } = StatusCodes.Status204NoContent;

    /// <summary>What it waits for before it answers.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    public IReadOnlyList<Received> Got => [.. _got];

    public string Url => _app.Urls.First() + "/ppid";

    public static async Task<Receiver> Open()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.MapPost("/ppid", (Delegate)receiver.Take);
        app.MapPost("/pindah", () => Results.Redirect("/ppid", preserveMethod: true));
        await app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> Take(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers;
        _got.Enqueue(new(
            await reader.ReadToEndAsync(), headers["Ppid-Signature"].ToString(), headers["Ppid-Delivery"].ToString()));
        await Hold.WaitAsync(context.RequestAborted);
        return Results.StatusCode(Status);
    }
}
