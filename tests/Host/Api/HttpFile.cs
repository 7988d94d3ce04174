using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Host.Api;

/// <summary>One request of a .http file, with its variables still in it.</summary>
/// <param name="Name">From "# @name".</param>
/// <param name="Expected">From "# -> 201".</param>
public sealed record HttpStep(
    string Name, int Expected, string Method, string Url, IReadOnlyList<(string Name, string Value)> Headers, string? Body);

/// <summary>A .http file as the common tools read it: "###" between requests, "@name = value", "# @name", and
/// {{name.response.body.$.path}} or {{name.response.headers.Name}} of an earlier answer.</summary>
public sealed partial class HttpFile
{
    private readonly Dictionary<string, string> _variables;
    private readonly Dictionary<string, PageReply> _answers = [];

    public HttpFile(string text, params (string Name, string Value)[] given)
    {
        _variables = Variable().Matches(text).ToDictionary(found => found.Groups[1].Value, found => found.Groups[2].Value.Trim());
        foreach (var (name, value) in given)
        {
            _variables[name] = value;
        }

        Steps = [.. Separator().Split(text).Skip(1).Select(Step).OfType<HttpStep>()];
    }

    public IReadOnlyList<HttpStep> Steps { get; }

    public async Task<PageReply> Run(HttpStep step, Visitor visitor)
    {
        var request = new HttpRequestMessage(new(step.Method), Filled(step.Url));
        if (step.Body is { } body)
        {
            request.Content = new StringContent(Filled(body));
            request.Content.Headers.Remove("Content-Type");
        }

        foreach (var (name, value) in step.Headers.Select(header => (header.Name, Value: Filled(header.Value))))
        {
            _ = request.Headers.TryAddWithoutValidation(name, value) || request.Content!.Headers.TryAddWithoutValidation(name, value);
        }

        return _answers[step.Name] = await visitor.Send(request);
    }

    private string Filled(string text) => Placeholder().Replace(text, found => Value(found.Groups[1].Value.Trim()));

    private string Value(string name)
    {
        var parts = name.Split('.', 4);
        return parts switch
        {
            [var answered, "response", "body", var path] => Read(_answers[answered].Json(), path),
            [var answered, "response", "headers", var header] => _answers[answered].Header(header),
            _ => _variables[name],
        };
    }

    /// <summary>"$.tasks[0].number".</summary>
    private static string Read(JsonElement value, string path)
    {
        foreach (var step in PathStep().Matches(path).Select(found => found.Value.Trim('.')))
        {
            value = step.StartsWith('[')
                ? value[int.Parse(step.Trim('[', ']'), CultureInfo.InvariantCulture)]
                : value.GetProperty(step);
        }

        return value.ToString();
    }

    private static HttpStep? Step(string block)
    {
        var lines = block.Split('\n').Skip(1).SkipWhile(string.IsNullOrWhiteSpace).ToList();
        var head = lines.TakeWhile(line => line.Trim().Length > 0).ToList();
        var request = head.Where(line => !line.StartsWith('#')).ToList();
        if (request.Count == 0)
        {
            return null;
        }

        var body = string.Join('\n', lines.Skip(head.Count)).Trim('\n');
        var first = request[0].Split(' ', 2);
        return new(
            Comment(head, "@name "), int.Parse(Comment(head, "-> "), CultureInfo.InvariantCulture), first[0], first[1].Trim(),
            [.. request.Skip(1).Select(line => line.Split(':', 2)).Select(pair => (pair[0].Trim(), pair[1].Trim()))],
            body.Length == 0 ? null : body);
    }

    private static string Comment(IEnumerable<string> head, string mark) =>
        head.Select(line => line.TrimStart('#', ' ')).First(line => line.StartsWith(mark, StringComparison.Ordinal))[mark.Length..].Trim();

    [GeneratedRegex(@"^@(\w+) = (.*)$", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex("^###", RegexOptions.Multiline)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\{\{([^}]+)\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\.\w+|\[\d+\]")]
    private static partial Regex PathStep();
}
