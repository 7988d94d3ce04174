using System.Net;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Officer;

public sealed class Following_from_the_desk
{
    [Fact]
    public async Task Lists_ones_tasks_and_what_one_has_started()
    {
        await using var house = await HouseUnderTest.Start();
        var sari = await house.SignedIn("sari");
        await house.RecordedLetter(sari);

        var yusuf = await (await house.SignedIn("yusuf")).Get("/meja");

        Assert.Contains("Undangan rapat", yusuf.Says("tugas"), StringComparison.Ordinal);
        Assert.Contains("Undangan rapat", (await sari.Get("/meja")).Says("berkas"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_for_who_started_it_and_who_holds_a_task_and_nobody_else()
    {
        await using var house = await HouseUnderTest.Start();
        var sari = await house.SignedIn("sari");
        var page = $"/meja/perkara/{await house.RecordedLetter(sari)}";

        Assert.Equal(HttpStatusCode.OK, (await sari.Get(page)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await house.SignedIn("yusuf")).Get(page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.SignedIn("nina")).Get(page)).Status);
    }

    [Fact]
    public async Task Never_shows_a_report_to_whom_it_is_about()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report();
        var page = $"/meja/perkara/{id}";
        var wulan = await house.SignedIn("wulan");
        Assert.Equal(HttpStatusCode.OK, (await wulan.Get(page)).Status);

        await house.Decides(id, "teruskan", new StepForm.FieldsFilled(
            [new("terlapor_tercatat", "Pejabat lain", FieldKind.Accused, "wulan")]));

        Assert.Equal(HttpStatusCode.NotFound, (await wulan.Get(page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.SignedIn("arif")).Get(page)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("wulan")]
    public async Task Ends_for_every_holder_of_a_secret_case_alike_so_that_the_accused_is_not_told_by_it(string accused)
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report();
        var wulan = await house.SignedIn("wulan");

        await house.Decides(id, "teruskan", new StepForm.FieldsFilled(
            [new("terlapor_tercatat", "Pejabat lain", FieldKind.Accused, accused)]));

        Assert.Equal(HttpStatusCode.NotFound, (await wulan.Get($"/meja/perkara/{id}")).Status);
        Assert.DoesNotContain((await house.Look(id)).Facts.Number, (await wulan.Get("/meja")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_nothing_of_a_secret_case_by_mail_but_its_number()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report();

        await house.Round();

        var number = (await house.Look(id)).Facts.Number;
        var mail = Assert.Single(house.Post.Sent);
        Assert.Equal($"Berkas {number}", mail.Subject);
        Assert.DoesNotContain("Whistle", mail.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("pengaduan", mail.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Writes_no_letter_any_more_to_whom_a_report_turned_out_to_be_about()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report();
        await house.Decides(id, "teruskan", new StepForm.FieldsFilled(
            [new("terlapor_tercatat", "Pejabat lain", FieldKind.Accused, "wulan")]));

        await house.Round();

        Assert.DoesNotContain(house.Post.Sent, mail => mail.To.Address.StartsWith("wulan", StringComparison.Ordinal));
        Assert.Contains(house.Post.Sent, mail => mail.To.Address.StartsWith("agus", StringComparison.Ordinal));
    }
}
