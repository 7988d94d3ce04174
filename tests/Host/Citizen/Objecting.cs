using System.Net;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Citizen;

public sealed class Objecting
{
    private static readonly KeyValuePair<string, string>[] Filled =
    [
        new("alasan", "a"),
        new("kasus_posisi", "Permohonan saya ditolak padahal data itu bersifat terbuka."),
    ];

    [Fact]
    public async Task Is_possible_on_day_three_after_a_refusal()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await Denied(house);
        house.Time.Pass(TimeSpan.FromDays(3));
        var sent = await house.Visitor.Post(page + "/keberatan", Filled);
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);

        var receipt = await house.Visitor.Follow(sent);
        Assert.Equal("000001/KI/DP2KUKM/2026", receipt.Says("nomor"));
        Assert.NotNull(receipt.Find("jam-tanggapan"));
        var facts = (await house.Look(Applicants.IdOf(sent.Location))).Facts;
        Assert.Equal("Siti Contoh", facts.Applicant.Name);
        Assert.Contains(facts.Documents, document => document.Kind == DocumentKind.Identity);
    }

    [Fact]
    public async Task Leads_from_the_request_to_the_objection_and_back()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await Denied(house);
        await house.Round();
        var sent = await house.Visitor.Post(page + "/keberatan", Filled);
        await house.Round();
        var objection = sent.Location.Split('?')[0];
        var link = (await house.Visitor.Get(page)).Find("terkait")!;
        Assert.Contains(objection, link.InnerHtml, StringComparison.Ordinal);
        Assert.Contains($"href=\"{page}\"", (await house.Visitor.Get(objection)).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_each_ground_with_its_last_day_or_why_it_is_closed()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await Denied(house);
        var form = await house.Visitor.Get(page + "/keberatan");
        Assert.Equal(["a", "b", "d", "e", "f"], Choosable(form));
        Assert.Equal(["c", "g"], Closed(form));
        Assert.Contains("sudah dijawab", form.Says("alasan-tertutup"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_closed_ground_is_refused_at_the_field()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await Denied(house);
        var refused = await house.Visitor.Post(page + "/keberatan", [new("alasan", "c"), Filled[1]]);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("permintaan tidak ditanggapi", refused.ErrorAt("alasan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_ground_or_a_story_is_sent_back()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await Denied(house);
        Assert.NotNull((await house.Visitor.Post(page + "/keberatan", [Filled[1]])).ErrorAt("alasan"));
        Assert.NotNull((await house.Visitor.Post(page + "/keberatan", [Filled[0]])).ErrorAt("kasus_posisi"));
    }

    [Fact]
    public async Task Is_not_offered_while_the_office_still_has_time()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await house.Files();
        Assert.Null((await house.Visitor.Get(page)).Find("hak-keberatan"));
        Assert.NotNull((await house.Visitor.Get(page + "/keberatan")).Find("belum-terbuka"));
    }

    [Fact]
    public async Task Is_opened_by_the_silence_of_the_office()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await house.Files();
        var clock = (await house.Look(Applicants.IdOf(page))).Facts.OfficeClock!;
        house.Time.Now = AfterMidnight(clock.Deadline.Due.AddDays(1));
        await house.Round();
        Assert.Contains("terlewati", (await house.Visitor.Get(page)).Says("status"),
            StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["c", "g"], Choosable(await house.Visitor.Get(page + "/keberatan")));
    }

    [Fact]
    public async Task Is_closed_after_thirty_working_days()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await Denied(house);
        var form = await house.Visitor.Get(page + "/keberatan");
        var last = (await house.Look(Applicants.IdOf(page))).Facts.Clock(ClockKind.Objection)!.Deadline.Due;
        house.Time.Now = AfterMidnight(last.AddDays(1));
        var late = await house.Visitor.Submit(form, page + "/keberatan", Filled);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.NotNull(late.Find("belum-terbuka"));
        Assert.Contains("sudah lewat", late.Says("alasan-tertutup"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_is_filed_once()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await Denied(house);
        var form = await house.Visitor.Get(page + "/keberatan");
        var first = await house.Visitor.Submit(form, page + "/keberatan", Filled);
        var second = await house.Visitor.Submit(form, page + "/keberatan", Filled);
        Assert.Equal(Applicants.IdOf(first.Location), Applicants.IdOf(second.Location));
    }

    [Fact]
    public async Task To_an_objection_is_not_possible()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await Denied(house);
        var sent = await house.Visitor.Post(page + "/keberatan", Filled);
        var address = sent.Location.Split('?')[0] + "/keberatan";
        Assert.Equal(HttpStatusCode.NotFound, (await house.Visitor.Get(address)).Status);
    }

    private static DateTimeOffset AfterMidnight(DateOnly day) =>
        new DateTimeOffset(day, new(0, 1), TimeSpan.FromHours(8)).ToUniversalTime();

    private static async Task<string> Denied(HouseUnderTest house)
    {
        var page = await house.Files();
        await house.Denies(Applicants.IdOf(page));
        return page;
    }

    private static IEnumerable<string?> Choosable(PageReply form) =>
        form.Page.QuerySelectorAll("input[name=alasan]").Select(box => box.GetAttribute("value"));

    private static IEnumerable<string?> Closed(PageReply form) =>
        form.Find("alasan-tertutup")!.Children.Select(ground => ground.GetAttribute("data-huruf"));
}
