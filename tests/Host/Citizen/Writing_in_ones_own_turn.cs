using System.Net;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Officer;
using Xunit;

namespace Ppid.Tests.Host.Citizen;

/// <summary>No officer holds a task then, and no officer was told.</summary>
public sealed class Writing_in_ones_own_turn
{
    [Fact]
    public async Task Reaches_whoever_handled_the_file_last_and_he_can_answer()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await house.Files();
        var id = Applicants.IdOf(page);
        var holder = (await house.Look(id)).Facts.Tasks[0].Officer!;
        await house.Returns(id, "KTP tidak terbaca.");
        await house.Round();
        var before = house.Post.Sent.Count;

        await house.Visitor.Post($"{page}/pesan", [new("pesan", "KTP saya hilang, bagaimana?")], page: page);
        await house.Round();

        var mail = Assert.Single(house.Post.Sent.Skip(before));
        Assert.Equal(AtDesk.Address(holder), mail.To.Address);
        Assert.Contains($"/meja/perkara/{id}", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hilang", mail.Text, StringComparison.Ordinal);
        var officer = await house.SignedIn(holder);
        var answered = await officer.Post(
            $"/meja/perkara/{id}/pesan", [new("pesan", "Surat keterangan dari polisi cukup.")], page: $"/meja/perkara/{id}");
        Assert.Equal(HttpStatusCode.SeeOther, answered.Status);
        Assert.Equal(ActorKind.Officer, (await house.Look(id)).Facts.Messages[^1].By.Kind);
        Assert.Contains("polisi", (await house.Visitor.Get(page)).Says("pesan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reaches_the_counter_where_nobody_has_handled_the_file_yet()
    {
        await using var house = await HouseUnderTest.Start();
        var reply = await house.Visitor.Post("/layanan/layanan-tamu", new Dictionary<string, string>
        {
            ["nama"] = "Tamu Contoh",
            ["telepon"] = "081234567890",
            ["keperluan"] = "Konsultasi izin",
            ["tanggal_kunjungan"] = "2026-03-10",
            ["unit_layanan"] = "sekretariat",
            ["layanan"] = "desk",
            ["jumlah_tamu"] = "1",
        });
        var page = reply.Location.Split('?')[0];
        await house.Round();
        var before = house.Post.Sent.Count;

        await house.Visitor.Post($"{page}/pesan", [new("pesan", "Apakah ada tempat parkir?")], page: page);
        await house.Round();

        Assert.NotEmpty(house.Post.Sent.Skip(before));
        var clerk = house.Post.Sent[before].To.Address.Split('.')[0];
        Assert.Equal(HttpStatusCode.OK, (await (await house.SignedIn(clerk)).Get($"/meja/perkara/{Applicants.IdOf(page)}")).Status);
    }
}
