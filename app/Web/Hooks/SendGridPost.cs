using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ppid.App.Mail.Incoming;
using Ppid.App.Mail.Incoming.Mime;

namespace Ppid.App.Web.Hooks;

/// <summary>A post of SendGrid's Inbound Parse as a message: the raw one where it brings it ("email"), else put
/// together again from the fields. Whatever is missing or broken, there is a message; the worst is that a person has to
/// look at it.</summary>
internal sealed partial record SendGridPost(byte[] Message, Arrival Arrival)
{
    public static SendGridPost Read(string contentType, byte[] body)
    {
        var parts = MimeReader.Read(contentType, body).Children;
        var fields = parts.Where(part => part.Disposition["filename"] is null)
            .GroupBy(part => part.Disposition["name"] ?? "")
            .ToDictionary(field => field.Key, field => field.First().Content());
        var arrival = Arrived(fields);
        if (fields.TryGetValue("email", out var raw)) return new(raw, arrival);

        var files = parts.Where(part => part.Disposition["filename"] is not null).ToList();
        return fields.Count == 0 && files.Count == 0
            ? new(body, arrival)
            : new(new Reassembly(name => Text(fields, name), files).Write(), arrival);
    }

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
        return Charsets.Decode(bytes, charset);
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
