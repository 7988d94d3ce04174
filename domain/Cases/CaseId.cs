using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ppid.Domain.Cases;

/// <summary>Key of a case and of its orchestration: "permohonan-informasi-dp2kukm-2026-000123".
/// Readable and prefix-queryable; holds no personal data and no secret.</summary>
[JsonConverter(typeof(CaseIdJson))]
public readonly record struct CaseId(string Value)
{
    public static CaseId For(string sop, string office, int year, int number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{sop}-{office}-{year}-{number:D6}"));

    /// <summary>Is it a case of that SOP? Read from the name alone: there need be no such case.</summary>
    public bool IsOf(string sop, string office) => Value.StartsWith($"{sop}-{office}-", StringComparison.Ordinal)
        && Value[(sop.Length + office.Length + 2)..].Split('-') is [{ Length: 4 } year, { Length: >= 6 } number]
        && year.All(char.IsAsciiDigit) && number.All(char.IsAsciiDigit);

    public override string ToString() => Value;
}

/// <summary>A case id is a plain string wherever it is written.</summary>
internal sealed class CaseIdJson : JsonConverter<CaseId>
{
    public override CaseId Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("A case id is null."));

    public override void Write(Utf8JsonWriter writer, CaseId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
