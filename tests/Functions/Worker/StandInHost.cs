using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ppid.Tests.Functions.Worker.Protocol;
using Xunit;

namespace Ppid.Tests.Functions.Worker;

/// <summary>Stands where the Functions host stands: starts the worker's process, speaks the platform's protocol with it, and
/// sends it what comes in by HTTP, with the host's own rules (<see cref="HostRoutes"/>).</summary>
internal sealed class StandInHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HostStream _stream;
    private readonly WorkerProcess _worker;
    private readonly SidecarRecorder _engine;
    private readonly HostRoutes _routes;
    private readonly Forwarder _forwarder;

    private StandInHost(
        WebApplication app, WorkerProcess worker, IReadOnlyList<RpcFunctionMetadata> functions, Uri workerHttp)
    {
        (_app, _worker, Functions) = (app, worker, functions);
        _stream = app.Services.GetRequiredService<HostStream>();
        _engine = app.Services.GetRequiredService<SidecarRecorder>();
        _routes = new HostRoutes(functions);
        _forwarder = new Forwarder(workerHttp);
        (Address, EngineAddress) = Addresses(app);
    }

    /// <summary>Where people call.</summary>
    public Uri Address { get; }

    public IReadOnlyList<RpcFunctionMetadata> Functions { get; }

    /// <summary>What the worker asked of the engine.</summary>
    public IReadOnlyCollection<string> AskedOfTheEngine => _engine.Asked;

    /// <summary>What the worker logged, and wrote to its console.</summary>
    public string Said => _stream.Said + _worker.Said;

    private Uri EngineAddress { get; }

    public static async Task<StandInHost> Start(IEnumerable<KeyValuePair<string, string>> settings)
    {
        StandInHost? host = null;
        var app = Listen(context => host!.Pass(context));
        await app.StartAsync();
        var stream = app.Services.GetRequiredService<HostStream>();
        var worker = WorkerProcess.Start(Addresses(app).Rpc, settings);
        var http = await stream.Welcome(WorkerProcess.Folder, worker.Ended);
        var functions = await stream.Load(WorkerProcess.Folder);
        return host = new StandInHost(app, worker, functions, http);
    }

    /// <summary>Calls a function that is not called by HTTP. Throws what the worker says went wrong.</summary>
    public Task<InvocationResponse> Call(string function, string input, string json) =>
        _stream.Invoke(Invocation(Functions.Single(each => each.Name == function), input, new() { Json = json }));

    /// <summary>Calls an activity as the engine does. Returns what it answered, as JSON.</summary>
    public async Task<string> CallActivity(string function, string input)
    {
        var called = Functions.Single(each => each.Name == function);
        var trigger = called.Bindings.Single(each => each.Value.Type == "activityTrigger").Key;
        var call = Invocation(called, trigger, new() { String = JsonSerializer.Serialize(input) });
        call.TriggerMetadata["instanceId"] = new() { String = "uji" };
        var answer = await _stream.Invoke(call);
        return answer.ReturnValue is { Json.Length: > 0 } json ? json.Json : answer.ReturnValue?.String ?? "";
    }

    /// <summary>Waits until the worker asks the engine for what begins so.</summary>
    public Task Asks(string beginning) => Until(
        () => AskedOfTheEngine.Any(asked => asked.StartsWith(beginning, StringComparison.Ordinal)), $"asks for {beginning}");

    /// <summary>Waits until the worker has done so: what it writes and what it goes on with after an answer come when they
    /// come.</summary>
    /// <param name="what">"mails a link", for who has waited in vain.</param>
    public async Task Until(Func<bool> done, string what)
    {
        for (var tries = 0; !done(); tries++)
        {
            Assert.True(tries < 2400, $"It never {what}.\n{Said}");
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.End();
        await _worker.DisposeAsync();
        _forwarder.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task Pass(HttpContext context)
    {
        if (_routes.First(context.Request) is not { } function)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var invocation = Invocation(function, "r", new() { String = "" });
        var done = _stream.Invoke(invocation);
        await _forwarder.Send(context, invocation.InvocationId);
        await done;
    }

    private InvocationRequest Invocation(RpcFunctionMetadata function, string input, TypedData data)
    {
        var request = new InvocationRequest
        {
            InvocationId = Guid.NewGuid().ToString(),
            FunctionId = function.FunctionId,
            TraceContext = new(),
            InputData = { new ParameterBinding { Name = input, Data = data } },
        };
        foreach (var (name, _) in function.Bindings.Where(each => each.Value.Type == "durableClient"))
        {
            request.InputData.Add(new ParameterBinding { Name = name, Data = new() { String = WhereTheEngineIs } });
        }

        return request;
    }

    /// <summary>As the Durable extension of the host writes it.</summary>
    private string WhereTheEngineIs =>
        $$"""{"rpcBaseUrl":"{{EngineAddress}}","taskHubName":"uji","connectionName":"Storage","maxGrpcMessageSizeInBytes":4194304}""";

    private static WebApplication Listen(RequestDelegate pass)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = 100 << 20;
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, port => port.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = int.MaxValue);
        builder.Services.AddSingleton<HostStream>().AddSingleton<SidecarRecorder>();
        var app = builder.Build();
        app.MapGrpcService<HostStream>();
        app.MapGrpcService<SidecarRecorder>();
        app.MapFallback("{*path}", pass);
        return app;
    }

    private static (Uri Http, Uri Rpc) Addresses(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToList();
        return (new(addresses[0]), new(addresses[1]));
    }
}
