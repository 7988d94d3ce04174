using System.Net;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Officer;

/// <summary>What somebody typed for half an hour is given back to him where it cannot be taken.</summary>
public sealed class Words_that_were_not_sent
{
    private const string Words = "Undangannya sudah kami terima.\nMohon <b>lampirannya</b> dikirim.";

    [Fact]
    public async Task Come_back_when_the_session_is_over_with_the_way_to_where_they_can_be_sent()
    {
        await using var house = await HouseUnderTest.Start();
        var sari = await house.SignedIn("sari");
        var page = $"/meja/perkara/{await house.RecordedLetter(sari)}";
        var open = await sari.Get(page);
        await sari.Post("/meja/keluar", [], page: "/meja");

        var reply = await sari.Submit(open, page + "/pesan", [new("pesan", Words)]);

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Contains("BELUM terkirim", reply.Says("sesi-berakhir"), StringComparison.Ordinal);
        Assert.Contains("Mohon <b>lampirannya</b> dikirim.", reply.Says("belum-terkirim"), StringComparison.Ordinal);
        Assert.Equal("/meja/masuk?ke=" + Uri.EscapeDataString(page), reply.Find("masuk-lagi")!.GetAttribute("href"));
        Assert.Equal(page, reply.Find("ke-formulir")!.GetAttribute("href"));
        Assert.DoesNotContain("Undangan rapat", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Come_back_from_a_form_of_many_fields_without_what_is_secret_in_it()
    {
        await using var house = await HouseUnderTest.Start();
        var sari = await house.SignedIn("sari");
        var open = await sari.Get("/meja/mulai/surat-masuk");
        await sari.Post("/meja/keluar", [], page: "/meja");

        var reply = await sari.Submit(open, "/meja/mulai/surat-masuk", AtDesk.IncomingLetter, [AtDesk.Scan]);

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Contains("perihal: Undangan rapat angkutan lebaran", reply.Says("belum-terkirim"), StringComparison.Ordinal);
        Assert.DoesNotContain(AtTask.Pin, reply.Says("belum-terkirim"), StringComparison.Ordinal);
        Assert.DoesNotContain("perintah", reply.Says("belum-terkirim"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_shown_to_no_other_site_that_posts_them()
    {
        await using var house = await HouseUnderTest.Start();

        var reply = await house.Visitor.Send(new(HttpMethod.Post, "/meja/perkara/x-2026-000001/pesan")
        {
            Content = new FormUrlEncodedContent([new("pesan", Words)]),
        });

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.DoesNotContain("lampirannya", reply.Text, StringComparison.Ordinal);
    }

    /// <summary>Whoever handled a secret case reads nothing more of it: a link there would lead nowhere.</summary>
    [Fact]
    public async Task Come_back_without_a_way_where_there_is_none()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report();
        var link = await house.LinkOf(id, (await house.Look(id)).Facts.Tasks[0].Officer!);
        var open = await house.Visitor.Get(link);
        await house.Decides(id, "teruskan", new StepForm.FieldsFilled(
            [new("terlapor_tercatat", "Pejabat lain", FieldKind.Accused, "wulan")]));

        var reply = await house.Visitor.Submit(open, link + "/pesan", [new("pesan", Words)]);

        Assert.Contains("lampirannya", reply.Says("belum-terkirim"), StringComparison.Ordinal);
        Assert.Null(reply.Find("jawab-di-meja"));
    }

    [Theory]
    [InlineData("/t/abc/pesan", "/t/abc")]
    [InlineData("/lacak/x-2026-000001/7Q2M/pesan", "/lacak/x-2026-000001/7Q2M")]
    [InlineData("/meja/perkara/x-2026-000001/pesan", "/meja/perkara/x-2026-000001")]
    [InlineData("/kelola/kunci-api/cabut", "/kelola/kunci-api")]
    public async Task Leave_an_address_that_leads_back_to_its_form(string sentTo, string form)
    {
        await using var house = await HouseUnderTest.Start();

        var reply = await house.Visitor.Get(sentTo);

        Assert.Equal((HttpStatusCode.Redirect, form), (reply.Status, reply.Location));
    }

    [Fact]
    public async Task Come_back_with_their_length_counted_as_people_write_numbers()
    {
        await using var house = await HouseUnderTest.Start();
        var sari = await house.SignedIn("sari");
        var page = $"/meja/perkara/{await house.RecordedLetter(sari)}";

        var reply = await sari.Post(page + "/pesan", [new("pesan", new string('a', 20_314) + "\n")], page: page);

        Assert.Equal("Pesan paling banyak 8.000 huruf; sekarang 20.314.", reply.ErrorAt("pesan"));
    }
}
