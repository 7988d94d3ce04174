using System.Net;
using System.Text.Json;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Admin;

/// <summary>The administrator may be the one it is about: here he is, together with the usual operator.</summary>
public sealed class A_secret_report
{
    private const string Story = "Menerima titipan dari penyedia barang";

    /// <summary>The reviewers, the operators, and who stands in for them.</summary>
    private static readonly string[] Handlers =
        ["Wulan Contoh", "Dimas Contoh", "Irma Contoh", "Agus Contoh", "Fitri Contoh", "Joko Contoh", "Arif Contoh"];

    [Fact]
    public async Task Shows_where_it_stands_and_nothing_of_what_it_says()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report(Story, "nur", "wulan");
        var nur = await house.Administrator();

        var page = await nur.Get($"/kelola/perkara/{id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Find("rahasia"));
        Assert.Equal("Operator", page.Says("pemegang"));
        Assert.Contains("utuh", page.Says("rantai"), StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("[data-testid='kejadian']"));
        Silent(page);
    }

    [Fact]
    public async Task Is_a_number_and_a_status_in_the_list_and_cannot_be_found_by_its_holder()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report(Story, "nur", "wulan");
        var holder = (await house.Look(id)).Facts.Tasks[0].Officer!;
        var nur = await house.Administrator();

        var list = await nur.Get("/kelola?sop=wbs");

        var row = list.Says("baris");
        Assert.Contains((await house.Look(id)).Facts.Number, row, StringComparison.Ordinal);
        Assert.All(Handlers.Append(Story), word => Assert.DoesNotContain(word, row, StringComparison.Ordinal));
        Assert.Null((await nur.Get($"/kelola?pejabat={holder}")).Find("baris"));
        Assert.Null((await nur.Get("/kelola?cari=titipan")).Find("baris"));
        Assert.Null((await nur.Get("/kelola?cari=nur")).Find("baris"));
    }

    [Fact]
    public async Task Gives_away_the_links_of_its_ledger_only()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report(Story, "nur", "wulan");
        var nur = await house.Administrator();

        var reply = await nur.Get($"/kelola/perkara/{id}/buku.json");

        var book = JsonDocument.Parse(reply.Content).RootElement;
        var stored = (await house.Look(id)).History.Stored;
        Assert.True(book.GetProperty("rantaiUtuh").GetBoolean());
        Assert.Equal(
            stored.Select(each => each.Hash),
            book.GetProperty("kejadian").EnumerateArray().Select(each => each.GetProperty("sidik").GetString()));
        Assert.All(book.GetProperty("kejadian").EnumerateArray(), each => Assert.Equal(2, each.EnumerateObject().Count()));
        Assert.DoesNotContain(Story, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("surat/2-0.pdf")]
    [InlineData("naskah/2.pdf")]
    [InlineData("dokumen/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("koreksi")]
    [InlineData("batal")]
    public async Task Has_no_page_with_its_content(string part)
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report(Story, "nur", "wulan");
        var nur = await house.Administrator();

        Assert.Equal(HttpStatusCode.NotFound, (await nur.Get($"/kelola/perkara/{id}/{part}")).Status);
    }

    [Fact]
    public async Task Cannot_be_cancelled_or_corrected_by_an_administrator()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report(Story, "nur", "wulan");
        var by = new Actor(ActorKind.Admin, "nur", "Nur Contoh", "sesi admin");
        CaseCommand[] commands =
        [
            new CaseCommand.Cancel(house.Time.Now, by, "Keliru."),
            new CaseCommand.Correct(house.Time.Now, by, CorrectableField.Name, "Budi", "Keliru."),
        ];

        foreach (var command in commands)
        {
            var handled = await house.Desk.Handle(Guid.NewGuid().ToString("N"), id, command, CancellationToken.None);
            Assert.Equal(Refusal.NotAllowed, handled.Refusal);
        }
    }

    [Fact]
    public async Task Passes_on_to_somebody_the_rules_choose_and_the_page_does_not_name()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report(Story, "nur", "wulan");
        var before = (await house.Look(id)).Facts.Tasks[0];
        var nur = await house.Administrator();
        var url = $"/kelola/perkara/{id}/alihkan/{before.Number}";

        var form = await nur.Get(url);
        var reply = await nur.Post(url, [new("alasan", "Pemegangnya sakit."), new("pejabat", "wulan")]);

        Assert.Empty(form.Page.QuerySelectorAll("select"));
        Silent(form);
        Assert.Equal(HttpStatusCode.SeeOther, reply.Status);
        var moved = await house.Happened<CaseEvent.TaskReassigned>(id);
        Assert.Equal(("dimas", "irma"), (before.Officer, moved.Officer));
        Silent(await nur.Follow(reply));
    }

    [Theory]
    [InlineData("wulan", "the one it is about")]
    [InlineData("siti", "somebody of another role")]
    public async Task Is_refused_alike_to_everybody_who_may_not_have_it(string officer, string because)
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report(Story, "nur", "wulan");
        var task = (await house.Look(id)).Facts.Tasks[0].Number;
        var by = new Actor(ActorKind.Admin, "nur", "Nur Contoh", "sesi admin");

        var handled = await house.Desk.Handle(
            "alih", id, new CaseCommand.Reassign(house.Time.Now, by, task, officer, "Sakit."), CancellationToken.None);

        Assert.True(handled.Refusal == Refusal.NotAllowed, because);
    }

    [Theory]
    [InlineData("/kelola/register/wbs")]
    [InlineData("/kelola/register/wbs.csv")]
    [InlineData("/kelola/kinerja")]
    [InlineData("/kelola/sop")]
    [InlineData("/kelola/surat")]
    public async Task Is_a_count_in_registers_and_statistics(string page)
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report(Story, "nur", "wulan");
        var nur = await house.Administrator();

        var reply = await nur.Get(page);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.DoesNotContain(id.Value, reply.Text, StringComparison.Ordinal);
        Silent(reply);
    }

    [Fact]
    public async Task Betrays_of_a_letter_that_failed_neither_kind_nor_addressee()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report(Story, "nur", "wulan");
        var effect = (await house.Store.PendingEffects(id.Value, CancellationToken.None))[0].Effect;
        await house.Desk.Handle("gagal", id, new CaseCommand.SettleLetter(
            house.Time.Now, effect.Id, "tugas", "dimas.contoh@dp2kukm.example.go.id", null, "kotak surat penuh"),
            CancellationToken.None, effect.Id);
        var nur = await house.Administrator();

        foreach (var page in new[] { "/kelola/surat", $"/kelola/perkara/{id}" })
        {
            var reply = await nur.Get(page);
            Assert.Contains("tidak terkirim", reply.Says("surat"), StringComparison.Ordinal);
            Assert.DoesNotContain("dimas", reply.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("penuh", reply.Text, StringComparison.Ordinal);
            Silent(reply);
        }
    }

    /// <summary>No word of the report, and nobody's name but that of the administrator who is signed in.</summary>
    private static void Silent(PageReply page) => page.IsSilentOn(Handlers.Append(Story).Append("disiplin"));
}
