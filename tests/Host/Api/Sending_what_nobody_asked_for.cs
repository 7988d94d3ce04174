using System.Net;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Api.AtApi;

namespace Ppid.Tests.Host.Api;

/// <summary>A program does not see what a page shows: a name it misspells must not be lost in silence.</summary>
public sealed class Sending_what_nobody_asked_for
{
    private static Dictionary<string, object> Request =>
        Applicants.Siti.ToDictionary(each => each.Key, each => (object)each.Value);

    [Theory]
    [InlineData("telpon", "0812-3456-7890", "misspelt")]
    [InlineData("organisasi", "Perkumpulan Contoh", "not asked of a person")]
    [InlineData("setuju.ya", "1", "of another form")]
    public async Task Is_refused_by_name_when_filing(string name, string value, string because)
    {
        await using var house = await HouseUnderTest.Start();

        var reply = await house.Api("POST", "/api/cases/permohonan-informasi", new Dictionary<string, object>(Request) { [name] = value });

        Assert.True(reply.Status == HttpStatusCode.BadRequest, because);
        Assert.True(reply.Json().GetProperty("errors").TryGetProperty(name, out _), because);
        Assert.Empty(await house.Store.OpenStreams(null, 10, CancellationToken.None));
    }

    [Fact]
    public async Task Is_nothing_when_it_is_empty()
    {
        await using var house = await HouseUnderTest.Start();
        var blank = new Dictionary<string, object>(Request) { ["organisasi"] = "", ["atas_nama"] = "" };
        Assert.Equal(HttpStatusCode.Created, (await house.Api("POST", "/api/cases/permohonan-informasi", blank)).Status);
    }

    [Fact]
    public async Task Is_refused_where_one_value_is_read_and_two_came()
    {
        await using var house = await HouseUnderTest.Start();
        var two = new Dictionary<string, object>(Request) { ["nama"] = new[] { "Siti Contoh", "Budi Contoh" } };
        var reply = await house.Api("POST", "/api/cases/permohonan-informasi", two);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.True(reply.Json().GetProperty("errors").TryGetProperty("nama", out _));
    }

    [Theory]
    [InlineData("""{"hasil":"lengkap","catatan":"Sudah diperiksa."}""", "catatan")]
    [InlineData("""{"hasil":"lengkap","isian":{"alasan":"Sudah diperiksa."}}""", "isian.alasan")]
    [InlineData("""{"hasil":"tidak-lengkap","isian":{"alasan":"KTP belum terbaca.","cttn":"x"}}""", "isian.cttn")]
    [InlineData("""{"hasil":"lengkap","berkas":[],"isian":{"dokumen":"x"}}""", "isian.dokumen")]
    [InlineData("""{"hasil":"lengkap","isian.alasan":"x","isian":{"alasan":"y"}}""", "isian.alasan")]
    public async Task Is_refused_by_name_when_deciding(string sent, string name)
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var key = await house.FullKey();

        var reply = await house.Api(
            "POST", $"/api/cases/{id}/tasks/2/outcomes", new StringContent(sent, null, "application/json"), With(key), For("siti"));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.True(reply.Json().GetProperty("errors").TryGetProperty(name, out _), reply.Text);
        Assert.Single((await house.Look(new(id))).History.Events.OfType<CaseEvent.OutcomeTaken>());
    }

    [Fact]
    public async Task Is_refused_with_a_document_that_the_outcome_does_not_take()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var key = await house.FullKey();
        var upload = (await house.Uploads(key)).GetString();
        var taken = new { hasil = "lengkap", berkas = new[] { upload } };
        var reply = await house.Api("POST", $"/api/cases/{id}/tasks/2/outcomes", taken, With(key), For("siti"));
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.True(reply.Json().GetProperty("errors").TryGetProperty("berkas", out _));
    }

    [Theory]
    [InlineData("nama", "Xxx", "nama")]
    [InlineData("isian.hasil", "x", "isian.hasil")]
    public async Task Never_hides_a_field_of_the_form_that_is_completed(string name, string value, string told)
    {
        await using var house = await HouseUnderTest.Start();
        var (id, ticket) = await house.FilesByProgram();
        var back = new { hasil = "tidak-lengkap", isian = new { alasan = "KTP belum terbaca." } };
        await house.Api("POST", $"/api/cases/{id}/tasks/2/outcomes", back, With(await house.FullKey()), For("siti"));
        var task = (await house.Look(new(id))).Facts.Tasks[0].Number;
        var sent = new Dictionary<string, object> { ["hasil"] = "ajukan", ["isian"] = Request, [name] = value };

        var reply = await house.Api("POST", $"/api/cases/{id}/tasks/{task}/outcomes", sent, ("X-Tiket", ticket));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.True(reply.Json().GetProperty("errors").TryGetProperty(told, out _), reply.Text);
    }

    [Theory]
    [InlineData("GET", "/api/cases?stauts=selesai", "stauts", "misspelt")]
    [InlineData("GET", "/api/cases?sop=permohonan", "sop", "no SOP of the office")]
    [InlineData("GET", "/api/cases?sop=surat-masuk&sop=surat-keluar", "sop", "said twice")]
    [InlineData("GET", "/api/cases/{id}/history?afer=5", "afer", "a reader would turn in circles")]
    [InlineData("GET", "/api/cases/{id}/history?after=1&after=2", "after", "said twice")]
    [InlineData("GET", "/api/sops/permohonan-informasi?office=dp2kukm", "office", "another language")]
    [InlineData("GET", "/api/calendar/dp2kukm/add?from=2026-03-09&workingDays=1&to=2026-03-10", "to", "unknown")]
    [InlineData("POST", "/api/documents?name=ktp.pdf", "name", "the applicant would read 'dokumen'")]
    public async Task Is_refused_among_the_parameters(string method, string path, string name, string because)
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var asked = path.Replace("{id}", id, StringComparison.Ordinal);
        var body = method == "POST" ? new ByteArrayContent(Papers.Pdf(10)) : null;
        var reply = await house.Api(method, asked, body, With(await house.FullKey()));
        Assert.True(reply.Status == HttpStatusCode.BadRequest, because);
        Assert.True(reply.Json().GetProperty("errors").TryGetProperty(name, out _), because);
        Assert.Empty(Documented.Faults(method, asked, reply));
    }
}
