using System.Text.Json.Nodes;
using Ppid.App.Web.Api;
using Xunit;

namespace Ppid.Tests.App.Web;

/// <summary>What "type" of a problem leads to.</summary>
public sealed class The_book_of_problems
{
    private static IEnumerable<Ppid.App.Web.Failure> All => ProblemBook.Own.Concat(ProblemBook.Rules);

    [Fact]
    public void Has_the_codes_of_the_API_document_and_no_others()
    {
        var document = JsonNode.Parse(OpenApiDocument.Bytes)!;
        var codes = document["components"]!["schemas"]!["ProblemCode"]!["enum"]!.AsArray().Select(code => (string)code!);
        Assert.Equal(codes.Order(StringComparer.Ordinal), All.Select(each => each.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Leaves_no_room_for_what_it_does_not_know() =>
        Assert.DoesNotContain(All, each => each.Detail.Contains('{', StringComparison.Ordinal) || each.Detail.Length == 0);
}
