using System.Net;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Api.AtApi;

namespace Ppid.Tests.Host.Api;

/// <summary>The API knows no SOP by name: forms come from the SOP file.</summary>
public sealed class Running_another_SOP
{
    private static readonly string[] OfARequest = ["rincian", "tujuan", "cara_memperoleh", "bentuk", "cara_kirim"];

    private static Dictionary<string, object> Complaint => new(Applicants.Siti
        .ExceptBy(OfARequest, each => each.Key).ToDictionary(each => each.Key, each => (object)each.Value))
    {
        ["isian"] = new
        {
            judul_laporan = "Pungutan di pasar",
            uraian = "Ada pungutan tanpa karcis.",
            lokasi = "Pasar Segiri",
            rahasiakan_identitas = "tidak",
        },
    };

    private static object Report => new
    {
        isian = new { jenis_pelanggaran = "korupsi", apa = "Laporan uji coba.", kapan = "Maret 2026", di_mana = "Kantor" },
    };

    [Fact]
    public async Task Files_by_its_own_form_and_goes_on_by_its_own_steps()
    {
        await using var house = await HouseUnderTest.Start();
        var filed = await house.Api("POST", "/api/cases/pengaduan-sp4n", Complaint);
        Assert.True(filed.Status == HttpStatusCode.Created, filed.Text);
        Assert.Empty(Documented.Faults("POST", "/api/cases/pengaduan-sp4n", filed));
        var id = filed.Json().GetProperty("id").GetString()!;
        Assert.Equal("Pungutan di pasar", (await house.Look(new(id))).Facts.Application.Title);

        var (_, key) = await house.Key("Baca", [ApiScope.Read]);
        var standing = await house.Api("GET", $"/api/cases/{id}", null, With(key));
        Assert.Empty(Documented.Faults("GET", $"/api/cases/{id}", standing));
        var task = standing.Json().GetProperty("tasks")[0];
        Assert.NotEmpty(task.GetProperty("outcomes").EnumerateArray());
        var file = await house.Api("GET", $"/api/cases/{id}/application", null, With(key));
        Assert.Empty(Documented.Faults("GET", $"/api/cases/{id}/application", file));
    }

    [Fact]
    public async Task Says_by_field_what_its_form_lacks()
    {
        await using var house = await HouseUnderTest.Start();
        var filed = await house.Api("POST", "/api/cases/pengaduan-sp4n", new Dictionary<string, object>(Complaint)
        {
            ["isian"] = new { judul_laporan = "Pungutan" },
        });
        Assert.Equal((HttpStatusCode.Conflict, "fields-missing"), (filed.Status, filed.Code()));
        Assert.True(filed.Json().GetProperty("errors").TryGetProperty("isian.uraian", out _));
    }

    [Fact]
    public async Task Is_started_for_an_officer_who_may_and_for_no_other()
    {
        await using var house = await HouseUnderTest.Start();
        var starter = (await house.Service<Ppid.App.Desk.OfficeBook>().InForce(Dinas, CancellationToken.None)).Roster
            .Officers.First(officer => officer.Roles.Contains("pengelola-surat")).Id;
        var (key, secret) = await house.Key("Agenda", [ApiScope.File, ApiScope.Decide], [starter, "siti"]);
        await house.Agrees(key, starter);
        await house.Agrees(key, "siti");
        var file = new ByteArrayContent(Papers.Pdf(10));
        var scan = (await house.Api("POST", "/api/documents?nama=surat.pdf", file, With(secret))).Json();
        var letter = Letter(scan.GetProperty("upload").GetString()!);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Api("POST", "/api/cases/surat-masuk", letter, For(starter))).Status);
        Assert.Equal("not-allowed", (await house.Api("POST", "/api/cases/surat-masuk", letter, With(secret), For("siti"))).Code());
        var filed = await house.Api("POST", "/api/cases/surat-masuk", letter, With(secret), For(starter));
        Assert.True(filed.Status == HttpStatusCode.Created, filed.Text);
        var open = await house.Look(new(filed.Json().GetProperty("id").GetString()!));
        Assert.Equal("API (Agenda)", open.History.Events[0].By.Via);
        Assert.Equal(starter, open.History.Events[0].By.Id);
        Assert.Equal("scan", Assert.Single(open.Facts.Documents).Field);
    }

    [Fact]
    public async Task Keeps_a_secret_SOP_from_every_key_list_and_webhook()
    {
        await using var receiver = await Receiver.Open();
        await using var house = await HouseUnderTest.Start(webhooks: Receiver.Trial);
        var key = await house.FullKey();
        await house.Api("POST", "/api/webhooks", new { url = receiver.Url }, With(key));
        var filed = await house.Api("POST", "/api/cases/wbs", Report, With(key));
        Assert.True(filed.Status == HttpStatusCode.Created, filed.Text);
        var id = filed.Json().GetProperty("id").GetString()!;
        await house.Round();

        Assert.Empty(receiver.Got);
        Assert.DoesNotContain("wbs", (await house.Api("GET", "/api/cases", null, With(key))).Text, StringComparison.Ordinal);
        foreach (var path in new[] { "", "/application", "/clocks", "/history", "/letters" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await house.Api("GET", $"/api/cases/{id}{path}", null, With(key))).Status);
        }

        Assert.DoesNotContain("SIMPEL", (await house.Look(new(id))).History.Events.OfType<CaseEvent.Submitted>().Single().Channel,
            StringComparison.Ordinal);
        var ticket = filed.Json().GetProperty("ticket").GetString();
        Assert.Equal(HttpStatusCode.OK, (await house.Api("GET", $"/api/cases/{id}", null, ("X-Tiket", ticket))).Status);
        await house.Api("POST", $"/api/cases/{id}/messages", new { isi = "Masih berlangsung." }, ("X-Tiket", ticket), With(key));
        Assert.Equal("API + tiket", (await house.Look(new(id))).History.Events.OfType<CaseEvent.MessageWritten>().Single().By.Via);
    }

    private static object Letter(string scan) => new
    {
        hasil = "teruskan",
        isian = new
        {
            asal_surat = "Biro Organisasi",
            nomor_surat = "065/1/2026",
            tanggal_surat = "2026-03-05",
            tanggal_diterima = "2026-03-09",
            perihal = "Evaluasi SOP",
            sifat = "biasa",
            scan = new[] { scan },
        },
    };
}
