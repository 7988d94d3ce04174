using System.Net;
using System.Text;
using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Admin;

public sealed class Running_the_office
{
    private const string Decree = """
        tahun: 2026
        nomor: "Keputusan Uji Nomor 1 Tahun 2026"
        tanggal: 2026-03-01
        tambah:
          - { tanggal: 2026-03-11, jenis: cuti-bersama, nama: Hari Uji }
        """;

    [Fact]
    public async Task An_activation_code_is_shown_once()
    {
        await using var house = await HouseUnderTest.Start();
        var nur = await house.Administrator();
        var page = await nur.Get("/kelola/pejabat");
        var form = page.Find("kode-siti")!.Closest("form")!;
        var fields = form.QuerySelectorAll("input").Select(
            input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)).ToList();

        var first = await nur.Submit(page, "/kelola/pejabat/kode", fields);
        var again = await nur.Submit(page, "/kelola/pejabat/kode", fields);

        var code = string.Concat(first.Says("kode").Where(char.IsAsciiDigit));
        Assert.Null(again.Find("kode"));
        Assert.Equal(
            PinVerdict.Right, await house.Service<Pins>().Choose("siti", code, "402915", CancellationToken.None));
        Assert.Equal("Nur Contoh", (await house.HappenedToOffice<OfficeEvent.PinActivationIssued>()).By.Name);
    }

    [Fact]
    public async Task A_PIN_in_use_is_not_killed_by_one_stray_click()
    {
        await using var house = await HouseUnderTest.Start();
        await house.Service<Pins>().ChooseWithoutCode("siti", "402915", CancellationToken.None);
        var page = await (await house.Administrator()).Get("/kelola/pejabat");

        Assert.NotNull(page.Find("kode-siti")!.Closest("details"));
        Assert.Null(page.Find("kode-andi")!.Closest("details"));
    }

    [Fact]
    public async Task A_decree_is_tried_before_it_is_loaded_and_then_moves_deadlines()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var before = (await house.Look(id)).Facts.OfficeClock!.Deadline.Due;
        var nur = await house.Administrator();

        var preview = await nur.Post("/kelola/kalender", [new("naskah", Decree)]);
        await house.Round();
        Assert.Equal(before, (await house.Look(id)).Facts.OfficeClock!.Deadline.Due);
        var loaded = await nur.Submit(preview, "/kelola/kalender/muat", []);
        await house.Round();

        Assert.StartsWith("1 batas waktu", preview.Says("bergeser"), StringComparison.Ordinal);
        Assert.Contains("11 Maret 2026", preview.Says("tambah"), StringComparison.Ordinal);
        Assert.Equal("/kelola/kalender?selesai=muat", loaded.Location);
        Assert.True((await house.Look(id)).Facts.OfficeClock!.Deadline.Due > before);
        Assert.Equal(before, (await house.Happened<CaseEvent.DeadlineMoved>(id)).OldDue);
        Assert.Equal("Nur Contoh", (await house.HappenedToOffice<OfficeEvent.DecreeLoaded>()).By.Name);
        Assert.Contains("Hari Uji", (await nur.Follow(loaded)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tahun: 2026\nnomor: x\ntanggal: 2026-13-01\ncabut:\n  - 2026-03-11", "baris 3")]
    [InlineData("tahun: 2026\nnomor: Uji\ntanggal: 2026-03-01\ncabut:\n  - 2026-03-11", "memang bukan hari tutup")]
    [InlineData("bukan: yaml: sama: sekali", "naskah")]
    public async Task A_decree_that_cannot_be_loaded_is_explained(string text, string said)
    {
        await using var house = await HouseUnderTest.Start();
        var nur = await house.Administrator();

        var reply = await nur.Post("/kelola/kalender", [new("naskah", text)]);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains(said, reply.ErrorAt("naskah"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_shows_its_ledger_and_where_its_SOPs_contradict_the_law()
    {
        await using var house = await HouseUnderTest.Start();
        var nur = await house.Administrator();

        var page = await nur.Get("/kelola/kantor");

        Assert.Contains("utuh", page.Says("rantai"), StringComparison.Ordinal);
        Assert.NotNull(page.Find("pertentangan"));
        Assert.Contains("kantor.yaml: alamat", page.Says("contoh"), StringComparison.Ordinal);
        Assert.Single(page.Page.QuerySelectorAll("[data-testid='kejadian']"));
    }

    [Fact]
    public async Task A_register_is_a_file_for_spreadsheets_that_carries_no_formula()
    {
        await using var house = await HouseUnderTest.Start();
        await house.FiledWithoutEmail("=HYPERLINK(\"http://jahat.example\";\"klik\") data pasar");
        var nur = await house.Administrator();

        var reply = await nur.Get("/kelola/register/permohonan.csv?tahun=2026");

        Assert.Equal("text/csv", reply.MediaType);
        Assert.True(reply.Content.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.Contains(";\"'=HYPERLINK(\"\"http", reply.Text, StringComparison.Ordinal);
        Assert.Contains(";\"'+62", reply.Text, StringComparison.Ordinal);
        Assert.Contains("000001/PI/DP2KUKM/2026", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("6472014508900001", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_holds_the_cases_of_its_year_alone()
    {
        await using var house = await HouseUnderTest.Start();
        await house.FiledCase();
        var nur = await house.Administrator();

        Assert.NotNull((await nur.Get("/kelola/register/permohonan?tahun=2026")).Find("register"));
        Assert.NotNull((await nur.Get("/kelola/register/permohonan?tahun=2025")).Find("kosong"));
        Assert.NotNull((await nur.Get("/kelola/register/keberatan?tahun=2026")).Find("kosong"));
        Assert.Equal(HttpStatusCode.NotFound, (await nur.Get("/kelola/register/lain")).Status);
    }
}
