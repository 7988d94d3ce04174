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
