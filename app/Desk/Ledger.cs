using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Ppid.App.Desk;

/// <summary>Events to and from their stored form, chained by hash so that a changed
/// or missing one shows.</summary>
public static class Ledger
{
    /// <summary>Hash before the first event.</summary>
    public static readonly string Genesis = new('0', 64);

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Json)
        ?? throw new InvalidDataException($"A stored {typeof(T).Name} is null.");

    /// <summary>Seals one event as the next link of its stream.</summary>
    /// <param name="previous">Hash of the event before, or <see cref="Genesis"/>.</param>
    public static StoredEvent Seal<TEvent>(
        string previous, string stream, long seq, DateTimeOffset at, TEvent happened)
    {
        var json = Write(happened);
        var type = TypeOf(json);
        return new(stream, seq, at, type, json, Hash(previous, stream, seq, at, type, json));
    }

    /// <summary>First event of the stream whose hash does not follow from the one
    /// before; null when intact.</summary>
    public static long? FirstBroken(IReadOnlyList<StoredEvent> stream)
    {
        var previous = Genesis;
        for (var i = 0; i < stream.Count; i++)
        {
            var e = stream[i];
            if (e.Seq != i + 1 || !Follows(previous, e))
            {
                return i + 1;
            }

            previous = e.Hash;
        }

        return null;
    }

    /// <summary>Is the event the link of the chain that comes after <paramref name="previous"/>, unchanged?</summary>
    public static bool Follows(string previous, StoredEvent e) =>
        e.Hash == Hash(previous, e.Stream, e.Seq, e.At, e.Type, e.Json);

    private static string Hash(
        string previous, string stream, long seq, DateTimeOffset at, string type, string json)
    {
        var link = string.Create(
            CultureInfo.InvariantCulture, $"{previous}\n{stream}\n{seq}\n{at.UtcTicks}\n{type}\n{json}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(link)));
    }

    private static string TypeOf(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read(); // {
        reader.Read(); // "peristiwa": the discriminator is always written first
        reader.Read();
        return reader.GetString() ?? throw new InvalidDataException("An event without a name.");
    }
}
