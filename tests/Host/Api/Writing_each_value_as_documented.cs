using System.Globalization;
using System.Net;
using System.Text.Json;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Api.AtApi;

namespace Ppid.Tests.Host.Api;

/// <summary>A number in the place of a text has lost its zeros before it was sent: "0812…", "007", a NIK beyond what a
/// program can count.</summary>
public sealed class Writing_each_value_as_documented
{
    [Theory]
    [InlineData("nama", "12345", "a number")]
    [InlineData("nama", "true", "a truth value")]
    [InlineData("nama", "false", "a truth value, even where nothing has to be said")]
    [InlineData("nama", "[\"Siti Contoh\"]", "a list of one")]
    [InlineData("nama", "[]", "a list of none")]
    [InlineData("nik", "6472010101900001", "digits are no number")]
    [InlineData("telepon", "81234567890", "its zero is gone")]
    [InlineData("rincian", "1234567890123", "a number")]
    [InlineData("jenis", "1", "a number for a choice")]
    [InlineData("lampiran", "[1]", "a number in a list of texts")]
    public async Task Asks_for_text_where_text_is_read(string name, string value, string because)
    {
        await using var house = await HouseUnderTest.Start();

        var reply = await house.Api("POST", "/api/cases/permohonan-informasi", Request(name, value));

        Assert.True(reply.Status == HttpStatusCode.BadRequest, because);
        Assert.True(reply.Json().GetProperty("errors").TryGetProperty(name, out _), because);
        Assert.Empty(await house.Store.OpenStreams(null, 10, CancellationToken.None));
    }

    [Fact]
    public async Task Says_how_it_should_have_been_written()
    {
        await using var house = await HouseUnderTest.Start();
        var reply = await house.Api("POST", "/api/cases/permohonan-informasi", Request("telepon", "81234567890"));
        var told = reply.Json().GetProperty("errors").GetProperty("telepon").EnumerateArray().Select(each => each.GetString());
        Assert.Contains(told, sentence => sentence!.Contains("tanda kutip", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("organisasi", "null")]
    [InlineData("organisasi", "\"\"")]
    [InlineData("lampiran", "[]")]
    [InlineData("lampiran", "null")]
    public async Task Lets_nothing_be_written_as_nothing(string name, string value)
    {
        await using var house = await HouseUnderTest.Start();
        Assert.Equal(HttpStatusCode.Created, (await house.Api("POST", "/api/cases/permohonan-informasi", Request(name, value))).Status);
    }

    [Theory]
    [InlineData("""{"hasil":1}""", "hasil")]
    [InlineData("""{"hasil":"tidak-lengkap","isian":{"alasan":12345}}""", "isian.alasan")]
    [InlineData("""{"hasil":"tidak-lengkap","isian":{"alasan":["KTP belum terbaca."]}}""", "isian.alasan")]
    public async Task Asks_the_same_of_a_decision(string sent, string name)
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var key = await house.FullKey();
        var reply = await house.Api("POST", $"/api/cases/{id}/tasks/2/outcomes", Json(sent), With(key), For("siti"));
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.True(reply.Json().GetProperty("errors").TryGetProperty(name, out _), reply.Text);
        Assert.Single((await house.Look(new(id))).History.Events.OfType<CaseEvent.OutcomeTaken>());
    }

    [Fact]
    public async Task Asks_the_same_of_an_objection_before_it_looks_for_the_request()
    {
        await using var house = await HouseUnderTest.Start();
        var reply = await house.Api("POST", "/api/cases/keberatan-informasi", Json("""{"permohonan":1,"tiket":2}"""));
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.True(reply.Json().GetProperty("errors").TryGetProperty("tiket", out _), reply.Text);
    }

    [Theory]
    [InlineData("2", "2", "a number")]
    [InlineData("\"2\"", "2", "as a form sends it")]
    [InlineData("2.0", "2", "a number")]
    [InlineData("2e1", "20", "a number")]
    [InlineData("1.125", "1.125", "a decimal point of JSON groups no thousands")]
    [InlineData("\"0,5\"", null, "less than the rule allows")]
    [InlineData("true", null, "no number")]
    [InlineData("[2]", null, "a list")]
    public async Task Takes_a_number_where_one_is_asked_for(string written, string? stored, string because)
    {
        await using var house = await HouseUnderTest.Start();

        var filed = await house.Api("POST", "/api/cases/layanan-tamu", Visit(house, written));

        Assert.True(filed.Status == HttpStatusCode.Created == stored is not null, $"{because}: {filed.Text}");
        if (stored is not null)
        {
            var open = await house.Look(new(filed.Json().GetProperty("id").GetString()!));
            Assert.Equal(stored, ((Application.Filled)open.Facts.Application).Values.Named("jumlah_tamu")!.Value);
        }
    }

    private static StringContent Request(string name, string value)
    {
        var fields = Applicants.Siti.Where(each => each.Key != name)
            .Select(each => $"{JsonSerializer.Serialize(each.Key)}:{JsonSerializer.Serialize(each.Value)}");
        return Json($"{{{string.Join(',', fields.Append($"\"{name}\":{value}"))}}}");
    }

    private static StringContent Visit(HouseUnderTest house, string guests)
    {
        var day = house.Time.Now.AddDays(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Json($$"""
            { "nama": "Budi Contoh", "email": "budi@example.org", "isian": { "keperluan": "Konsultasi izin",
              "tanggal_kunjungan": "{{day}}", "unit_layanan": "sekretariat", "layanan": "rapat", "jumlah_tamu": {{guests}} } }
            """);
    }

    private static StringContent Json(string text) => new(text, null, "application/json");
}
