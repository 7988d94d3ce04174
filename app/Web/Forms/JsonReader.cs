using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Ppid.App.Web.Forms;

/// <summary>Reads JSON bodies strictly: unknown, duplicate and missing members are errors, not
/// surprises.</summary>
public static class JsonReader
{
    private const long Longest = 1 << 20;

    private static JsonSerializerOptions Options { get; } = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        MaxDepth = 16,
    };

    /// <summary>Throws <see cref="UnreadableInputException"/> naming the field that could not be
    /// read.</summary>
    public static async Task<T> Read<T>(HttpContext context)
        where T : notnull
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new UnreadableInputException(
                "Kirim isi sebagai application/json.", status: StatusCodes.Status415UnsupportedMediaType);
        }

        var size = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (size is { IsReadOnly: false }) size.MaxRequestBodySize = Longest;
        try
        {
            var value = await JsonSerializer.DeserializeAsync<T>(
                context.Request.Body, Options, context.RequestAborted);
            return value ?? throw new JsonException("null");
        }
        catch (JsonException wrong)
        {
            throw Unreadable(wrong);
        }
    }

    /// <summary>A flat object whose members are texts, numbers or lists of texts, as if it had been a form: what a page
    /// asks and what the API asks is then checked by the same lines. Which of them was no text, <see
    /// cref="SubmittedForm.Kinds"/> remembers.</summary>
    /// <param name="group">Name of a member that may be an object itself; its members are named
    /// "group.member", and the cells of a table in it "group.table.1.column".</param>
    public static async Task<SubmittedForm> ReadForm(HttpContext context, string? group = null)
    {
        var members = await Read<Dictionary<string, JsonElement>>(context);
        try
        {
            var values = 0;
            var (fields, kinds) = (new Dictionary<string, StringValues>(), new Dictionary<string, JsonValueKind>());
            foreach (var (name, value) in members.SelectMany(member => Spread(member.Key, member.Value, group)))
            {
                if (name.Length > FormReader.LongestName) throw Wrong(name[..FormReader.LongestName]);
                var flat = Flat(name, value);
                // "isian.nama" may also come as {"isian": {"nama": …}}.
                if (!fields.TryAdd(name, flat)) throw Wrong(name);
                if ((values += Math.Max(1, flat.Count)) > FormReader.MostFields) throw TooMany;
                if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)) kinds.Add(name, value.ValueKind);
            }

            return new(fields, [], []) { Kinds = kinds };
        }
        catch (JsonException wrong)
        {
            throw Unreadable(wrong);
        }
    }

    private static IEnumerable<(string Name, JsonElement Value)> Spread(string name, JsonElement value, string? group) =>
        name == group && value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().SelectMany(inner => Cells($"{name}.{inner.Name}", inner.Value))
            : [(name, value)];

    private static IEnumerable<(string Name, JsonElement Value)> Cells(string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().Any(row => row.ValueKind == JsonValueKind.Object)
            ? value.EnumerateArray().SelectMany((row, index) => row.ValueKind == JsonValueKind.Object
                ? row.EnumerateObject().Select(cell => (FieldChoices.CellPrefix(name, index + 1) + cell.Name, cell.Value))
                : throw Wrong(name))
            : [(name, value)];

    private static StringValues Flat(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value),
        JsonValueKind.Number => Number(value),
        JsonValueKind.True => "true",
        JsonValueKind.False or JsonValueKind.Null => StringValues.Empty,
        JsonValueKind.Array => value.EnumerateArray().Select(item => One(name, item)).ToArray(),
        _ => throw Wrong(name),
    };

    private static string One(string name, JsonElement item) =>
        item.ValueKind is JsonValueKind.String ? Text(item) : throw Wrong(name);

    /// <summary>As it is written in Indonesia, where 1.125 would be a thousand and more.</summary>
    private static string Number(JsonElement value) => value.TryGetDecimal(out var number)
        ? number.ToString("0.############################", CultureInfo.InvariantCulture).Replace('.', ',')
        : value.GetRawText();

    /// <summary>As many as a page may send: each that nobody asked for would be named in the answer.</summary>
    private static UnreadableInputException TooMany => new(
        "Isi JSON tidak dapat dibaca.", [new("", $"Paling banyak {FormReader.MostFields} isian dan nilai dalam satu kiriman.")]);

    private static JsonException Wrong(string name) => new(null, "$." + name, null, null);

    // Unlike GetString this reports half a surrogate pair as a JsonException.
    private static string Text(JsonElement value) => value.Deserialize<string>()!;

    private static UnreadableInputException Unreadable(JsonException wrong)
    {
        var field = (wrong.Path ?? "$").TrimStart('$', '.');
        var where = wrong.LineNumber is { } line ? $" (baris {line + 1})" : "";
        var what = field.Length == 0
            ? "Kirim satu objek JSON yang utuh, dalam UTF-8"
            : "Bagian ini salah bentuk, tidak dikenal, ganda, atau kurang";
        return new("Isi JSON tidak dapat dibaca.", [new(field, $"{what}{where}.")]);
    }
}
