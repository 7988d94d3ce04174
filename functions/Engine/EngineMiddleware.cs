using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Ppid.Functions.Engine;

/// <summary>Hears from each call where the host's engine listens.</summary>
internal sealed class EngineMiddleware(EngineClient engine, IServiceProvider services) : IFunctionsWorkerMiddleware
{
    /// <summary>The extension's own reader of what the host says; named by its attribute, for parameters.</summary>
    private readonly IInputConverter _reader = (IInputConverter)ActivatorUtilities.CreateInstance(
        services, typeof(DurableClientAttribute).GetCustomAttribute<InputConverterAttribute>()!.ConverterType);

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.FunctionDefinition.InputBindings.GetValueOrDefault(EngineBinding.Input) is { } binding
            && (await context.BindInputAsync<string>(binding)).Value is { } said
            && (await _reader.ConvertAsync(new Said(said, context))).Value is DurableTaskClient client)
        {
            engine.Tell(client);
        }

        await next(context);
    }

    private sealed class Said(string text, FunctionContext context) : ConverterContext
    {
        public override Type TargetType => typeof(DurableTaskClient);

        public override object? Source => text;

        public override FunctionContext FunctionContext => context;

        public override IReadOnlyDictionary<string, object> Properties => ImmutableDictionary<string, object>.Empty;
    }
}
