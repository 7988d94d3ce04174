using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ppid.App.Desk;
using Ppid.App.Flows;

namespace Ppid.App.Web;

/// <summary>The one way in: every handler runs behind it, with the same headers and the same answer to
/// failure.</summary>
public static partial class Door
{
    /// <summary>Wraps a route: the result runs the handler and whatever it returned, so that nothing
    /// escapes.</summary>
    public static Task<IResult> Open(Route route, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        SecurityHeaders.Set(context.Response.Headers, route);
        return Task.FromResult<IResult>(new Passage(route));
    }

    private sealed class Passage(Route route) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            // Kestrel drops the body of HEAD by itself; other servers may not.
            if (HttpMethods.IsHead(httpContext.Request.Method)) httpContext.Response.Body = Stream.Null;
            try
            {
                var result = await route.Handle(httpContext);
                await result.ExecuteAsync(httpContext);
            }
#pragma warning disable CA1031 // the one catch at the top of the house
            catch (Exception failure)
#pragma warning restore CA1031
            {
                await Answer(httpContext, route, failure);
            }
        }
    }

    private static async Task Answer(HttpContext context, Route route, Exception failure)
    {
        if (failure is OperationCanceledException && context.RequestAborted.IsCancellationRequested) return;

        var explained = Explain(context, route, failure);
        if (context.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            context.Abort();
            return;
        }

        var answer = await Answers.Error(context, explained);
        await answer.ExecuteAsync(context);
    }

    private static Failure Explain(HttpContext context, Route route, Exception failure) => failure switch
    {
        UnreadableInputException unreadable => Failure.Unreadable(unreadable),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Failure.TooLarge,
        ConcurrencyException => Failure.Changed,
        OutdatedException => Api.Problems.Outdated,
        BadHttpRequestException broken => Failure.Broken(broken.StatusCode),
        _ => Failure.Bug(Record(context, route, failure)),
    };

    private static string Record(HttpContext context, Route route, Exception failure)
    {
        var reference = RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTVWXYZ", 8);
        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Ppid.Door");
        Failed(log, reference, context.Request.Method, route.Name, failure);
        Gauges.Failures.Add(1);
        return reference;
    }

    [LoggerMessage(1, LogLevel.Error, "Failure {Reference} at {Method} {Route}")]
    private static partial void Failed(
        ILogger log, string reference, string method, string route, Exception failure);
}
