using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Ppid.Tests.Functions.Worker;

/// <summary>Hands a request on to the worker as it came, with the number of the invocation, and its answer back.</summary>
internal sealed class Forwarder(Uri worker) : IDisposable
{
    private const int MostTries = 400;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly string[] BetweenTwo = ["Connection", "Transfer-Encoding", "Keep-Alive", "Upgrade", "Expect"];

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public void Dispose() => _client.Dispose();

    public async Task Send(HttpContext context, string invocation)
    {
        using var answer = await Ask(context, invocation);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(each => !BetweenTwo.Contains(each.Key)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    /// <summary>The host knows the worker's address before the worker listens there, and tries again like this.</summary>
    private async Task<HttpResponseMessage> Ask(HttpContext context, string invocation)
    {
        for (var tries = 1; ; tries++)
        {
            using var request = Request(context.Request);
            request.Headers.Add("x-ms-invocation-id", invocation);
            try
            {
                return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
            }
            catch (HttpRequestException refused)
                when (refused.HttpRequestError is HttpRequestError.ConnectionError && tries < MostTries)
            {
                await Task.Delay(Pause, context.RequestAborted);
            }
        }
    }

    private HttpRequestMessage Request(HttpRequest came)
    {
        var address = worker.GetLeftPart(UriPartial.Authority) + came.GetEncodedPathAndQuery();
        var request = new HttpRequestMessage(new HttpMethod(came.Method), address);
        if (came.ContentLength > 0 || came.Headers.TransferEncoding.Count > 0)
        {
            request.Content = new StreamContent(came.Body);
        }

        foreach (var (name, values) in came.Headers.Where(each => !BetweenTwo.Contains(each.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return request;
    }
}
