using System.Net;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Citizen;

public sealed class Asking_for_information
{
    [Fact]
    public async Task Gives_a_number_a_ticket_and_a_receipt_at_once()
    {
        await using var house = await HouseUnderTest.Start();
        var sent = await house.Visitor.Post("/permohonan", Applicants.Siti, [Applicants.Ktp]);
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);

        var page = await house.Visitor.Follow(sent);
        Assert.Equal("000001/PI/DP2KUKM/2026", page.Says("nomor"));
        Assert.Matches("^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$", page.Says("tiket"));
        Assert.Contains("paling lambat", page.Says("status"), StringComparison.Ordinal);
        Assert.Null(page.Find("tanpa-identitas"));

        var receipt = await house.Visitor.Get(page.Find("unduh-tanda-terima")!.GetAttribute("href")!);
        Assert.Equal("application/pdf", receipt.MediaType);
        Assert.True(receipt.Content.AsSpan().StartsWith("%PDF-"u8));
    }
}
