using System.Net;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Citizen;

public sealed class Sending_what_does_not_belong
{
    private const string Form = "/permohonan";

    [Fact]
    public async Task Takes_no_file_that_is_something_else_than_its_name_says()
    {
        await using var house = await HouseUnderTest.Start();
        var fake = new Upload("identitas", "ktp.pdf", "MZ program"u8.ToArray(), "application/pdf");
        var reply = await house.Visitor.Post(Form, Applicants.Siti, [fake]);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("bukan PDF, JPEG, PNG, atau HEIC", reply.ErrorAt("identitas"), StringComparison.Ordinal);
        Assert.Empty(await Cases(house));
    }

    [Fact]
    public async Task Takes_no_file_over_the_limit()
    {
        await using var house = await HouseUnderTest.Start();
        var large = new Upload("identitas", "ktp.pdf", Papers.Pdf(10_000_001));
        var reply = await house.Visitor.Post(Form, Applicants.Siti, [large]);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("terlalu besar", reply.ErrorAt("identitas"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_hostile_input_as_text()
    {
        await using var house = await HouseUnderTest.Start();
        const string hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> minta data";
        var fields = Applicants.Siti.With("rincian", hostile).With("nama", "</title><b>Siti");
        var rejected = await house.Visitor.Post(Form, fields.With("nik", ""));
        var filed = await house.Visitor.Follow(await house.Visitor.Post(Form, fields));
        Assert.All(new[] { rejected, filed }, page =>
        {
            Assert.Equal(1, page.Page.Scripts.Length);
            Assert.DoesNotContain("<img src=x", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>Siti", page.Text, StringComparison.Ordinal);
        });
        Assert.Contains(hostile, filed.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_form_that_is_none_of_its_pages()
    {
        await using var house = await HouseUnderTest.Start();
        using var body = new FormUrlEncodedContent(Applicants.Siti);
        var reply = await house.Visitor.Send(new(HttpMethod.Post, Form) { Content = body });
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Empty(await Cases(house));
    }

    [Fact]
    public async Task Too_often_has_to_wait()
    {
        await using var house = await HouseUnderTest.Start(allowance: new(2, TimeSpan.FromMinutes(5)));
        await house.Files();
        await house.Files();
        var third = await house.Visitor.Post(Form, Applicants.Siti);
        Assert.Equal(HttpStatusCode.TooManyRequests, third.Status);
        Assert.NotEqual("", third.Header("Retry-After"));
    }

    private static async Task<IReadOnlyList<Ppid.App.Desk.CaseSummary>> Cases(HouseUnderTest house) =>
        (await house.Store.Find(new(), CancellationToken.None)).Rows;
}
