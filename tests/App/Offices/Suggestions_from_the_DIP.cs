using Ppid.App.Offices;
using Xunit;

namespace Ppid.Tests.App.Offices;

public sealed class Suggestions_from_the_DIP
{
    private static readonly Dip Dip = OfficeData.Load(Repository.Sops).Offices["dp2kukm"].Dip;

    [Theory]
    [InlineData("Saya mohon salinan laporan kinerja dinas tahun 2025", 3, "laporan and kinerja")]
    [InlineData("jumlah UMKM di Kabupaten Kutai Kartanegara per sektor", 6, "UMKM, kabupaten, sektor")]
    [InlineData("daftar KOPERASI yang aktif", 7, "upper case")]
    [InlineData("data ekspornya ke negara Jepang", 9, "ekspor is the beginning of ekspornya")]
    [InlineData("harga bahan pokok harian", 8, "harga, bahan, pokok, harian")]
    public void Put_the_entry_that_shares_the_telling_words_first(string request, int number, string because)
    {
        Assert.True(Dip.Suggest(request)[0].Number == number, because);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Saya minta informasi dan dokumen yang ada pada dinas")]
    [InlineData("peta geologi batubara")]
    public void Are_none_when_no_telling_word_is_shared(string request)
    {
        Assert.Empty(Dip.Suggest(request));
    }

    [Fact]
    public void Are_no_more_than_asked_for()
    {
        Assert.Equal(2, Dip.Suggest("daftar laporan rencana", take: 2).Count);
    }
}
