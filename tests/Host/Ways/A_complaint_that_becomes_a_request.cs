using Ppid.Domain.Cases;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Ways;

public sealed class A_complaint_that_becomes_a_request
{
    [Fact]
    public async Task Asks_in_the_words_of_whoever_filed_and_tells_nobody_what_officers_noted()
    {
        await using var house = await HouseUnderTest.Start();
        var sop = house.Sop("pengaduan-sp4n");
        var ways = new Ways(sop);
        var id = await new Starting(house, sop, ways).Case();
        foreach (var outcome in (string[])["terima", "pengaduan", "kembalikan", "permintaan-informasi"])
        {
            var open = await house.Look(id);
            await new Walk(house, sop, ways).Takes(id, open.Facts.Tasks[0], outcome);
            await house.Round();
        }

        var facts = (await house.Look(id)).Facts;
        var request = (await house.Look(new CaseId(facts.Links.Single(link => link.Relation == "permohonan").Id.Value))).Facts;
        var asked = Assert.IsType<Application.InformationRequest>(request.Application).Details;
        Assert.Contains("Apa yang terjadi:", asked, StringComparison.Ordinal);
        Assert.NotNull(facts.Values.Named("catatan_operator"));
        Assert.DoesNotContain("Catatan untuk PPID Pelaksana", asked, StringComparison.Ordinal);
    }
}
