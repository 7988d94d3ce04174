using Ppid.App.Desk;
using Xunit;

namespace Ppid.Tests.Host.Store;

public abstract partial class CaseStoreContract
{
    [Theory]
    [InlineData("anggaran", "letter case does not matter")]
    [InlineData("ANGG", "the beginning of a word is enough")]
    [InlineData("jalan anggaran", "the order of words does not matter")]
    [InlineData("siregar jose", "marks above letters do not matter")]
    [InlineData("0042/PPID/2026", "a number has slashes")]
    [InlineData("  anggaran \t 2025\n", "blanks do not matter")]
    [InlineData("d'anggaran", "an apostrophe is no end of text")]
    [InlineData("\"anggaran\" 🙂", "an emoji is no word")]
    [InlineData("anggaran*", "a star is no operator")]
    [InlineData("anggaran -2025 +jalan", "signs are no operators")]
    [InlineData("anggaran\0 2025", "a NUL ends no text")]
    public async Task A_case_is_found_by(string text, string because)
    {
        const string sought = "0042/PPID/2026 José Siregar: d'Anggaran jalan 2025, anggaran";
        await Filed(Row("a") with { SearchText = sought });
        await Filed(Row("b") with { SearchText = "0043/PPID/2026 Budi: Data sekolah" });

        Assert.True(await Found(new CaseQuery(text)) is ["a"], because);
    }

    [Theory]
    [InlineData("nggaran")]
    [InlineData("anggaran sekolah")]
    [InlineData("anggaran OR sekolah")]
    [InlineData("NEAR(anggaran jalan)")]
    [InlineData("NOT sekolah")]
    [InlineData("search_text : anggaran")]
    [InlineData("{search_text} : anggaran")]
    [InlineData("^sekolah AND (")]
    [InlineData("\"\"\"")]
    [InlineData("*")]
    [InlineData("🙂")]
    [InlineData("'; DROP TABLE events; --")]
    [InlineData("\ud83d")]
    public async Task Nothing_is_found_and_nothing_breaks_by(string text)
    {
        await Filed(Row("a") with { SearchText = "Anggaran jalan" });
        await Filed(Row("b") with { SearchText = "Data" });

        Assert.Empty(await Found(new CaseQuery(text)));
        Assert.Single(await Store.Load("a", Always));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t ")]
    public async Task Without_words_everything_is_found(string? text)
    {
        await Filed(Row("a"));
        await Filed(Row("b", day: 1));

        Assert.Equal(["b", "a"], await Found(new CaseQuery(text)));
    }

    [Fact]
    public async Task Search_follows_the_changed_text()
    {
        await Filed(Row("a") with { SearchText = "sekolah" });
        await Written(Next("a", 1) with { Summary = Row("a") with { SearchText = "jalan raya" } });

        Assert.Empty(await Found(new CaseQuery("sekolah")));
        Assert.Equal(["a"], await Found(new CaseQuery("raya")));
    }

    [Fact]
    public async Task A_very_long_text_is_bearable()
    {
        await Filed(Row("a"));

        Assert.Empty(await Found(new CaseQuery(string.Join(' ', Enumerable.Repeat("\"kata* NEAR", 5000)))));
    }
}
