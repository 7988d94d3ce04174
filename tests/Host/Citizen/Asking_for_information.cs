using System.Net;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Citizen;

public sealed class Asking_for_information
{
    private const string Form = "/permohonan";

    [Fact]
    public async Task Gives_a_number_a_ticket_and_a_receipt_at_once()
    {
        await using var house = await HouseUnderTest.Start();
        var sent = await house.Visitor.Post(Form, Applicants.Siti, [Applicants.Ktp]);
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);

        var page = await house.Visitor.Follow(sent);
        Assert.Equal("000001/PI/DP2KUKM/2026", page.Says("nomor"));
        Assert.Matches("^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$", page.Says("tiket"));
        Assert.Contains("Jawaban paling lambat", page.Says("status"), StringComparison.Ordinal);
        Assert.Null(page.Find("tanpa-identitas"));

        var receipt = await house.Visitor.Get(page.Find("unduh-tanda-terima")!.GetAttribute("href")!);
        Assert.Equal("application/pdf", receipt.MediaType);
        Assert.True(receipt.Content.AsSpan().StartsWith("%PDF-"u8));
    }

    [Fact]
    public async Task Sends_a_mail_with_the_receipt_and_without_the_identity_number()
    {
        await using var house = await HouseUnderTest.Start();
        await house.Files();
        await house.Round();
        var mail = house.Post.Sent.Single(each => each.To.Address == "siti@contoh.id");
        Assert.Contains("000001/PI/DP2KUKM/2026", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Applicants.Siti["nik"], mail.Text + mail.Html, StringComparison.Ordinal);
        Assert.Single(mail.Attachments);
    }

    [Fact]
    public async Task Is_registered_without_a_copy_of_the_identity_card_but_warns()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await house.Visitor.Follow(await house.Visitor.Post(Form, Applicants.Siti));
        Assert.NotNull(page.Find("tanpa-identitas"));
        Assert.Equal("000001/PI/DP2KUKM/2026", page.Says("nomor"));
    }

    [Fact]
    public async Task Keeps_what_was_typed_when_something_is_wrong()
    {
        await using var house = await HouseUnderTest.Start();
        var reply = await house.Visitor.Post(
            Form, Applicants.Siti.With("nik", "123"), [Applicants.Ktp]);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.NotNull(reply.ErrorAt("nik"));
        Assert.NotNull(reply.Find("kesalahan"));
        Assert.NotNull(reply.Find("berkas-ulang"));
        Assert.Contains("Penulisan skripsi", reply.Page.GetElementById("f-tujuan")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal("Siti Contoh", reply.Page.GetElementById("f-nama")!.GetAttribute("value"));
        Assert.Empty(await Cases(house));
    }

    [Fact]
    public async Task Keeps_the_files_that_were_received_when_something_is_wrong()
    {
        await using var house = await HouseUnderTest.Start();
        var wrong = await house.Visitor.Post(Form, Applicants.Siti.With("nik", "123"), [Applicants.Ktp]);
        Assert.Contains("ktp.png", wrong.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var right = await house.Visitor.Submit(wrong, Form, [new("nik", Applicants.Siti["nik"])]);

        var facts = (await house.Look(Applicants.IdOf(right.Location))).Facts;
        Assert.Equal("ktp.png", Assert.Single(facts.Documents).Name);
    }

    [Fact]
    public async Task Asks_only_for_the_fields_of_the_chosen_kind()
    {
        await using var house = await HouseUnderTest.Start();
        var empty = new Dictionary<string, string> { ["jenis"] = "badan-hukum" };
        var reply = await house.Visitor.Post(Form, empty);
        Assert.NotNull(reply.ErrorAt("organisasi"));
        Assert.NotNull(reply.ErrorAt("nomor_badan"));
        Assert.Null(reply.ErrorAt("nik"));
        Assert.Null(reply.ErrorAt("atas_nama"));
    }

    [Fact]
    public async Task By_proxy_is_refused_without_the_power_of_attorney_and_says_so_at_the_field()
    {
        await using var house = await HouseUnderTest.Start();
        var proxy = Applicants.Siti.With("jenis", "kuasa").With("atas_nama", "Budi Contoh");
        var refused = await house.Visitor.Post(Form, proxy, [Applicants.Ktp]);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("surat kuasa", refused.ErrorAt("surat_kuasa"), StringComparison.Ordinal);

        var paper = new Upload("surat_kuasa", "kuasa.pdf", Papers.Pdf());
        var filed = await house.Visitor.Post(Form, proxy, [Applicants.Ktp, paper]);
        Assert.Equal(HttpStatusCode.SeeOther, filed.Status);
        var facts = (await house.Look(Applicants.IdOf(filed.Location))).Facts;
        Assert.Equal("Budi Contoh", facts.Applicant.ActsFor);
        Assert.Contains(facts.Documents, document => document.Kind == DocumentKind.PowerOfAttorney);
    }

    [Fact]
    public async Task Sent_twice_is_filed_once()
    {
        await using var house = await HouseUnderTest.Start();
        var form = await house.Visitor.Get(Form);
        var first = await house.Visitor.Submit(form, Form, Applicants.Siti, [Applicants.Ktp]);
        var second = await house.Visitor.Submit(form, Form, Applicants.Siti, [Applicants.Ktp]);
        Assert.Equal(Applicants.IdOf(first.Location), Applicants.IdOf(second.Location));
        Assert.NotNull((await house.Visitor.Follow(second)).Find("sudah-tercatat"));
        Assert.Single(await Cases(house));
    }

    [Fact]
    public async Task Under_the_name_of_another_command_shows_nobody_elses_case()
    {
        await using var house = await HouseUnderTest.Start();
        var mine = await house.Visitor.Get(Form);
        var name = mine.Page.QuerySelector("[name=_perintah]")!.GetAttribute("value")!;
        var first = await house.Visitor.Submit(mine, Form, Applicants.Siti, [Applicants.Ktp]);
        using var stranger = house.NewVisitor();
        var second = await stranger.Post(
            Form, Applicants.Siti.With("nama", "Orang Lain").With("_perintah", name), [Applicants.Ktp]);
        Assert.NotEqual(first.Location, second.Location);
    }

    private static async Task<IReadOnlyList<Ppid.App.Desk.CaseSummary>> Cases(HouseUnderTest house) =>
        (await house.Store.Find(new(), CancellationToken.None)).Rows;
}
