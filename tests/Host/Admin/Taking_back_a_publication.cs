using System.Net;
using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Admin;

/// <summary>A document with somebody's address in it was announced by mistake.</summary>
public sealed class Taking_back_a_publication
{
    private const string Reason = "Memuat data pribadi yang belum dihitamkan.";

    [Fact]
    public async Task Closes_the_download_and_tells_the_public_why()
    {
        await using var house = await HouseUnderTest.Start();
        var hash = await Published(house);
        Assert.Equal(HttpStatusCode.OK, (await house.Visitor.Get($"/publikasi/{hash}")).Status);
        var nur = await house.Administrator();
        Assert.Contains("daftar.pdf", (await nur.Get("/kelola/publikasi")).Says("publikasi"), StringComparison.Ordinal);

        var done = await nur.Post($"/kelola/publikasi/{hash}/tarik", [new("alasan", Reason)]);

        Assert.Contains("ditarik", (await nur.Follow(done)).Says("selesai"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await house.Visitor.Get($"/publikasi/{hash}")).Status);
        var page = await house.Visitor.Get("/publikasi");
        Assert.Null(page.Find("publikasi"));
        Assert.Contains(Reason, page.Says("ditarik"), StringComparison.Ordinal);
        Assert.DoesNotContain("daftar.pdf", page.Text, StringComparison.Ordinal);
        Assert.Contains("ditarik kembali", (await nur.Get("/kelola/kantor")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wants_a_reason_and_an_administrator()
    {
        await using var house = await HouseUnderTest.Start();
        var hash = await Published(house);
        var nur = await house.Administrator();

        var forgotten = await nur.Post($"/kelola/publikasi/{hash}/tarik", [new("alasan", "")]);

        Assert.Equal(HttpStatusCode.BadRequest, forgotten.Status);
        Assert.NotNull(forgotten.ErrorAt("alasan"));
        Assert.DoesNotContain("daftar.pdf", (await house.Visitor.Get($"/kelola/publikasi/{hash}/tarik")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await house.Visitor.Get($"/publikasi/{hash}")).Status);
    }

    private static async Task<string> Published(HouseUnderTest house)
    {
        using var content = new MemoryStream(Papers.Pdf(20));
        var stored = await house.Service<IDocumentStore>().Save(content, 1000, CancellationToken.None);
        var document = new Document(stored.Hash, "daftar.pdf", "application/pdf", stored.Length, DocumentKind.Material);
        var announcement = new Announcement(
            AnnouncementKind.Documents, new("pendokumentasian-informasi-dp2kukm-2026-000001"), "000001/DOK", "Daftar penerima",
            [document], null, HouseUnderTest.Monday);
        await house.Service<OfficeDesk>().Handle(
            "umumkan", "dp2kukm", new OfficeCommand.Announce(HouseUnderTest.Monday, Actor.Clockwork, announcement),
            CancellationToken.None);
        return stored.Hash;
    }
}
