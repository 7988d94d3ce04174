using System.Net;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Api.AtApi;

namespace Ppid.Tests.Host.Api;

/// <summary>Papers of a request that a program files as JSON.</summary>
public sealed class Attaching_what_was_uploaded
{
    private const string Path = "/api/cases/permohonan-informasi";

    [Fact]
    public async Task Takes_the_papers_along_with_the_request()
    {
        await using var house = await HouseUnderTest.Start();
        var (_, key) = await house.Key("SIMPEL", [ApiScope.File]);

        var filed = await house.Api("POST", Path, WithPapers((await house.Uploads(key)).GetString()!), With(key));

        Assert.True(filed.Status == HttpStatusCode.Created, filed.Text);
        var kept = (await house.Look(new(filed.Json().GetProperty("id").GetString()!))).Facts.Documents;
        Assert.Equal([DocumentKind.Identity, DocumentKind.Attachment], kept.Select(each => each.Kind));
    }

    [Fact]
    public async Task Is_refused_to_another_key_and_without_one()
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

    /// <summary>Nobody knows at the upload what it is for: an applicant's card, or what the office gives to people.</summary>
    [Fact]
    public async Task Takes_a_telephones_photograph_of_the_applicant_and_none_of_the_office()
    {
        await using var house = await HouseUnderTest.Start();
        var key = await house.FullKey();
        var sent = await house.Api("POST", "/api/documents?nama=KTP.HEIC", new ByteArrayContent(Papers.Heic), With(key));
        var upload = sent.Json().GetProperty("upload").GetString()!;

        var filed = await house.Api("POST", Path, WithPapers(upload), With(key));
        var id = filed.Json().GetProperty("id").GetString()!;
        var decided = await house.Api(
            "POST", $"/api/cases/{id}/tasks/2/outcomes", new { hasil = "lengkap", berkas = new[] { upload } }, With(key), For("siti"));

        Assert.Equal("image/heic", (await house.Look(new(id))).Facts.Documents[0].MediaType);
        Assert.Equal(HttpStatusCode.BadRequest, decided.Status);
        Assert.Contains("tidak terbuka di semua komputer", decided.Json().GetProperty("errors").GetRawText(), StringComparison.Ordinal);
    }

    private static Dictionary<string, object> WithPapers(string upload) =>
        new(Applicants.Siti.ToDictionary(each => each.Key, each => (object)each.Value))
        {
            ["identitas"] = upload,
            ["lampiran"] = new[] { upload },
        };
}
