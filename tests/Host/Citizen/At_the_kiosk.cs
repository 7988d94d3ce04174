using System.Net;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Citizen;

/// <summary>One browser for everybody at the entrance: nobody finds the one before him in its history.</summary>
public sealed class At_the_kiosk
{
    private static readonly Dictionary<string, string> Visit = new()
    {
        ["nama"] = "Tamu Contoh",
        ["telepon"] = "081234567890",
        ["keperluan"] = "Konsultasi izin",
        ["tanggal_kunjungan"] = "2026-03-10",
        ["unit_layanan"] = "sekretariat",
        ["layanan"] = "desk",
        ["jumlah_tamu"] = "1",
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_registered_guest_reports_his_arrival_and_no_address_leads_to_his_case(bool scanned)
    {
        await using var house = await HouseUnderTest.Start();
        var page = await Registered(house);
        var (id, ticket) = (Applicants.IdOf(page), page.Split('/')[3]);
        house.Time.Pass(TimeSpan.FromDays(1));

        var found = await house.Visitor.Post("/anjungan", scanned
            ? [new("nomor", $"http://ppid.example.go.id{page}")]
            : [new("nomor", (await house.Look(id)).Facts.Number), new("tiket", ticket)]);
        var done = await house.Visitor.Submit(found, "/anjungan", []);

        Assert.Equal("3", (await house.Look(id)).Facts.Tasks[0].Step);
        Assert.All(new[] { found, done }, shown =>
        {
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            Assert.DoesNotContain(ticket, shown.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("/lacak/", shown.Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        });
        Assert.Contains("/anjungan", done.Header("Refresh"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_who_registers_there_sees_his_ticket_once_under_an_address_that_soon_says_nothing()
    {
        await using var house = await HouseUnderTest.Start();

        var sent = await house.Visitor.Post(
            "/layanan/layanan-tamu", Visit.With("hasil", "datang-langsung").With("tanggal_kunjungan", "2026-03-09"), null,
            "/layanan/layanan-tamu?hasil=datang-langsung&anjungan=1");
        var shown = await house.Visitor.Follow(sent);

        Assert.StartsWith("/anjungan/terdaftar/", sent.Location, StringComparison.Ordinal);
        Assert.Matches("^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$", shown.Says("tiket"));
        Assert.Equal("/anjungan", (await house.Visitor.Get("/anjungan/terdaftar/bukan-tanda")).Location);
    }

    [Theory]
    [InlineData("", "", "nomor")]
    [InlineData("000001/TAMU/DP2KUKM/2026", "", "tiket")]
    public async Task An_empty_field_is_asked_for_by_its_name(string number, string ticket, string field)
    {
        await using var house = await HouseUnderTest.Start();

        var reply = await house.Visitor.Post("/anjungan", [new("nomor", number), new("tiket", ticket)]);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.NotNull(reply.ErrorAt(field));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("000001")]
    [InlineData("1 / tamu / dp2kukm / 2026")]
    public async Task The_running_number_is_enough_with_the_right_ticket(string typed)
    {
        await using var house = await HouseUnderTest.Start();
        await house.Files();
        var ticket = (await Registered(house)).Split('/')[3];
        house.Time.Pass(TimeSpan.FromDays(1));

        var found = await house.Visitor.Post("/anjungan", [new("nomor", typed), new("tiket", ticket)]);

        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Contains("000001/TAMU/DP2KUKM/2026", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_ticket_is_not_shown_again()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await Registered(house);
        var number = (await house.Look(Applicants.IdOf(page))).Facts.Number;

        var reply = await house.Visitor.Post("/anjungan", [new("nomor", number), new("tiket", "7Q2M-AAAA-BBBB-CCCC-DDDD")]);

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.DoesNotContain("7Q2M", reply.Text, StringComparison.Ordinal);
    }

    private static async Task<string> Registered(HouseUnderTest house)
    {
        var reply = await house.Visitor.Post("/layanan/layanan-tamu", Visit);
        return reply.Location.Length > 0
            ? reply.Location.Split('?')[0]
            : throw new InvalidOperationException($"Not registered ({reply.Status}): {reply.Page.Body?.TextContent}");
    }
}
