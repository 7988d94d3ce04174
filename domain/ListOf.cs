using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ppid.Domain;

/// <summary>An immutable list that is equal to another when its items are: events and
/// states compare by value.</summary>
[CollectionBuilder(typeof(ListOf), nameof(ListOf.Create))]
[JsonConverter(typeof(ListOfJson))]
public sealed class ListOf<T> : IReadOnlyList<T>, IEquatable<ListOf<T>>
{
    private readonly T[] _items;

    internal ListOf(T[] items) => _items = items;

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public ListOf<T> Add(T item) => new([.. _items, item]);

    public bool Equals(ListOf<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as ListOf<T>);

    public override int GetHashCode() =>
        _items.Aggregate(_items.Length, (hash, item) => HashCode.Combine(hash, item));

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    public override string ToString() => $"[{string.Join(", ", _items)}]";
}

/// <summary>Lets collection expressions build a <see cref="ListOf{T}"/>.</summary>
public static class ListOf
{
    public static ListOf<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    public static ListOf<T> ToListOf<T>(this IEnumerable<T> items) => new([.. items]);
}

internal sealed class ListOfJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => true;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(
            typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()[0]))!;

    private sealed class Of<T> : JsonConverter<ListOf<T>>
    {
        public override ListOf<T> Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<T[]>(ref reader, options) ?? []);

        public override void Write(Utf8JsonWriter writer, ListOf<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value)
            {
                JsonSerializer.Serialize(writer, item, options);
            }

            writer.WriteEndArray();
        }
    }
}
