using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Officer;

/// <summary>The fields of the applicant's own form, filled in by who handles the case.</summary>
public sealed class Confirming_what_a_mail_said
{
    [Fact]
    public async Task Speaks_to_the_officer_of_the_applicant()
    {
        await using var house = await HouseUnderTest.Start();
        var id = (await house.Gets(Mails.Message("Permohonan informasi", Mails.Request))).Case();
        await SpeaksOfTheApplicant(house, id);

        await house.Confirms(id);
        await house.Denies(id);
        await house.Round();
        var objection = (await house.Gets(Mails.Message(
            "Keberatan", "Saya keberatan: permohonan saya ditolak.", house.LetterTo("siti@contoh.id").ReplyTo!.Address))).Case();
        await SpeaksOfTheApplicant(house, objection);
    }

    /// <summary>The address came with the first mail, the card with the second.</summary>
    [Fact]
    public async Task Opens_every_mail_that_it_was_read_from_and_leads_on_to_the_decision()
    {
        await using var house = await HouseUnderTest.Start();
        var id = (await house.Gets(Mails.Message("Permohonan informasi", Mails.Request))).Case();
        await house.Returns(id, "NIK belum ada.");
        await house.Round();
        house.Time.Pass(TimeSpan.FromDays(1));
        await house.Gets(Mails.Of("Re: berkas", "NIK 6472014508900001.", house.AddressOf(id),
            ("KTP.png", Papers.Png), ("akta.docx", "PK"u8.ToArray())));
        var link = await house.LinkWithPin(id);

        Assert.Contains("surel.txt, surel (2).txt", (await house.Visitor.Get(link)).Says("tebakan"), StringComparison.Ordinal);
        var page = await house.Visitor.Get(link + "/isian");
        var mails = page.Page.QuerySelectorAll("[data-testid=surel]");
        Assert.Equal(
            ["Buka surel 1 (9 Maret 2026, 09.00 WITA)", "Buka surel 2 (10 Maret 2026, 09.00 WITA)"],
            mails.Select(mail => mail.TextContent));
        Assert.Contains("6472014508900001", (await house.Visitor.Get(mails[1].GetAttribute("href")!)).Text, StringComparison.Ordinal);
        Assert.Contains("KTP.png", page.Says("dokumen"), StringComparison.Ordinal);
        Assert.Contains("akta.docx", page.Says("lampiran-bermasalah"), StringComparison.Ordinal);

        var saved = await house.Visitor.Submit(page, link + "/isian", [new("pin", AtTask.Pin)]);

        var after = await house.Visitor.Get(saved.Location);
        Assert.Contains("pilih keputusan Anda", after.Says("isian-tersimpan"), StringComparison.Ordinal);
        Assert.Null((await house.Visitor.Get(link)).Find("isian-tersimpan"));
    }

    private static async Task SpeaksOfTheApplicant(HouseUnderTest house, CaseId id)
    {
        var page = await house.Visitor.Get(await house.LinkWithPin(id) + "/isian");
        var form = page.Page.Forms.Single(each => each.GetAttribute("action")!.EndsWith("/isian", StringComparison.Ordinal));
        Assert.NotNull(form.QuerySelector("[name='nama'][autocomplete='off']"));
        foreach (var field in form.QuerySelectorAll("textarea, .pin").ToList())
        {
            field.Remove(); // what the applicant wrote, and what is the officer's own
        }

        Assert.Contains("pemohon", form.TextContent, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b[Ss]aya\b|\bAnda\b|\bkami\b", form.TextContent);
    }
}
