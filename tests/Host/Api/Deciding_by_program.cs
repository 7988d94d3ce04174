using System.Net;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Api.AtApi;

namespace Ppid.Tests.Host.Api;

public sealed class Deciding_by_program
{
    private static readonly object Complete = new { hasil = "lengkap" };

    [Fact]
    public async Task Is_told_in_the_ledger_as_his_decision_and_its_way_in()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var key = await house.FullKey("SIMPEL Dinas");
        var reply = await house.Api("POST", $"/api/cases/{id}/tasks/2/outcomes", Complete, With(key), For("siti"));
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        var taken = (await house.Look(new(id))).History.Events.OfType<CaseEvent.OutcomeTaken>().Last();
        Assert.Equal(new Actor(ActorKind.Officer, "siti", "Siti Contoh", "API (SIMPEL Dinas)"), taken.By);
    }

    [Fact]
    public async Task Needs_an_officer_who_is_named_listed_and_has_agreed()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var (key, secret) = await house.Key("SIMPEL", [ApiScope.Decide], ["siti"]);
        var path = $"/api/cases/{id}/tasks/2/outcomes";
        Assert.Equal("pejabat-diperlukan", (await house.Api("POST", path, Complete, With(secret))).Code());
        Assert.Equal("pejabat-tidak-terdaftar", (await house.Api("POST", path, Complete, With(secret), For("dewi"))).Code());
        Assert.Equal("pejabat-belum-setuju", (await house.Api("POST", path, Complete, With(secret), For("siti"))).Code());
        await house.Agrees(key, "siti");
        await house.Agrees(key, "siti", agrees: false);
        Assert.Equal("pejabat-belum-setuju", (await house.Api("POST", path, Complete, With(secret), For("siti"))).Code());
        await house.Agrees(key, "siti");
        Assert.Equal(HttpStatusCode.OK, (await house.Api("POST", path, Complete, With(secret), For("siti"))).Status);
    }

    [Fact]
    public async Task Is_refused_where_the_officer_himself_would_be()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var key = await house.FullKey();
        var version = (await house.Look(new(id))).Facts.Version;
        var reply = await house.Api("POST", $"/api/cases/{id}/tasks/2/outcomes", Complete, With(key), For("dewi"));
        Assert.Equal((HttpStatusCode.Conflict, "not-your-task"), (reply.Status, reply.Code()));
        Assert.Equal(version, (await house.Look(new(id))).Facts.Version);
    }

    [Fact]
    public async Task Says_by_field_what_is_missing_and_what_cannot_be_read()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var key = await house.FullKey();
        var path = $"/api/cases/{id}/tasks/2/outcomes";
        var missing = await house.Api("POST", path, new { hasil = "tidak-lengkap" }, With(key), For("siti"));
        Assert.Equal("reason-missing", missing.Code());
        Assert.True(missing.Json().GetProperty("errors").TryGetProperty("isian.alasan", out _));
        var unknown = await house.Api("POST", path, new { hasil = "apa-saja" }, With(key), For("siti"));
        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        Assert.True(unknown.Json().GetProperty("errors").TryGetProperty("hasil", out _));
        var text = new StringContent("{\"hasil\":\"lengkap\",\"isian\":{\"a\":\"1\",\"a\":\"2\"}}", null, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await house.Api("POST", path, text, With(key), For("siti"))).Status);
    }

    [Fact]
    public async Task Is_outdated_when_somebody_was_faster_but_not_when_a_letter_went_out()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, ticket) = await house.FilesByProgram();
        var key = await house.FullKey();
        var seen = (await house.Api("GET", $"/api/cases/{id}", null, With(key))).Header("ETag");
        await house.Round();
        Assert.Equal(seen, (await house.Api("GET", $"/api/cases/{id}", null, With(key))).Header("ETag"));
        var path = $"/api/cases/{id}/tasks/2/outcomes";
        Assert.Equal(HttpStatusCode.OK,
            (await house.Api("POST", path, Complete, With(key), For("siti"), ("If-Match", seen))).Status);
        var late = await house.Api(
            "POST", $"/api/cases/{id}/withdrawal", new { alasan = "x" }, ("X-Tiket", ticket), ("If-Match", seen));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "berkas-berubah"), (late.Status, late.Code()));
        foreach (var tag in new[] { "\"x\"", "\"5-a\", \"3-b\"" })
        {
            var torn = await house.Api("POST", path, Complete, With(key), For("siti"), ("If-Match", tag));
            Assert.Equal(HttpStatusCode.BadRequest, torn.Status);
        }
    }

    [Fact]
    public async Task Sent_twice_happens_once_and_is_answered_alike()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var key = await house.FullKey();
        var path = $"/api/cases/{id}/tasks/2/outcomes";
        var first = await house.Api("POST", path, Complete, With(key), For("siti"), ("Idempotency-Key", "1"));
        var again = await house.Api("POST", path, Complete, With(key), For("siti"), ("Idempotency-Key", "1"));
        Assert.Equal(first.Text, again.Text);
        Assert.Equal("true", again.Header("Idempotency-Replayed"));
        Assert.Equal(first.Header("ETag"), again.Header("ETag"));
        var other = await house.Api(
            "POST", path, new { hasil = "tidak-lengkap" }, With(key), For("siti"), ("Idempotency-Key", "1"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "kunci-kiriman-terpakai"), (other.Status, other.Code()));
    }

    [Fact]
    public async Task Is_not_repeated_for_another_officer()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var key = await house.FullKey();
        var path = $"/api/cases/{id}/tasks/2/outcomes";
        await house.Api("POST", path, Complete, With(key), For("siti"), ("Idempotency-Key", "1"));
        var rinas = await house.Api("POST", path, Complete, With(key), For("rina"), ("Idempotency-Key", "1"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "kunci-kiriman-terpakai"), (rinas.Status, rinas.Code()));
    }

    [Fact]
    public async Task May_be_put_right_under_the_same_name_after_a_refusal()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var key = await house.FullKey();
        var path = $"/api/cases/{id}/tasks/2/outcomes";
        foreach (var (body, status) in new[]
        {
            (new { hasil = "tidak-ada" }, HttpStatusCode.BadRequest),
            (new { hasil = "tidak-lengkap" }, HttpStatusCode.Conflict),
            (new { hasil = "lengkap" }, HttpStatusCode.OK),
        })
        {
            var reply = await house.Api("POST", path, body, With(key), For("siti"), ("Idempotency-Key", "7"));
            Assert.Equal(status, reply.Status);
        }
    }

    [Fact]
    public async Task Cannot_attach_what_somebody_else_uploaded_nor_a_document_by_its_hash()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var (mine, theirs) = (await house.FullKey(), await house.FullKey("LAIN"));
        var file = new ByteArrayContent(Papers.Pdf(10));
        var upload = (await house.Api("POST", "/api/documents?nama=a.pdf", file, With(theirs))).Json();
        foreach (var name in new[] { "upload", "sha256" })
        {
            var taken = new { hasil = "lengkap", berkas = new[] { upload.GetProperty(name).GetString() } };
            var reply = await house.Api("POST", $"/api/cases/{id}/tasks/2/outcomes", taken, With(mine), For("siti"));
            Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        }
    }

    [Fact]
    public async Task Never_takes_the_applicants_own_deeds_without_his_ticket()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var (_, strangers) = await house.FilesByProgram();
        var key = await house.FullKey();
        var withdraw = $"/api/cases/{id}/withdrawal";
        Assert.Equal("tiket-diperlukan", (await house.Api("POST", withdraw, new { alasan = "x" }, With(key), For("siti"))).Code());
        Assert.Equal(HttpStatusCode.NotFound,
            (await house.Api("POST", withdraw, new { alasan = "x" }, ("X-Tiket", strangers))).Status);
    }

    [Fact]
    public async Task Refuses_what_is_too_large()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var key = await house.FullKey();
        var huge = new { hasil = "lengkap", isian = new { alasan = new string('x', 2 << 20) } };
        var reply = await house.Api("POST", $"/api/cases/{id}/tasks/2/outcomes", huge, With(key), For("siti"));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "kiriman-terlalu-besar"), (reply.Status, reply.Code()));
    }
}
