using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Functions;

/// <summary>What Graph answers about the messages of a folder, as "message: delta" and "Get MIME content of a message"
/// describe it.</summary>
internal static class RecordedMailbox
{
    public const string Folder = "/v1.0/users/ppid%40dp2kukm.example.go.id/mailFolders/inbox/messages";

    /// <summary>The first question, a week before <paramref name="readAt"/>: "the only supported $filter expressions are
    /// receivedDateTime ge or gt", and what is asked for here need not be asked for again.</summary>
    /// <param name="readAt">In UTC, as Graph writes it.</param>
    public static string First(string readAt, string folder = Folder) =>
        $"GET {folder}/delta()?$filter=receivedDateTime%20ge%20{Uri.EscapeDataString(readAt)}"
            + "&$select=id,receivedDateTime&changeType=created";

    public static string Content(string id, string mailbox = "ppid%40dp2kukm.example.go.id") =>
        $"GET /v1.0/users/{mailbox}/messages/{id}/$value";

    /// <summary>A page, and where to go on: "nextLink" in this round, "deltaLink" in the next.</summary>
    public static RecordedAnswer Page(this RecordedServer graph, string link, string to, params string[] ids) =>
        graph.Written(link, to, [.. ids.Select(id => $$"""{"id":"{{id}}"}""")]);

    public static RecordedAnswer Written(this RecordedServer graph, string link, string to, params string[] messages) =>
        new(200, $$"""{"value":[{{string.Join(',', messages)}}],"@odata.{{link}}":"{{new Uri(graph.Address, to)}}"}""");

    /// <summary>These answers, and every mail's own bytes.</summary>
    public static Func<RecordedRequest, RecordedAnswer> With(Dictionary<string, RecordedAnswer> answers) => request =>
        answers.TryGetValue(request.Line, out var answer) ? answer
        : request.Target.EndsWith("/$value", StringComparison.Ordinal)
            ? new(200, $"mail {request.Target.Split('/')[^2]}\r\n", "text/plain")
            : GraphUnderTest.Error(400, "UnexpectedRequest");
}
