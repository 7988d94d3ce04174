using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Flows;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Officer;
using Ppid.Tests.Host.Walk;
using Xunit;
using static Ppid.App.Flows.FlowRowKind;

namespace Ppid.Tests.Host.Admin;

/// <summary>What an administrator who is no engineer reads of a machine, and who may not.</summary>
public sealed class Reading_the_machine
{
    private static readonly DateTimeOffset Nine = HouseUnderTest.Monday.ToUniversalTime();

    private readonly RecordedKeeper _keeper = new();

    private Task<HouseUnderTest> Start() => HouseUnderTest.Start(
        adjust: services => services.Replace(ServiceDescriptor.Singleton<IFlowKeeper>(_keeper)));

    private static FlowSight Worked(CaseId id) => FlowSight.Of(FlowState.Waiting) with
    {
        Rows =
        [
            new(Nine, Began), new(Nine, Looked), new(Nine, Performed, $"{id}:1:0"), new(Nine, TimerSet, Until: Nine.AddDays(3)),
            new(Nine.AddHours(3), Poked), new(Nine.AddHours(3), Looked), new(Nine.AddHours(3), Faulted, $"{id}:4:0"),
            new(Nine.AddHours(4), FlowRowKind.Held), new(Nine.AddHours(5), Resumed), new(Nine.AddHours(5), Looked),
            new(Nine.AddHours(6), FlowRowKind.Failed),
        ],
    };

    [Fact]
    public async Task A_history_is_told_by_what_woke_it_and_what_it_did_then()
    {
        await using var house = await Start();
        var id = await house.FiledCase();
        _keeper.Flows[id] = Worked(id);

        var page = await (await house.Administrator()).Get($"/kelola/perkara/{id}");

        var bouts = page.Page.QuerySelectorAll("[data-testid='baris-mesin']");
        Assert.Equal(
            ["Mesin mulai", "Dibangunkan oleh perubahan pada berkas", "Ditahan", "Dilanjutkan"],
            bouts.Select(bout => bout.QuerySelector("strong")!.TextContent));
        Assert.Contains("Gagal, dicoba lagi: akibat kejadian #4 (Tugas langkah 2", bouts[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Gagal: mesin berhenti karena gangguan", bouts[3].TextContent, StringComparison.Ordinal);
        Assert.Contains("tone-danger", bouts[3].ClassList);
        var drawing = page.Page.QuerySelector("[data-testid='mesin-gambar'] svg")!;
        Assert.Contains("mesin bangun 4 kali", drawing.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(["waits", "waits", "held", "stopped"], drawing.QuerySelectorAll("rect").Select(rect => rect.ClassName));
    }

    [Theory]
    [InlineData(FlowState.Held, "menahannya")]
    [InlineData(FlowState.Failed, "berhenti karena gangguan")]
    [InlineData(FlowState.Ended, "menghentikannya")]
    [InlineData(FlowState.Missing, "Tidak ada mesin yang menunggu")]
    [InlineData(FlowState.Silent, "tidak dapat ditanya")]
    public async Task Whatever_stands_still_says_what_that_means_and_never_when_it_wakes(FlowState state, string words)
    {
        await using var house = await Start();
        var id = await house.FiledCase();
        _keeper.Flows[id] = FlowSight.Of(state) with { Wake = Nine.AddDays(1) };

        var page = await (await house.Administrator()).Get($"/kelola/perkara/{id}");

        Assert.Contains(words, page.Says("mesin"), StringComparison.Ordinal);
        Assert.Equal("tidak, selama keadaannya begini", page.Says("mesin-bangun"));
    }

    [Fact]
    public async Task One_renewed_a_moment_ago_may_catch_up_before_it_is_called_late()
    {
        await using var house = await Start();
        var id = await house.FiledCase();
        _keeper.Flows[FlowIds.Schedule("dp2kukm")] = FlowSight.Of(FlowState.Waiting);
        house.Time.Pass(TimeSpan.FromHours(1));
        var now = Nine.AddHours(1);
        var nur = await house.Administrator();

        _keeper.Flows[id] = FlowSight.Of(FlowState.Waiting) with { Began = now.AddMinutes(-1) };
        Assert.Contains("sejalan", (await nur.Get("/kelola/mesin")).Says("kosong"), StringComparison.Ordinal);
        _keeper.Flows[id] = FlowSight.Of(FlowState.Waiting) with { Began = now.AddMinutes(-10) };
        Assert.Contains("terlambat bangun", (await nur.Get("/kelola/mesin")).Says("baris"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_lost_nothing_is_renewed_and_the_page_says_so()
    {
        await using var house = await Start();
        _keeper.Flows[FlowIds.Schedule("dp2kukm")] = FlowSight.Of(FlowState.Waiting);
        var nur = await house.Administrator();

        var reply = await nur.Post("/kelola/mesin/buat-ulang", [new("alasan", "Untuk berjaga-jaga.")], page: "/kelola/mesin");

        Assert.Contains("Tidak ada yang dibuat ulang", (await nur.Follow(reply)).Text, StringComparison.Ordinal);
        Assert.Empty(_keeper.Done);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_with_the_pages_own_form_tends_one()
    {
        await using var house = await Start();
        var id = await house.FiledCase();
        _keeper.Flows[id] = FlowSight.Of(FlowState.Waiting);
        var (siti, nur) = (await house.SignedIn("siti"), await house.Administrator());
        string[] doors = [$"/kelola/perkara/{id}/mesin/hentikan", "/kelola/mesin/buat-ulang", "/kelola/mesin/jadwal-dp2kukm/hentikan"];

        Assert.Equal(HttpStatusCode.Forbidden, (await siti.Get("/kelola/mesin")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await siti.Get(doors[0])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nur.Get("/kelola/perkara/tidak-ada/mesin/tahan")).Status);
        foreach (var visitor in new[] { siti, nur, house.NewVisitor() })
        {
            foreach (var door in doors)
            {
                using var bare = new FormUrlEncodedContent([new("alasan", "Tanpa formulir."), new("perintah", "x")]);
                var reply = await visitor.Send(new(HttpMethod.Post, door) { Content = bare });
                Assert.DoesNotContain("selesai=", reply.Status == HttpStatusCode.SeeOther ? reply.Location : "", StringComparison.Ordinal);
            }
        }

        Assert.Empty(_keeper.Done);
        Assert.Null((await house.Look(id)).Facts.Flow);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Every_state_can_be_read_in_a_browser(int width)
    {
        await using var session = await BrowserSession.Start(await Start());
        var house = session.House;
        var states = new Dictionary<CaseId, FlowSight>();
        foreach (var state in Enum.GetValues<FlowState>())
        {
            var id = await house.FiledCase();
            _keeper.Flows[id] = states[id] = Worked(id) with { State = state, Failure = "RequestFailedException", Changed = Nine };
        }

        var nur = await session.Admin();
        await nur.Page.SetViewportSizeAsync(width, 844);
        await nur.GoTo(await house.FirstLink());
        await nur.Fill("pin", AtAdmin.Pin);
        await nur.Fill("pin_lagi", AtAdmin.Pin);
        await nur.Press("masuk");

        await nur.GoTo("/kelola/mesin");
        await nur.GoTo("/kelola/mesin?setelah=m%3A");
        await nur.GoTo($"/kelola/perkara/{states.First(each => each.Value.State == FlowState.Waiting).Key}/mesin/tahan");
        foreach (var id in states.Keys)
        {
            await nur.GoTo($"/kelola/perkara/{id}");
        }
    }
}
