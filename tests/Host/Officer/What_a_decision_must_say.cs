using System.Net;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Officer;

public sealed class What_a_decision_must_say
{
    [Theory]
    [InlineData("tidak-lengkap", "alasan")]
    public async Task At_the_check_of_completeness(string outcome, string missing)
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();

        await Lacks(house, await house.LinkWithPin(id), outcome, [], missing);
    }

    [Theory]
    [InlineData("dikuasai")]
    [InlineData("penerimaan")]
    [InlineData("materi")]
    [InlineData("dihitamkan")]
    [InlineData("biaya")]
    public async Task In_a_notice_under_the_letters_of_article_22(string missing)
    {
        await using var house = await HouseUnderTest.Start();
        var (_, link) = await house.AtStep3();

        await Lacks(house, link, "tersedia", [.. AtTask.WholeNotice, ("sarana", "pos")], missing);
    }

    [Theory]
    [InlineData("sarana")]
    [InlineData("bentuk")]
    public async Task In_a_notice_on_how_it_is_delivered(string missing)
    {
        await using var house = await HouseUnderTest.Start();
        var (_, link) = await house.AtStep3();

        // The page suggests what the applicant wanted; here the officer has emptied it.
        await Lacks(house, link, "tersedia", [.. AtTask.WholeNotice, ("sarana", "pos"), (missing, "")], missing);
    }

    [Fact]
    public async Task In_a_notice_that_the_information_is_elsewhere()
    {
        await using var house = await HouseUnderTest.Start();
        var (_, link) = await house.AtStep3();

        await Lacks(
            house, link, "tidak-dikuasai", [("dikuasai", "tidak"), ("penerimaan", "tidak-dikuasai")], "penguasa");
    }

    [Fact]
    public async Task In_a_notice_the_document_that_is_to_be_downloaded()
    {
        await using var house = await HouseUnderTest.Start();
        var (_, link) = await house.AtStep3();

        await Lacks(house, link, "tersedia", AtTask.WholeNotice, "dokumen");
    }

    [Theory]
    [InlineData("huruf")]
    [InlineData("dasar")]
    [InlineData("uji_nomor")]
    [InlineData("uji_tanggal")]
    [InlineData("konsekuensi")]
    [InlineData("alasan")]
    public async Task In_a_refusal(string missing)
    {
        await using var house = await HouseUnderTest.Start();
        var (_, link) = await house.AtStep3();

        await Lacks(house, link, "dikecualikan", AtTask.Denial, missing);
    }

    [Fact]
    public async Task When_a_file_goes_to_a_unit()
    {
        await using var house = await HouseUnderTest.Start();
        var (_, link) = await house.AtStep3();

        await Lacks(house, link, "ke-bidang", [], "unit");
    }

    [Fact]
    public async Task When_a_unit_hands_in_its_material()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.AtStep3();
        await house.Decides(id, "ke-bidang", new StepForm.UnitChosen("bidang-koperasi", null));

        await Lacks(house, await house.LinkWithPin(id), "bahan-siap", [], "catatan");
    }

    [Theory]
    [InlineData("putusan")]
    [InlineData("alasan")]
    [InlineData("perintah")]
    public async Task In_the_reply_of_the_superior(string missing)
    {
        await using var house = await HouseUnderTest.Start();
        var id = await Objection(house);

        (string, string)[] reply =
            [("putusan", "mengabulkan-seluruhnya"), ("alasan", "Informasi itu terbuka."), ("perintah", "Berikan dalam 5 hari.")];
        var link = await house.LinkWithPin(id);
        await Lacks(house, link, "tanggapi", reply, missing);
        Assert.Equal(
            HttpStatusCode.SeeOther, (await house.Visitor.Post(link, AtTask.Choosing("tanggapi", reply))).Status);
    }

    [Fact]
    public async Task And_what_is_given_only_in_part_needs_the_signature_of_the_PPID()
    {
        await using var house = await HouseUnderTest.Start();
        var (_, link) = await house.AtStep3();

        var reply = await house.Visitor.Post(link, AtTask.Choosing("tersedia",
            ("dikuasai", "ya"), ("penerimaan", "sebagian"), ("alasan", "Pasal 17 huruf h"), ("materi", "Rekapitulasi"),
            ("dihitamkan", "ya"), ("bagian", "Nama penerima"), ("sarana", "pos"), ("biaya", "0")));

        Assert.Contains("ditandatangani PPID", reply.ErrorAt("tersedia.penerimaan"), StringComparison.Ordinal);
    }

    private static async Task Lacks(
        HouseUnderTest house, string link, string outcome, (string Field, string Value)[] fields, string missing)
    {
        var kept = fields.Where(field => field.Field != missing || field.Value.Length == 0).DistinctBy(field => field.Field);
        var page = await house.Visitor.Get(link);
        var reply = await house.Visitor.Submit(page, link, AtTask.Choosing(outcome, [.. kept]));

        Assert.Contains(reply.Status, new[] { HttpStatusCode.BadRequest, HttpStatusCode.Conflict });
        var errors = reply.Page.QuerySelectorAll(".field-error").Select(error => error.Id);
        Assert.Equal([$"f-{outcome}.{missing}-salah"], errors);
    }

    private static async Task<CaseId> Objection(HouseUnderTest house)
    {
        var tracking = await house.Files();
        await house.Denies(Applicants.IdOf(tracking));
        var filed = await house.Visitor.Post($"{tracking}/keberatan", new Dictionary<string, string>
        {
            ["alasan"] = "a",
            ["tujuan"] = "Penulisan skripsi",
            ["kasus_posisi"] = "Permohonan saya ditolak padahal datanya terbuka di provinsi lain.",
        });
        var id = Applicants.IdOf(filed.Location);
        await house.Decides(id, "lengkap");
        await house.Decides(id, "hasil-rapat", new StepForm.MaterialReady("Notula terlampir."));
        return id;
    }
}
