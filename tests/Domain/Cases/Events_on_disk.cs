using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Xunit;

namespace Ppid.Tests.Domain.Cases;

/// <summary>Stored names are for ever: a line of the approved files may be added, never changed.</summary>
public sealed class Events_on_disk
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    [Fact]
    public void Of_cases_look_as_approved() =>
        Approved.Equal("case-events.jsonl", Lines(EventExamples.OfCases));

    [Fact]
    public void Of_offices_look_as_approved() =>
        Approved.Equal("office-events.jsonl", Lines(EventExamples.OfOffices));

    [Fact]
    public void Are_all_there()
    {
        Assert.Equal(Nested(typeof(CaseEvent)), EventExamples.OfCases.Select(e => e.GetType()).ToHashSet());
        Assert.Equal(Nested(typeof(OfficeEvent)),
            EventExamples.OfOffices.Select(e => e.GetType()).ToHashSet());
        Assert.Equal(Nested(typeof(StepForm)), Forms.All.Select(form => form.GetType()).ToHashSet());
    }

    [Fact]
    public void Come_back_as_they_were_written()
    {
        Assert.All(EventExamples.OfCases, each => Assert.Equal(each, Again(each)));
        Assert.All(EventExamples.OfOffices, each => Assert.Equal(each, Again(each)));
    }

    [Fact]
    public void Hold_only_strings_where_a_name_is_meant()
    {
        var enums = typeof(CaseEvent).Assembly.GetTypes()
            .Where(type => type.IsEnum && EventExamples.OfCases.Any(each => Holds(each.GetType(), type)));
        Assert.All(enums,
            type => Assert.True(type.IsDefined(typeof(JsonConverterAttribute), false), type.Name));
    }

    /// <summary>Is there a member of that enum in the event?</summary>
    private static bool Holds(Type happened, Type member) =>
        happened.GetProperties().Any(property => property.PropertyType == member);

    private static HashSet<Type> Nested(Type union) =>
        union.GetNestedTypes().Where(type => type.IsSubclassOf(union)).ToHashSet();

    private static string Lines<TEvent>(IEnumerable<TEvent> events) =>
        string.Concat(events.Select(each => JsonSerializer.Serialize(each, Json) + "\n"));

    private static TEvent? Again<TEvent>(TEvent happened) =>
        JsonSerializer.Deserialize<TEvent>(JsonSerializer.Serialize(happened, Json), Json);
}
