using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Citizen;

public sealed class Filing_by_program
{
    private const string Requests = "/api/cases/permohonan-informasi";

    [Fact]
    public async Task Gives_number_ticket_and_last_day()
    {
        await using var house = await HouseUnderTest.Start();
        var reply = await Post(house, Requests, Applicants.Siti);
        Assert.Equal(HttpStatusCode.Created, reply.Status);

        var receipt = Json(reply);
        Assert.Equal("/api/cases/permohonan-informasi-dp2kukm-2026-000001", reply.Location);
        Assert.Equal("000001/PI/DP2KUKM/2026", receipt.GetProperty("number").GetString());
        Assert.Equal("2026-03-09T09:00:00+08:00", receipt.GetProperty("receivedAt").GetString());
        Assert.Equal("UU 14/2008 Pasal 22 ayat (7)",
            receipt.GetProperty("due").GetProperty("legalBasis").GetString());
        Assert.False(receipt.GetProperty("due").GetProperty("provisional").GetBoolean());
        var page = await house.Visitor.Get(
            new Uri(receipt.GetProperty("tracking").GetString()!).PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task Takes_files_as_multipart()
    {
        await using var house = await HouseUnderTest.Start();
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in Applicants.Siti)
        {
            body.Add(new StringContent(value), name);
        }

        body.Add(new ByteArrayContent(Papers.Png), "identitas", "ktp.png");
        var reply = await house.Visitor.Send(new(HttpMethod.Post, Requests) { Content = body });
        var id = Json(reply).GetProperty("id").GetString()!;
        Assert.Single((await house.Look(new(id))).Facts.Documents);
    }

    [Fact]
    public async Task Names_every_wrong_field()
    {
        await using var house = await HouseUnderTest.Start();
        var reply = await Post(house, Requests, Applicants.Siti.With("nik", "1").With("rincian", ""));
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("application/problem+json", reply.MediaType);
        var errors = Json(reply).GetProperty("errors");
        Assert.Equal(["nik", "rincian"], errors.EnumerateObject().Select(error => error.Name).Order());
    }

    [Fact]
    public async Task Says_by_code_which_rule_refused()
    {
        await using var house = await HouseUnderTest.Start();
        var reply = await Post(
            house, Requests, Applicants.Siti.With("jenis", "kuasa").With("atas_nama", "Budi"));
        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Equal("documents-missing", Json(reply).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Repeated_under_its_key_is_filed_once()
    {
        await using var house = await HouseUnderTest.Start();
        var first = await Post(house, Requests, Applicants.Siti, key: "1");
        var again = await Post(house, Requests, Applicants.Siti, key: "1");
        var other = await Post(house, Requests, Applicants.Siti.With("nama", "Orang Lain"), key: "1");
        Assert.Equal(first.Text, again.Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
    }

    [Fact]
    public async Task Asks_for_an_SOP_that_the_public_may_use()
    {
        await using var house = await HouseUnderTest.Start();
        Assert.Equal(HttpStatusCode.NotFound,
            (await Post(house, "/api/cases/kenaikan-pangkat", Applicants.Siti)).Status);
    }

    [Fact]
    public async Task Is_followed_with_the_ticket_and_shows_no_personal_data()
    {
        await using var house = await HouseUnderTest.Start();
        var filed = await Post(house, Requests, Applicants.Siti);
        var ticket = Json(filed).GetProperty("ticket").GetString()!;
        var standing = await Get(house, filed.Location, ticket);
        Assert.Equal("berjalan", Json(standing).GetProperty("status").GetString());
        Assert.Equal("2", Json(standing).GetProperty("step").GetString());
        Assert.DoesNotContain("Siti", standing.Text, StringComparison.Ordinal);

        var unknown = await Get(house, "/api/cases/permohonan-informasi-dp2kukm-2026-000099", ticket);
        var wrong = await Get(house, filed.Location, "AAAA-AAAA-AAAA-AAAA-AAAA");
        Assert.Equal(HttpStatusCode.NotFound, wrong.Status);
        Assert.Equal(unknown.Text, wrong.Text);
    }

    [Fact]
    public async Task Objects_with_number_and_ticket_of_the_request()
    {
        await using var house = await HouseUnderTest.Start();
        var receipt = Json(await Post(house, Requests, Applicants.Siti));
        await house.Denies(new(receipt.GetProperty("id").GetString()!));
        var objection = new
        {
            permohonan = receipt.GetProperty("number").GetString(),
            tiket = receipt.GetProperty("ticket").GetString(),
            alasan = (string[])["a"],
            tujuan = "Penulisan skripsi",
            kasus_posisi = "Permohonan saya ditolak padahal data itu bersifat terbuka.",
        };
        var reply = await Post(house, "/api/cases/keberatan-informasi", objection);
        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.Equal(
            "UU 14/2008 Pasal 36 ayat (2)",
            Json(reply).GetProperty("due").GetProperty("legalBasis").GetString());

        var stranger = await Post(house, "/api/cases/keberatan-informasi", objection with { tiket = "AAAA" });
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    private static Task<PageReply> Post<T>(HouseUnderTest house, string url, T body, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(body) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return house.Visitor.Send(request);
    }

    private static Task<PageReply> Get(HouseUnderTest house, string url, string ticket)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("X-Tiket", ticket);
        return house.Visitor.Send(request);
    }

    private static JsonElement Json(PageReply reply) => JsonDocument.Parse(reply.Content).RootElement;
}
