using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Ppid.App.Mail.Incoming;
using Ppid.App.Mail.Incoming.Mime;
using Ppid.Domain;

namespace Ppid.App.Web.Hooks;

/// <summary>A post of SendGrid's Inbound Parse as a message: the raw one where it brings it ("email"), else put
/// together again from the fields. Whatever is missing or broken, there is a message; the worst is that a person has to
/// look at it.</summary>
/// <param name="Cut">The post broke off before the message was complete.</param>
internal sealed partial record SendGridPost(byte[] Message, Arrival Arrival, bool Cut = false)
{
    private const int MostParts = 400;

    private static readonly string[] OfTheMail = ["headers", "text", "html"];

    public static async Task<SendGridPost> Read(string contentType, byte[] body)
    {
        var (parts, torn) = await Parts(contentType, body);
        var fields = parts.Where(part => part.FileName is null)
            .GroupBy(part => part.Name)
            .ToDictionary(field => field.Key, field => field.First().Content);
        var arrival = Arrived(fields);
        if (parts.Find(part => part is { FileName: null, Name: "email" }) is { } raw) return new(raw.Content, arrival, raw.Torn);

        // Nothing of the mail in it: no form, or one that nobody can take apart. Then it is kept as it came.
        var files = parts.Where(part => part.FileName is not null).ToList();
        return files.Count == 0 && !OfTheMail.Any(fields.ContainsKey)
            ? new(body, arrival)
            : new(new Reassembly(name => Text(fields, name), files).Write(), arrival, torn);
    }

    /// <summary>As far as it is a form, and whether it breaks off; none when something in it is beyond the reader's bounds or
    /// ours.</summary>
    private static async Task<(List<FormPart> Parts, bool Torn)> Parts(string contentType, byte[] body)
    {
        var parts = new List<FormPart>();
        if (Boundary(contentType) is not { } boundary) return (parts, false);
        try
        {
            var form = new MultipartReader(boundary, new MemoryStream(body));
            while (await form.ReadNextSectionAsync() is { } section)
            {
                if (parts.Count == MostParts) return ([], false);
                parts.Add(await FormPart.Of(section));
            }
        }
        catch (IOException)
        {
            // It breaks off: what came before counts.
            return (parts, true);
        }
        catch (InvalidDataException)
        {
            return ([], false);
        }

        return (parts, parts.Any(part => part.Torn));
    }

    private static string? Boundary(string contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 } boundary ? boundary : null;

    private static Arrival Arrived(Dictionary<string, byte[]> fields)
    {
        var (to, from) = Envelope(Text(fields, "envelope"));
        return new("sendgrid", to, from, Short(Text(fields, "SPF")), Short(Text(fields, "dkim")));
    }

    /// <summary>{"to":["…"],"from":"…"}: where it was delivered, and its return path. Nothing where it is not that.</summary>
    private static (string[] To, string? From) Envelope(string json)
    {
        try
        {
            using var envelope = JsonDocument.Parse(json);
            var told = envelope.RootElement.EnumerateObject().ToLookup(each => each.Name, each => each.Value);
            var to = told["to"].Where(each => each.ValueKind == JsonValueKind.Array).SelectMany(each => each.EnumerateArray());
            return ([.. Texts(to).Take(100).Select(address => address.ToLowerInvariant())], Texts(told["from"]).FirstOrDefault());
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return ([], null);
        }
    }

    private static IEnumerable<string> Texts(IEnumerable<JsonElement> values) =>
        values.Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!);

    /// <summary>A field in the alphabet that "charsets" names for it.</summary>
    private static string Text(Dictionary<string, byte[]> fields, string name)
    {
        if (!fields.TryGetValue(name, out var bytes)) return "";
        var charset = fields.TryGetValue("charsets", out var all)
            ? Charset().Matches(Encoding.Latin1.GetString(all))
                .FirstOrDefault(pair => pair.Groups[1].Value == name)?.Groups[2].Value
            : null;
        return MailText.Read(bytes, charset);
    }

    private static string? Short(string text) => text.Length == 0 ? null : text.Within(200);

    [GeneratedRegex("\"([\\w-]+)\"\\s*:\\s*\"([^\"]+)\"")]
    private static partial Regex Charset();
}
