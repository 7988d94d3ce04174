using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Ppid.App.Web;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Xunit;

namespace Ppid.Tests.House;

/// <summary>docs/ tells the truth about the code, as far as names go.</summary>
public sealed partial class The_documents
{
    private static readonly Type[] Unions =
        [typeof(CaseCommand), typeof(CaseEvent), typeof(OfficeCommand), typeof(OfficeEvent)];

    /// <summary>The platform keeps the one for itself; the other does not exist yet.</summary>
    private static readonly string[] NotOurs = ["/admin", "/openapi/v2.json"];

    public static TheoryData<string> Pages =>
        [.. Repository.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Pages))]
    public void Have_no_dead_link(string page)
    {
        var folder = Path.GetDirectoryName(Repository.At(page))!;
        var dead = Link().Matches(Repository.Text(page))
            .Select(match => match.Groups[1].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains(':', StringComparison.Ordinal))
            .Where(target => !Repository.Exists(Path.Combine(folder, target)));
        Assert.Empty(dead);
    }

    /// <summary>`/kelola/mesin`, `POST /healthz/mesin`, or where such addresses begin: `/api`.</summary>
    [Theory, MemberData(nameof(Pages))]
    public void Send_nobody_to_an_address_that_is_not_there(string page)
    {
        var named = Address().Matches(Repository.Text(page)).Select(match => (Method: match.Groups[1].Value, Path: match.Groups[2].Value));
        Assert.DoesNotContain(named, each => !NotOurs.Contains(each.Path)
            && !Routes.In(development: true).Any(route => Answers(route, each.Method, each.Path)));
    }

    [Fact]
    public void Know_an_address_from_one_that_only_looks_like_it()
    {
        var routes = Routes.In(development: true);
        Assert.Contains(routes, route => Answers(route, "POST", "/healthz/mesin"));
        Assert.DoesNotContain(routes, route => Answers(route, "PUT", "/healthz/mesin"));
        Assert.DoesNotContain(routes, route => Answers(route, "", "/kelola/kunci"));
    }

    [Fact]
    public void Name_every_command()
    {
        var page = Repository.Text("docs/events.md");
        var commands = Unions.Where(union => union.Name.EndsWith("Command", StringComparison.Ordinal))
            .SelectMany(Houses.Members).Select(command => command.Name);
        Assert.DoesNotContain(commands, name => !Regex.IsMatch(page, $@"\b{name}\b"));
    }

    [Fact]
    public void Name_every_event_as_it_lies_on_disk()
    {
        var page = Repository.Text("docs/events.md");
        var names = Unions.SelectMany(union => union.GetCustomAttributes<JsonDerivedTypeAttribute>())
            .Select(member => (string)member.TypeDiscriminator!);
        Assert.DoesNotContain(names, name => !page.Contains($"`{name}`", StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_every_word_of_the_domain()
    {
        var glossary = Repository.Text("docs/glossary.md");
        var words = Houses.Domain.GetExportedTypes()
            .Where(type => !type.IsNested && !(type.IsAbstract && type.IsSealed))
            .Select(type => type.Name.Split('`')[0]);
        Assert.DoesNotContain(words, word => !glossary.Contains($"`{word}`", StringComparison.Ordinal));
    }

    [Fact]
    public void Number_the_decisions_without_gaps()
    {
        var numbers = Repository.Files
            .Where(file => file.StartsWith("docs/adr/", StringComparison.Ordinal))
            .Select(file => int.Parse(Path.GetFileName(file)[..4], CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, numbers.Count()), numbers.Order());
    }

    private static bool Answers(Route route, string method, string path)
    {
        var (pattern, asked) = (route.Pattern.Split('/'), path.Split('?', '#')[0].TrimEnd('/').Split('/'));
        return !route.Pattern.Contains("{*", StringComparison.Ordinal) && (method.Length == 0 || route.Methods.Contains(method))
            && asked.Length <= pattern.Length
            && asked.Zip(pattern).All(part => part.Second.StartsWith('{') || part.First == "…" || part.First == part.Second);
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`(?:(GET|POST|PUT|PATCH|DELETE) )?(/[^`\\s]*)`")]
    private static partial Regex Address();
}
