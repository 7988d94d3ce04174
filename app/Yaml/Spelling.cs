using System.Reflection;
using System.Text.Json.Serialization;

namespace Ppid.App.Yaml;

/// <summary>
/// How enums are spelled in data files: as in JSON, by <see cref="JsonStringEnumMemberNameAttribute"/>.
/// </summary>
public static class Spelling
{
    /// <summary>All spellings, for messages.</summary>
    public static string All<T>()
        where T : struct, Enum => string.Join(", ", Names<T>.ByValue.Values);

    public static T? Read<T>(string name)
        where T : struct, Enum => Names<T>.ByName.TryGetValue(name, out var value) ? value : null;

    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue[value];

    private static class Names<T>
        where T : struct, Enum
    {
        internal static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(
            value => value,
            value => typeof(T).GetField(value.ToString())!
                .GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? value.ToString());

        internal static readonly Dictionary<string, T> ByName =
            ByValue.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
