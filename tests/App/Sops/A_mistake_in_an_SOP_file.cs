using Xunit;

namespace Ppid.Tests.App.Sops;

public sealed class A_mistake_in_an_SOP_file
{
    [Theory]
    [InlineData("publik: ya", "publik: yes", "\"ya\" atau \"tidak\"", "a word that is not Indonesian")]
    [InlineData("publik: ya", "publick: ya", "kunci \"publick\" tidak dikenal", "an unknown key")]
    [InlineData("publik: ya", "nomor_lain: 1", "kunci \"publik\" tidak ada", "a missing key")]
    [InlineData("publik: ya", "publik: ya\nid: lagi", "ditulis dua kali", "a key given twice")]
    [InlineData("revisi: 1", "revisi: satu", "bilangan bulat", "a word where a number must be")]
    [InlineData(
        "formulir: permohonan", "formulir: formulir-lain", "salah satu dari: tanpa", "an unknown form")]
    [InlineData("tindakan: [jeda-jam]", "tindakan: [jeda]", "lanjutkan-jam", "an unknown action")]
    [InlineData(
        "tindakan: [jeda-jam]", "tindakan: jeda-jam", "bukan daftar", "one value where a list must be")]
    [InlineData("berlaku_sejak: 2023-12-11", "berlaku_sejak: 11 Desember", "2026-03-19", "a date in words")]
    [InlineData("nama: Pelayanan", "nama: \"Pelayanan", "tulisan tidak terbaca", "an open quotation mark")]
    [InlineData(
        "publik: ya", "publik: [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]", "terlalu banyak lapis", "absurd nesting")]
    [InlineData("    hasil:\n      - id: ajukan", "    hasil: ajukan\n    lain:\n      - id: ajukan",
        "bukan daftar", "no list")]
    public void Is_named_with_its_remedy(string text, string into, string expected, string because)
    {
        using var folder = new SopFolder().Change(SopFolder.Request, text, into);

        var faults = folder.Faults();

        Assert.True(faults.Any(fault => fault.ToString().Contains(expected, StringComparison.Ordinal)),
            $"{because}: {string.Join('\n', faults)}");
        Assert.All(faults, fault =>
            Assert.EndsWith($"/dp2kukm/{SopFolder.Request}", fault.File, StringComparison.Ordinal));
    }

    [Fact]
    public void Is_named_with_its_line()
    {
        using var folder = new SopFolder().Change(SopFolder.Request, "publik: ya", "publik: mungkin");
        var line = File.ReadAllLines(Path.Combine(folder.Office, SopFolder.Request)).ToList()
            .FindIndex(text => text.StartsWith("publik:", StringComparison.Ordinal)) + 1;

        Assert.Equal(line, Assert.Single(folder.Faults()).Line);
    }

    [Fact]
    public void Is_reported_together_with_all_others()
    {
        using var folder = new SopFolder()
            .Change(SopFolder.Request, "publik: ya", "publik: mungkin")
            .Change(SopFolder.Request, "tindakan: [jeda-jam]", "tindakan: [jeda]")
            .Change(SopFolder.Objection, "ke: 4", "ke: 44")
            .Change("kantor.yaml", "zona: WITA", "zona: GMT")
            .Change("pejabat.yaml", "peran: [admin,", "peran: [adminn,");

        Assert.Equal(5, folder.Faults().Count);
    }
}
