using Xunit;

namespace Ppid.Tests.App.Sops;

public sealed class The_proof_of_an_SOP
{
    [Fact]
    public void Lets_the_SOPs_of_the_office_pass()
    {
        using var folder = new SopFolder();

        Assert.Equal(
            [
                "asn-berprestasi", "barang-milik-daerah", "cuti-pns", "keberatan-informasi",
                "kenaikan-gaji-berkala", "kenaikan-pangkat", "layanan-tamu", "pemberhentian-pns",
                "pendokumentasian-informasi", "pengaduan-sp4n", "penyusunan-dip", "permohonan-informasi",
                "surat-keluar", "surat-masuk", "survei-kepuasan", "wbs",
            ],
            folder.Load().Sops.All.Select(sop => sop.Id));
    }

    [Theory]
    [InlineData("ke: 3c", "ke: 7", "menuju langkah \"7\" yang tidak ada")]
    [InlineData("langkah_awal: 1", "langkah_awal: 0", "langkah_awal \"0\" tidak ada")]
    [InlineData("ke: 4\n        formulir: unit", "ke: 4\n        formulir: tanpa", "sebelum unitnya dipilih")]
    [InlineData("ke: 3c\n", "ke: 5b\n", "langkah 3c tidak dapat dicapai")]
    [InlineData("ke: selesai", "ke: 1", "tidak pernah sampai ke akhir")]
    [InlineData("pelaksana: { peran: ppid, asal: tambahan }", "pelaksana: { peran: wakil, asal: tambahan }",
        "bukan kolom")]
    [InlineData("ke: 3\n        formulir: tanpa", "ke: selesai\n        formulir: tanpa",
        "tidak menghentikan jam hukum")]
    [InlineData("ke: 1\n        formulir: alasan", "ke: 1\n        formulir: tanpa",
        "tidak dapat melakukan \"jeda-jam\"")]
    [InlineData(
        "ke: 3c\n        formulir: penolakan", "ke: 3c\n        formulir: alasan", "\"tetapkan-penolakan\"")]
    [InlineData("tindakan: [ajukan-konsep]", "tindakan: [ajukan-konsep]\n        kabar: Sudah selesai",
        "\"kabar\" yang tidak sampai kepada siapa pun")]
    [InlineData("tindakan: [ajukan-konsep]", "tindakan: []", "mengisi formulir penolakan yang tidak dipakai")]
    [InlineData(
        "ke: 6\n        formulir: pemberitahuan", "ke: 6\n        formulir: tanpa", "\"beri-pemberitahuan\"")]
    [InlineData("id: tidak-lengkap", "id: lengkap", "menulis hasil \"lengkap\" dua kali")]
    [InlineData("no: 3c", "no: 4", "langkah \"4\" ditulis dua kali")]
    [InlineData("min: 5, maks: 5", "min: 6, maks: 5", "min yang lebih besar")]
    [InlineData("satuan: menit", "satuan: detik", "satuan waktu \"detik\"")]
    [InlineData("asal: tertulis\n      - id: tidak", "asal: tambahan\n      - id: tidak", "tanpa catatan")]
    [InlineData("no_tercetak: 4", "no_tercetak:", "tidak jelas tercetak atau ditambahkan")]
    [InlineData("revisi: 1", "revisi: 2", "nama berkas tidak cocok")]
    [InlineData("tanda: { pemohon: mulai }", "tanda: { tamu: mulai }", "menaruh tanda pada peran \"tamu\"")]
    public void Refuses_what_makes_no_sense(string text, string into, string expected)
    {
        using var folder = new SopFolder().Change(SopFolder.Request, text, into);

        Assert.Contains(folder.Faults(), fault => fault.Problem.Contains(expected, StringComparison.Ordinal)
            && fault.Line > 0 && fault.Remedy.Length > 0);
    }

    [Theory]
    [InlineData("peran: [ppid,", "peran: [admin,", "tidak ada pejabat dengan peran \"ppid\"")]
    [InlineData("unit: bidang-ukm", "unit: sekretariat", "unit \"bidang-ukm\" tidak mempunyai pejabat")]
    public void Refuses_a_lane_without_anybody_in_it(string text, string into, string expected)
    {
        using var folder = new SopFolder().Change("pejabat.yaml", text, into);

        Assert.Contains(folder.Faults(), fault => fault.Problem.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_the_line_of_the_step_that_is_wrong()
    {
        using var folder = new SopFolder().Change(SopFolder.Request, "ke: 3c", "ke: 7");
        var lines = File.ReadAllLines(Path.Combine(folder.Office, SopFolder.Request)).ToList();

        var fault = Assert.Single(folder.Faults());

        Assert.Contains("id: dikecualikan", lines[fault.Line - 1], StringComparison.Ordinal);
    }
}
