using System.Net;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Admin;

/// <summary>An administrator belongs to one office and sees nothing of another.</summary>
public sealed class One_office_each
{
    [Fact]
    public async Task Cases_of_another_office_are_not_in_the_list_and_not_in_the_tiles()
    {
        await using var house = await HouseUnderTest.Start();
        await house.FiledWithoutEmail();
        await house.Round();
        var elsa = await house.AdministratorOf("diskominfo-kaltara", "elsa");

        var list = await elsa.Get("/kelola");

        Assert.Contains("Elsa", list.Says("siapa"), StringComparison.Ordinal);
        Assert.Null(list.Find("baris"));
        Assert.StartsWith("0 ", list.Says("ubin-berjalan"), StringComparison.Ordinal);
        Assert.StartsWith("0 ", list.Says("ubin-surat"), StringComparison.Ordinal);
        Assert.NotNull((await elsa.Get("/kelola/surat")).Find("kosong"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/buku.json")]
    [InlineData("/koreksi")]
    [InlineData("/batal")]
    [InlineData("/alihkan/2")]
    [InlineData("/surat/2-0.pdf")]
    public async Task A_case_of_another_office_is_not_found(string part)
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var elsa = await house.AdministratorOf("diskominfo-kaltara", "elsa");

        Assert.Equal(HttpStatusCode.NotFound, (await elsa.Get($"/kelola/perkara/{id}{part}")).Status);
    }

    [Fact]
    public async Task Books_and_SOPs_are_those_of_the_office()
    {
        await using var house = await HouseUnderTest.Start();
        await house.FiledCase();
        var elsa = await house.AdministratorOf("diskominfo-kaltara", "elsa");

        Assert.Equal(HttpStatusCode.NotFound, (await elsa.Get("/kelola/register/surat-masuk")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsa.Get("/kelola/sop/surat-masuk/pindah")).Status);
        Assert.Null((await elsa.Get("/kelola/sop")).Find("sop-surat-masuk"));
        Assert.Null((await elsa.Get("/kelola/kinerja")).Find("kinerja-surat-masuk"));
        Assert.DoesNotContain("koperasi aktif", (await elsa.Get("/kelola/register/permohonan")).Text, StringComparison.Ordinal);
    }
}
