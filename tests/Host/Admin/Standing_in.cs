using System.Net;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Admin;

/// <summary>Plh and Plt, from the appointment to the day after.</summary>
public sealed class Standing_in
{
    [Fact]
    public async Task A_substitute_gets_the_tasks_of_the_absent_officer()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        await house.Round();
        var nur = await house.Administrator();

        var reply = await nur.Post("/kelola/pejabat/pengganti", Substitution());
        await house.Round();

        Assert.Equal("/kelola/pejabat?selesai=pengganti", reply.Location);
        Assert.Equal("andi", (await house.Look(id)).Facts.Tasks[0].Officer);
        Assert.Equal("Nur Contoh", (await house.HappenedToOffice<OfficeEvent.SubstituteAppointed>()).By.Name);
        Assert.Contains("Andi Contoh", (await nur.Follow(reply)).Says("pengganti"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_substitution_is_ended_with_a_reason()
    {
        await using var house = await HouseUnderTest.Start();
        var nur = await house.Administrator();
        await nur.Post("/kelola/pejabat/pengganti", Substitution());
        var page = await nur.Get((await nur.Get("/kelola/pejabat")).Find("akhiri")!.GetAttribute("href")!);

        var reply = await nur.Submit(
            page, "/kelola/pejabat/akhiri", [new("sampai", "10 Maret 2026"), new("alasan", "Siti sudah kembali.")]);

        Assert.Equal(HttpStatusCode.SeeOther, reply.Status);
        var ended = await house.HappenedToOffice<OfficeEvent.SubstitutionEnded>();
        Assert.Equal(("Nur Contoh", new DateOnly(2026, 3, 10)), (ended.By.Name, ended.Last));
    }

    [Theory]
    [InlineData(false, "the period is over")]
    [InlineData(true, "it was ended early")]
    public async Task What_only_the_PPID_may_decide_comes_back_to_him_after_the_substitution(bool early, string because)
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        await house.Decides(id, "lengkap");
        await house.Decides(id, "dikecualikan", new StepForm.DenialFilled(Officers.Refusal));
        var nur = await house.Administrator();
        var fields = Substitution();
        (fields[0], fields[1]) = (new("pejabat", "dewi"), new("pengganti", "maria"));
        await nur.Post("/kelola/pejabat/pengganti", fields);
        await house.Round();
        Assert.Equal("maria", (await house.Look(id)).Facts.Tasks[0].Officer);
        if (early)
        {
            await nur.Post("/kelola/pejabat/akhiri", [new("sampai", "9 Maret 2026"), new("alasan", "Dewi sudah kembali.")],
                page: "/kelola/pejabat/akhiri?pejabat=dewi&pengganti=maria");
        }

        house.Time.Pass(TimeSpan.FromDays(early ? 2 : 9));
        await house.Round();

        Assert.True((await house.Look(id)).Facts.Tasks[0].Officer == "dewi", because);
    }

    [Fact]
    public async Task A_substitute_without_order_or_kind_is_not_appointed()
    {
        await using var house = await HouseUnderTest.Start();
        var nur = await house.Administrator();

        var reply = await nur.Post("/kelola/pejabat/pengganti", [new("pejabat", "siti"), new("pengganti", "siti")]);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.All(["pengganti", "jenis", "mulai", "surat"], field => Assert.NotNull(reply.ErrorAt(field)));
    }

    private static KeyValuePair<string, string>[] Substitution() =>
    [
        new("pejabat", "siti"), new("pengganti", "andi"), new("jenis", "Plh"), new("mulai", "9 Maret 2026"),
        new("sampai", "13 Maret 2026"), new("surat", "800/12/2026"),
    ];
}
