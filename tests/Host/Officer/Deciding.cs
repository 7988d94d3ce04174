using System.Net;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Officer;

public sealed class Deciding
{
    [Fact]
    public async Task Is_recorded_with_the_name_of_the_officer_and_how_he_proved_it()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);

        var reply = await house.Visitor.Post(link, AtTask.Choosing("lengkap"));

        Assert.Equal(HttpStatusCode.SeeOther, reply.Status);
        var passage = (await house.Look(id)).Facts.Trail[^1];
        Assert.Equal(new Actor(ActorKind.Officer, "siti", "Siti Contoh", "tautan + PIN"), passage.By);
        var after = await house.Visitor.Follow(reply);
        Assert.Equal("Keputusan Anda tercatat", after.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Rina Contoh", after.Says("selanjutnya"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_choice_is_asked_for_one()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var reply = await house.Visitor.Post(await house.LinkWithPin(id), [new("pin", AtTask.Pin)]);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.NotNull(reply.ErrorAt("hasil"));
    }

    [Fact]
    public async Task By_a_forwarded_link_without_the_PIN_decides_nothing()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);
        var before = await house.Version(id);

        var without = await house.Visitor.Post(link, [new("hasil", "lengkap")]);
        var guessed = await house.Visitor.Post(link, [new("hasil", "lengkap"), new("pin", "135790")]);

        Assert.NotNull(without.ErrorAt("pin"));
        Assert.NotNull(guessed.ErrorAt("pin"));
        Assert.Equal(before, await house.Version(id));
    }

    [Fact]
    public async Task Twice_the_same_is_one_decision()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);
        var open = await house.Visitor.Get(link);

        await house.Visitor.Submit(open, link, AtTask.Choosing("lengkap"));
        var once = await house.Version(id);
        var again = await house.Visitor.Submit(open, link, AtTask.Choosing("lengkap"));

        Assert.Equal(HttpStatusCode.SeeOther, again.Status);
        Assert.Equal(once, await house.Version(id));
    }

    [Fact]
    public async Task Otherwise_after_a_decision_is_told_what_was_decided()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);
        var open = await house.Visitor.Get(link);
        await house.Visitor.Submit(open, link, AtTask.Choosing("lengkap"));
        var once = await house.Version(id);

        var other = await house.Visitor.Submit(
            open, link, AtTask.Choosing("tidak-lengkap", ("alasan", "Kartu identitas belum ada.")));

        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Equal("Berkas lengkap", other.Says("keputusan"));
        Assert.Equal("Siti Contoh", other.Says("oleh"));
        Assert.Equal(once, await house.Version(id));
    }

    [Fact]
    public async Task Keeps_what_was_typed_and_attached_when_something_is_missing()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, link) = await house.AtStep3();
        var fields = AtTask.Choosing("tersedia", AtTask.WholeNotice);
        fields.Remove("tersedia.biaya");

        var wrong = await house.Visitor.Post(link, fields, [new("tersedia.dokumen", "rekap.pdf", Papers.Pdf())]);
        var right = await house.Visitor.Submit(
            wrong, link, [new("tersedia.biaya", "0"), new("pin", AtTask.Pin)]);

        Assert.NotNull(wrong.ErrorAt("tersedia.biaya"));
        Assert.Equal(HttpStatusCode.SeeOther, right.Status);
        var released = Assert.Single((await house.Look(id)).Facts.Documents, each => each.Kind == DocumentKind.Released);
        Assert.Equal("rekap.pdf", released.Name);
    }

    [Fact]
    public async Task Attaches_no_file_that_the_page_did_not_keep()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, link) = await house.AtStep3();

        var reply = await house.Visitor.Post(link, AtTask.Choosing(
            "tersedia", [.. AtTask.WholeNotice, ("sarana", "pos"), ("dokumen_tersimpan", "CfDJ8-bukan-segel")]));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Null((await house.Look(id)).Facts.Verdict);
    }

    [Fact]
    public async Task Of_a_draft_that_came_back_starts_from_what_was_drafted()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.AtStep3();
        await house.Decides(id, "ke-bidang", new StepForm.UnitChosen("bidang-koperasi", null));
        await house.Decides(id, "bahan-siap", new StepForm.MaterialReady("Rekap terlampir."));
        var link = await house.LinkWithPin(id);
        var partial = AtTask.Choosing("serahkan-sebagian",
            ("dikuasai", "ya"), ("penerimaan", "sebagian"), ("alasan", "Pasal 17 huruf h"), ("materi", "Rekapitulasi"),
            ("dihitamkan", "ya"), ("bagian", "Nama penerima"), ("biaya", "0"));
        await house.Visitor.Post(link, partial, [new("serahkan-sebagian.dokumen", "rekap.pdf", Papers.Pdf())]);
        await house.Decides(id, "kembalikan", new StepForm.Reasoned("Hitamkan juga alamat."));

        var again = await house.LinkWithPin(id);
        var reply = await house.Visitor.Post(again, AtTask.Choosing("serahkan-sebagian", ("bagian", "Nama dan alamat")));

        Assert.Equal(HttpStatusCode.SeeOther, reply.Status);
        var facts = (await house.Look(id)).Facts;
        Assert.Equal("rekap.pdf", Assert.Single(facts.DraftDocuments).Name);
        Assert.Equal("Nama dan alamat", Assert.IsType<StepForm.NoticeFilled>(facts.Draft).Notice.BlackedOut);
    }

    [Fact]
    public async Task Reads_only_the_form_of_the_chosen_outcome()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, link) = await house.AtStep3();
        var fields = AtTask.Choosing("ke-bidang", ("unit", "bidang-koperasi"));
        fields["tersedia.biaya"] = "gratis";

        var reply = await house.Visitor.Post(link, fields, [new("tersedia.dokumen", "x.pdf", "bukan PDF"u8.ToArray())]);

        Assert.Equal(HttpStatusCode.SeeOther, reply.Status);
        Assert.Equal("hasan", (await house.Look(id)).Facts.Tasks[0].Officer);
    }

    [Fact]
    public async Task Refuses_a_file_that_only_calls_itself_PDF()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, link) = await house.AtStep3();
        var before = await house.Version(id);

        var reply = await house.Visitor.Post(
            link, AtTask.Choosing("tersedia", AtTask.WholeNotice),
            [new("tersedia.dokumen", "rekap.pdf", "<script>alert(1)</script>"u8.ToArray(), "application/pdf")]);

        Assert.Contains("bukan PDF", reply.ErrorAt("tersedia.dokumen"), StringComparison.Ordinal);
        Assert.Equal(before, await house.Version(id));
    }

    [Fact]
    public async Task Too_often_under_one_link_is_slowed_down()
    {
        await using var house = await HouseUnderTest.Start(allowance: new(3, TimeSpan.FromMinutes(10)));
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await house.NewVisitor().Post(link, [new("hasil", "lengkap"), new("pin", "")]);
        }

        var reply = await house.Visitor.Post(link, AtTask.Choosing("lengkap"));

        Assert.Equal(HttpStatusCode.TooManyRequests, reply.Status);
    }
}
