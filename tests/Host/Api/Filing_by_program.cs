using System.Net;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Api.AtApi;

namespace Ppid.Tests.Host.Api;

public sealed class Filing_by_program
{
    private const string Path = "/api/cases/permohonan-informasi";

    [Fact]
    public async Task Takes_along_the_papers_that_its_key_has_uploaded()
    {
        await using var house = await HouseUnderTest.Start();
        var (_, key) = await house.Key("SIMPEL", [ApiScope.File]);

        var filed = await house.Api("POST", Path, WithPapers((await house.Uploads(key)).GetString()!), With(key));

        Assert.True(filed.Status == HttpStatusCode.Created, filed.Text);
        var kept = (await house.Look(new(filed.Json().GetProperty("id").GetString()!))).Facts.Documents;
        Assert.Equal([DocumentKind.Identity, DocumentKind.Attachment], kept.Select(each => each.Kind));
    }

    [Fact]
    public async Task Takes_along_no_papers_of_another_key_nor_without_one()
    {
        await using var house = await HouseUnderTest.Start();
        var (_, key) = await house.Key("SIMPEL", [ApiScope.File]);
        var (_, other) = await house.Key("LAIN", [ApiScope.File]);
        var papers = WithPapers((await house.Uploads(key)).GetString()!);
        foreach (var shown in new[] { With(other), ("Authorization", null) })
        {
            var refused = await house.Api("POST", Path, papers, shown);
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.True(refused.Json().GetProperty("errors").TryGetProperty("identitas", out _));
        }
    }

    private static Dictionary<string, object> WithPapers(string upload) =>
        new(Applicants.Siti.ToDictionary(each => each.Key, each => (object)each.Value))
        {
            ["identitas"] = upload,
            ["lampiran"] = new[] { upload },
        };
}
