using System.Net;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Citizen;

public sealed class Following_a_case
{
    [Fact]
    public async Task Is_opened_by_number_and_ticket_however_they_are_typed()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await house.Files();
        var typed = page.Split('/')[3].Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant();
        var found = await Look(house, "  1/pi/dp2kukm/2026 ", typed);
        Assert.Equal(HttpStatusCode.SeeOther, found.Status);
        Assert.Equal(page, found.Location);
    }

    [Fact]
    public async Task Is_denied_with_the_same_words_whatever_is_wrong()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await house.Files();
        var ticket = page.Split('/')[3];
        var wrongTicket = await Look(house, "000001/PI/DP2KUKM/2026", "AAAA-AAAA-AAAA-AAAA-AAAA");
        var wrongNumber = await Look(house, "000009/PI/DP2KUKM/2026", ticket);
        Assert.Equal(HttpStatusCode.NotFound, wrongTicket.Status);
        Assert.Equal(wrongTicket.Status, wrongNumber.Status);
        Assert.NotNull(wrongTicket.ErrorAt("nomor"));
        Assert.Equal(wrongTicket.ErrorAt("nomor"), wrongNumber.ErrorAt("nomor"));
    }

    [Theory]
    [InlineData("permohonan-informasi-dp2kukm-2026-000001", "AAAA-AAAA-AAAA-AAAA-AAAA")]
    [InlineData("permohonan-informasi-dp2kukm-2026-000777", "AAAA-AAAA-AAAA-AAAA-AAAA")]
    [InlineData("..%2F..%2Fppid.db", "x")]
    [InlineData("kantor-dp2kukm", "x")]
    public async Task Is_not_found_under_a_wrong_address(string id, string ticket)
    {
        await using var house = await HouseUnderTest.Start();
        await house.Files();
        var reply = await house.Visitor.Get($"/lacak/{id}/{ticket}");
        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.DoesNotContain("Siti", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_tickets_is_slowed_down()
    {
        await using var house = await HouseUnderTest.Start(allowance: new(3, TimeSpan.FromMinutes(5)));
        var address = "/lacak/permohonan-informasi-dp2kukm-2026-000001/AAAA-AAAA-AAAA-AAAA-AAAA";
        for (var guess = 0; guess < 3; guess++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await house.Visitor.Get(address)).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await house.Visitor.Get(address)).Status);
    }

    [Fact]
    public async Task Changes_nothing_by_looking()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await house.Files();
        var id = Applicants.IdOf(page);
        var document = await house.Answers(id);
        var before = (await house.Look(id)).History.Version;
        string[] addresses =
        [
            page, page + "/terima", page + "/tarik", page + "/keberatan", page + "/lengkapi",
            $"{page}/berkas/{document.Hash}", page + "/surat/1.pdf", page + "/jam/keberatan.ics",
        ];
        foreach (var address in addresses)
        {
            var reply = await house.Visitor.Get(address);
            Assert.True((int)reply.Status < 400, $"{address}: {reply.Status}");
            using var head = new HttpRequestMessage(HttpMethod.Head, address);
            Assert.Equal(reply.Status, (await house.Visitor.Send(head)).Status);
        }

        Assert.Equal(before, (await house.Look(id)).History.Version);
    }

    [Fact]
    public async Task Is_kept_from_search_engines_and_caches_and_has_no_secret_in_its_title()
    {
        await using var house = await HouseUnderTest.Start();
        var address = await house.Files();
        var page = await house.Visitor.Get(address);
        Assert.Contains("noindex", page.Header("X-Robots-Tag"), StringComparison.Ordinal);
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Header("Referrer-Policy"));
        Assert.DoesNotContain(address.Split('/')[3], page.Page.Title, StringComparison.Ordinal);
        Assert.DoesNotContain(Applicants.Siti["nik"], page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explains_the_last_day_and_offers_it_for_the_calendar()
    {
        await using var house = await HouseUnderTest.Start();
        var address = await house.Files();
        var page = await house.Visitor.Get(address);
        Assert.NotNull(page.Find("why-date"));
        Assert.Contains("Idulfitri", page.Says("why-date"), StringComparison.OrdinalIgnoreCase);

        var ics = await house.Visitor.Get(page.Find("ics-jawaban")!.GetAttribute("href")!);
        Assert.Equal("text/calendar", ics.MediaType);
        var due = (await house.Look(Applicants.IdOf(address))).Facts.OfficeClock!.Deadline.Due;
        Assert.Contains($"DTSTART;VALUE=DATE:{due:yyyyMMdd}", ics.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound,
            (await house.Visitor.Get(address + "/jam/tanggapan.ics")).Status);
    }

    [Fact]
    public async Task Shows_both_readings_of_an_extension()
    {
        await using var house = await HouseUnderTest.Start();
        var address = await house.Files();
        var id = Applicants.IdOf(address);
        var task = (await house.Look(id)).Facts.Tasks[0];
        var officer = new Actor(ActorKind.Officer, task.Officer!, task.OfficerName!, "uji");
        await house.Desk.Handle(
            "perpanjang", id, new CaseCommand.Extend(house.Time.Now, officer, "Menunggu arsip."),
            CancellationToken.None);

        var clock = (await house.Look(id)).Facts.OfficeClock!;
        var says = (await house.Visitor.Get(address)).Says("perpanjangan");
        Assert.Contains(Words(clock.Deadline.Due), says, StringComparison.Ordinal);
        Assert.Contains(Words(clock.Extension!.Earlier.Due), says, StringComparison.Ordinal);
        Assert.NotEqual(clock.Deadline.Due, clock.Extension.Earlier.Due);
    }

    [Fact]
    public async Task Shows_no_inner_work_of_the_office()
    {
        await using var house = await HouseUnderTest.Start();
        var address = await house.Files();
        var id = Applicants.IdOf(address);
        await house.Decides(id, "lengkap");
        await house.Decides(id, "ke-bidang", new StepForm.UnitChosen("bidang-koperasi", "Rahasia dapur"));
        var page = await house.Visitor.Get(address);
        Assert.DoesNotContain("Rahasia dapur", page.Text, StringComparison.Ordinal);
        Assert.Contains("Kepala Bidang", page.Says("status"), StringComparison.Ordinal);
    }

    private static string Words(DateOnly day) =>
        day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("id-ID"));

    private static Task<PageReply> Look(HouseUnderTest house, string number, string ticket) =>
        house.Visitor.Post(
            "/lacak", new Dictionary<string, string> { ["nomor"] = number, ["tiket"] = ticket });
}
