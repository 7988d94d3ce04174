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

    private static readonly string[] NotLetters = ["Envelope", "_Imports"];

    [Fact]
    public void Have_a_sentence_for_every_refusal_and_no_other() =>
        Assert.Equal(Codes().Order(StringComparer.Ordinal), Sentences().Order(StringComparer.Ordinal));

    [Fact]
    public void Explain_only_details_of_refusals_that_exist() =>
        Assert.DoesNotContain(
            Words["details"]!.AsObject().Select(detail => detail.Key.Split(':')[0]), code => !Sentences().Contains(code));

    [Fact]
    public void Have_one_file_for_each_letter_and_no_other()
    {
        var files = Directory.GetFiles(Repository.At("app/Letters"), "*.razor").Select(Path.GetFileNameWithoutExtension)
            .Except(NotLetters);
        Assert.Equal(Enum.GetNames<Template>().Order(), files.Order());
    }

    private static IEnumerable<string> Sentences() =>
        Words["sentences"]!.AsObject().Select(sentence => sentence.Key);

    private static IEnumerable<string> Codes() => Houses.Domain.GetTypes()
        .SelectMany(type => type.GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Select(member => member switch
        {
            FieldInfo field when field.FieldType == typeof(Refusal) => (Refusal)field.GetValue(null)!,
            MethodInfo method when method.DeclaringType == typeof(Refusal) && method.ReturnType == typeof(Refusal) =>
                (Refusal)method.Invoke(null, [.. method.GetParameters().Select(Sample)])!,
            _ => null,
        })
        .OfType<Refusal>()
        .Select(refusal => refusal.Code);

    private static object Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        { IsValueType: true } value => Activator.CreateInstance(value)!,
        var list when list.IsAssignableFrom(typeof(ListOf<string>)) => ListOf.Create<string>(["a"]),
        var type => throw new NotSupportedException($"No sample of {type.Name} for {parameter.Member.Name}."),
    };
}
