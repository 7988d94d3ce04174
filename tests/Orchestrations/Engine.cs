using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ppid.Tests.Orchestrations;

/// <summary>The engine of Durable Functions over a backend, behind gRPC as in earnest. It outlives the workers.</summary>
internal sealed class Engine(Backend backend, Tape? tape = null) : IAsyncDisposable
{
    private readonly List<IHost> _workers = [];
    private WebApplication _app = null!;

    private string Address =>
        _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public async Task Start()
    {
        await backend.Service.CreateIfNotExistsAsync();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(grpc =>
        {
            if (tape is not null)
            {
                grpc.Interceptors.Add<Tape>();
            }
        });
        if (tape is not null)
        {
            builder.Services.AddSingleton(tape);
        }

        builder.Services.AddSingleton(Unstoppable.Of(backend.Service));
        builder.Services.AddSingleton(backend.Client);
        builder.Services.AddSingleton<Sidecar>();
        _app = builder.Build();
        _app.MapGrpcService<Sidecar>();
        await _app.StartAsync();
    }

    public async Task StopWorkers()
    {
        foreach (var worker in _workers)
        {
            await worker.StopAsync();
            worker.Dispose();
        }

        _workers.Clear();
    }

    public async Task<IHost> Work(Action<DurableTaskRegistry> tasks, Action<IServiceCollection>? services = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        services?.Invoke(builder.Services);
        builder.Services.AddDurableTaskWorker(worker => worker.UseGrpc(Address).AddTasks(tasks));
        builder.Services.AddDurableTaskClient(client => client.UseGrpc(Address).RegisterDirectly());
        var host = builder.Build();
        _workers.Add(host);
        await host.StartAsync();
        return host;
    }

    /// <summary>Waits for nobody.</summary>
    public async Task Die()
    {
        var now = new CancellationToken(canceled: true);
        foreach (var each in _workers.Append<IHost>(_app))
        {
            await each.StopAsync(now).ContinueWith(_ => { }, CancellationToken.None, default, TaskScheduler.Default);
        }

        _workers.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await StopWorkers();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
