using Ppid.App.Offices;
using Ppid.Domain.Offices;
using Ppid.Tests.App.Sops;
using Xunit;

namespace Ppid.Tests.App.Offices;

public sealed class The_office_folder
{
    private static readonly Office Office = OfficeData.Load(Repository.Sops).Offices["dp2kukm"];

    [Fact]
    public void Tells_the_office_its_zone_its_limits_and_its_numbers()
    {
        Assert.Equal(
            ("WITA", true, 0),
            (Office.File.Zone, Office.File.ClosedOnCollectiveLeave, Office.File.ReceiptDay));
        Assert.Equal(10_000_000, Office.File.Uploads.ApplicantFile);
        Assert.Equal("000042/PI/DP2KUKM/2026", Office.File.Numbers["permohonan-informasi"].Write(42, 2026));
    }

    [Fact]
    public void Names_somebody_for_every_role_and_a_head_for_every_unit()
    {
        var day = new DateOnly(2026, 1, 5);

        Assert.Equal("dewi", Office.Roster.Acting(Roster.Ppid, day)!.Id);
        Assert.Equal("arif", Office.Roster.Acting(Roster.Superior, day)!.Id);
        Assert.All(Office.Roster.Units, unit =>
            Assert.Equal(unit.Id, Office.Roster.Acting("kepala-bidang", day, unit.Id)!.Unit));
    }

    [Fact]
    public void Says_what_is_only_an_example()
    {
        Assert.Contains("alamat", Office.File.StillExample);
        Assert.True(Office.People.StillExample);
        Assert.All(Office.Roster.Officers, officer => Assert.EndsWith(".example.go.id", officer.Email));
    }

    [Theory]
    [InlineData("kantor.yaml", "zona: WITA", "zona: GMT", "\"zona\" berisi \"GMT\"")]
    [InlineData("kantor.yaml", "hari_terima: 0", "hari_terima: 2", "\"hari_terima\" berisi 2")]
    [InlineData("kantor.yaml", "/PI/DP2KUKM/{tahun}", "/PI", "tidak dapat dipakai")]
    [InlineData("kantor.yaml", "/KI/", "/PI/", "dipakai dua SOP")]
    [InlineData("kantor.yaml", "keberatan-informasi:", "keberatan:",
        "\"keberatan-informasi\" tidak mempunyai bentuk nomor")]
    [InlineData("kantor.yaml", "id: dp2kukm", "id: dinas-lain", "bukan nama folder ini")]
    [InlineData("kantor.yaml", "tutup: []",
        "tutup:\n  - { tanggal: besok, nama: a, surat: b, tanggal_surat: 2026-01-02 }", "\"tanggal\"")]
    [InlineData(
        "pejabat.yaml", "surel: nur.contoh@dp2kukm.example.go.id", "surel: nur", "bukan alamat surel")]
    [InlineData("pejabat.yaml", "id: andi", "id: siti", "\"siti\" ditulis dua kali")]
    [InlineData("pejabat.yaml", "unit: bidang-ukm", "unit: bidang-lain", "unit \"bidang-lain\"")]
    [InlineData("dip.yaml", "unit: bidang-ukm", "unit: bidang-lain", "unit \"bidang-lain\"")]
    [InlineData("dip.yaml", "jenis: setiap-saat", "jenis: kadang", "salah satu dari: berkala")]
    public void Is_refused_with_a_mistake(string file, string text, string into, string expected)
    {
        using var folder = new SopFolder().Change(file, text, into);

        Assert.Contains(
            folder.Faults(), fault => fault.ToString().Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Is_refused_when_a_file_is_missing_or_unknown()
    {
        using var folder = new SopFolder();
        File.Delete(Path.Combine(folder.Office, "dip.yaml"));
        File.WriteAllText(Path.Combine(folder.Office, "permohonan.yaml"), "id: x");

        Assert.Equal(
            ["berkas tidak ada.", "nama berkas tidak dikenal."],
            folder.Faults().Select(fault => fault.Problem).Order());
    }
}
