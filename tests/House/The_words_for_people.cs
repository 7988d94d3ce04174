using System.Reflection;
using System.Text.Json.Nodes;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Letters;
using Xunit;

namespace Ppid.Tests.House;

/// <summary>Every rule that says no has a sentence, and every letter a wording; none is left over.</summary>
public sealed class The_words_for_people
{
    private static readonly JsonNode Words = JsonNode.Parse(Repository.Text("app/Desk/Refusals.id.json"))!;

    private const BindingFlags Statics =
        BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private static readonly string[] NotLetters = ["Envelope", "_Imports"];

    [Fact]
    public void Have_a_sentence_for_every_refusal_and_no_other() =>
        Assert.Equal(Repository.Sorted(Codes()), Repository.Sorted(Sentences()));

    [Fact]
    public void Explain_only_details_of_refusals_that_exist() =>
        Assert.Subset(
            Sentences().ToHashSet(),
            Words["details"]!.AsObject().Select(detail => detail.Key.Split(':')[0]).ToHashSet());

    [Fact]
    public void Have_one_file_for_each_letter_and_no_other()
    {
        var files = Directory.GetFiles(Repository.At("app/Letters"), "*.razor")
            .Select(Path.GetFileNameWithoutExtension)
            .Except(NotLetters);
        Assert.Equal(Enum.GetNames<Template>().Order(), files.Order());
    }

    private static IEnumerable<string> Sentences() =>
        Words["sentences"]!.AsObject().Select(sentence => sentence.Key);

    private static IEnumerable<string> Codes() => Constants().Concat(Made()).Select(refusal => refusal.Code);

    private static IEnumerable<Refusal> Constants() => Houses.Domain.GetTypes()
        .SelectMany(type => type.GetFields(Statics))
        .Where(field => field.FieldType == typeof(Refusal))
        .Select(field => (Refusal)field.GetValue(null)!);

    /// <summary>Refusals with details: whatever the details are, the code is the same.</summary>
    private static IEnumerable<Refusal> Made() => typeof(Refusal).GetMethods(Statics)
        .Where(method => method.ReturnType == typeof(Refusal))
        .Select(method => (Refusal)method.Invoke(null, [.. method.GetParameters().Select(Sample)])!);

    private static object Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        { IsValueType: true } value => Activator.CreateInstance(value)!,
        var list when list.IsAssignableFrom(typeof(ListOf<string>)) => ListOf.Create<string>(["a"]),
        var type => throw new NotSupportedException($"No sample of {type.Name} for {parameter.Member.Name}."),
    };
}
