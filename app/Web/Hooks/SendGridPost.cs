using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using MimeKit.IO;
using Ppid.App.Mail.Incoming;
using Ppid.App.Mail.Incoming.Mime;

namespace Ppid.App.Web.Hooks;

/// <summary>A post of SendGrid's Inbound Parse as a message: the raw one where it brings it ("email"), else put
/// together again from the fields. Whatever is missing or broken, there is a message; the worst is that a person has to
/// look at it.</summary>
internal sealed partial record SendGridPost(byte[] Message, Arrival Arrival)
{
    private const string Door = "sendgrid";
    private const int MostParts = 400;
    private const int MostHeaders = 100;
    private const int LongestHeaders = 64 * 1024;

    public static async Task<SendGridPost> Read(string contentType, byte[] body)
    {
        if (await Parts(contentType, body) is not { Count: > 0 } parts) return new(body, Arrival.By(Door));
        var fields = parts.Where(part => part.FileName is null)
            .GroupBy(part => part.Name)
            .ToDictionary(field => field.Key, field => field.First().Content);
        var arrival = Arrived(fields);
        return fields.TryGetValue("email", out var raw)
            ? new(raw, arrival)
            : new(new Reassembly(name => Text(fields, name), [.. parts.Where(part => part.FileName is not null)]).Write(), arrival);
    }

    /// <summary>Empty when it is no form from its first to its last part: then the whole is all that can be kept of it.</summary>
    private static async Task<List<FormPart>> Parts(string contentType, byte[] body)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary) return [];
        try
        {
            var form = new MultipartReader(boundary, Closed(body, boundary))
            {
                HeadersCountLimit = MostHeaders,
                HeadersLengthLimit = LongestHeaders,
            };
            var parts = new List<FormPart>();
            while (await form.ReadNextSectionAsync() is { } section)
            {
                if (parts.Count == MostParts) return [];
                parts.Add(await FormPart.Of(section));
            }

            return parts;
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            return [];
        }
    }

    /// <summary>A post that broke off ends where it broke off; behind the end of a whole one nothing is read.</summary>
    private static ChainedStream Closed(byte[] body, string boundary)
    {
        var closed = new ChainedStream();
        closed.Add(new MemoryStream(body, writable: false));
        closed.Add(new MemoryStream(Encoding.Latin1.GetBytes($"\r\n--{boundary}--\r\n")));
        return closed;
    }

    private static Arrival Arrived(Dictionary<string, byte[]> fields)
    {
        var (to, from) = Envelope(Text(fields, "envelope"));
        return new(Door, to, from, Short(Text(fields, "SPF")), Short(Text(fields, "dkim")));
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

    private static string? Short(string text) => text.Length switch
    {
        0 => null,
        > 200 => text[..200],
        _ => text,
    };

    [GeneratedRegex("\"([\\w-]+)\"\\s*:\\s*\"([^\"]+)\"")]
    private static partial Regex Charset();
}

/// <summary>A field of a form, or a file in it.</summary>
/// <param name="FileName">Null: it is a field.</param>
internal sealed record FormPart(string Name, string? FileName, string MediaType, byte[] Content)
{
    public static async Task<FormPart> Of(MultipartSection section)
    {
        using var content = new MemoryStream();
        await section.Body.CopyToAsync(content);
        var told = ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) ? disposition : null;
        var file = told?.FileNameStar is { Length: > 0 } star ? star : told?.FileName ?? default;
        return new(
            HeaderUtilities.RemoveQuotes(told?.Name ?? default).ToString(),
            file.HasValue ? HeaderUtilities.RemoveQuotes(file).ToString() : null,
            section.ContentType ?? "", content.ToArray());
    }
}
