using System.Net;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Citizen;

public sealed class Taking_ones_turn
{
    [Fact]
    public async Task A_returned_file_says_why_and_that_the_clock_stands_still()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await Returned(house);
        var shown = await house.Visitor.Get(page);
        Assert.Contains("Salinan KTP tidak terbaca", shown.Says("alasan-kembali"), StringComparison.Ordinal);
        Assert.Contains("Berhenti", shown.Says("jam-jawaban"), StringComparison.Ordinal);
        Assert.Null(shown.Find("ics-jawaban"));
    }

    [Fact]
    public async Task Completing_it_starts_the_clock_again_and_keeps_the_unshown_identity_number()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await Returned(house);
        var id = Applicants.IdOf(page);
        house.Time.Pass(TimeSpan.FromDays(1));
        var form = await house.Visitor.Get(page + "/lengkapi");
        Assert.DoesNotContain(Applicants.Siti["nik"], form.Text, StringComparison.Ordinal);

        var changed = new Dictionary<string, string> { ["alamat"] = "Jalan Baru Nomor 9, Samarinda" };
        var paper = new Upload("identitas", "ktp baru.png", Papers.Png);
        var sent = await house.Visitor.Submit(form, page + "/lengkapi", changed, [paper]);
        Assert.Equal(page, sent.Location);

        var facts = (await house.Look(id)).Facts;
        Assert.Equal(Applicants.Siti["nik"], facts.Applicant.IdentityNumber);
        Assert.Equal("Jalan Baru Nomor 9, Samarinda", facts.Applicant.Address);
        Assert.True(facts.Clock(ClockKind.Answer)!.IsRunning);
        Assert.Equal(2, facts.Documents.Count);
        Assert.Equal("tautan pelacakan", facts.Trail[^1].By.Via);
    }

    [Fact]
    public async Task Completing_it_twice_completes_it_once()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await Returned(house);
        var form = await house.Visitor.Get(page + "/lengkapi");
        await house.Visitor.Submit(form, page + "/lengkapi", [], [Applicants.Ktp]);
        var version = (await house.Look(Applicants.IdOf(page))).History.Version;
        var again = await house.Visitor.Submit(form, page + "/lengkapi", [], [Applicants.Ktp]);
        Assert.Equal(HttpStatusCode.SeeOther, again.Status);
        Assert.Equal(version, (await house.Look(Applicants.IdOf(page))).History.Version);
    }

    [Fact]
    public async Task A_document_is_fetched_by_a_post_that_records_it()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await house.Files();
        var id = Applicants.IdOf(page);
        var document = await house.Answers(id);
        var address = $"{page}/berkas/{document.Hash}";
        var button = await house.Visitor.Get(address);
        Assert.Equal("text/html", button.MediaType);

        var fetched = await house.Visitor.Submit(button, address, []);
        await house.Visitor.Submit(button, address, []);
        Assert.Equal(Papers.Pdf(100), fetched.Content);
        Assert.StartsWith("attachment", fetched.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Equal("nosniff", fetched.Header("X-Content-Type-Options"));
        Assert.Single((await house.Look(id)).History.Events.OfType<CaseEvent.DocumentFetched>());
    }

    [Fact]
    public async Task Papers_that_were_not_given_cannot_be_fetched()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await house.Files();
        var id = Applicants.IdOf(page);
        var identity = (await house.Look(id)).Facts.Documents[0].Hash;
        Assert.Equal(HttpStatusCode.NotFound, (await house.Visitor.Get($"{page}/berkas/{identity}")).Status);
    }

    [Fact]
    public async Task Confirming_receipt_ends_the_SOP_and_leaves_the_right_to_object()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await house.Files();
        var id = Applicants.IdOf(page);
        await house.Answers(id);
        var unchosen = await house.Visitor.Post(page + "/terima", []);
        Assert.NotNull(unchosen.ErrorAt("cara"));

        var chosen = new Dictionary<string, string> { ["cara"] = "pelacakan" };
        await house.Visitor.Post(page + "/terima", chosen);
        var open = await house.Look(id);
        Assert.Equal(new CaseFile.Closed(open.Facts, Closing.HandedOver), open.State);
        Assert.Contains(open.History.Events,
            each => each is CaseEvent.HandoverRecorded { ReceivedBy: "Siti Contoh" });
        Assert.NotNull((await house.Visitor.Get(page)).Find("hak-keberatan"));
    }

    [Fact]
    public async Task Withdrawing_asks_first()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await house.Files();
        var id = Applicants.IdOf(page);
        var unsure = await house.Visitor.Post(page + "/tarik", []);
        Assert.NotNull(unsure.ErrorAt("yakin"));
        Assert.IsType<CaseFile.InProgress>((await house.Look(id)).State);

        await house.Visitor.Post(page + "/tarik", new Dictionary<string, string> { ["yakin"] = "ya" });
        Assert.Equal(Closing.Withdrawn, Assert.IsType<CaseFile.Closed>((await house.Look(id)).State).How);
        Assert.Contains("Ditarik", (await house.Visitor.Get(page)).Says("status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_after_the_answer_is_refused_with_a_sentence()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await house.Files();
        var form = await house.Visitor.Get(page + "/tarik");
        await house.Answers(Applicants.IdOf(page));
        var sure = new Dictionary<string, string> { ["yakin"] = "ya" };
        var refused = await house.Visitor.Submit(form, page + "/tarik", sure);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("sudah dijawab", refused.Says("kesalahan"), StringComparison.Ordinal);
    }

    private static async Task<string> Returned(HouseUnderTest house)
    {
        var page = await house.Files();
        await house.Returns(Applicants.IdOf(page), "Salinan KTP tidak terbaca.");
        return page;
    }
}
