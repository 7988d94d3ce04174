using Xunit;

namespace Ppid.Tests.App.Sops;

public sealed class The_proof_of_steps_nobody_leaves
{
    [Theory]
    [InlineData("wbs.1.yaml", "label: Tidak ada keterangan tambahan\n        ke: 3\n",
        "label: Tidak ada keterangan tambahan\n        ke: 3a\n", "langkah 3a ditinggalkan sendiri, dan kembali sendiri")]
    [InlineData("survei-kepuasan.1.yaml", "mulai:\n", "mulai:\n  peran: [sekretaris]\n", "lalu menunggu selamanya")]
    [InlineData("survei-kepuasan.1.yaml", "sesudah: akhir", "sesudah: berakhir", "yang tidak ada")]
    [InlineData("barang-milik-daerah.1.yaml", "[terbitkan-naskah]\n        naskah: spb\n",
        "[terbitkan-naskah, beri-nomor]\n        naskah: spb\n        seri: bast\n", "tidak dapat melakukan \"terbitkan-naskah\"")]
    [InlineData("penyusunan-dip.1.yaml", "baris: 60\n", "baris: 900\n", "kotak isian; paling banyak")]
    public void Refuses_what_would_turn_wait_or_number_wrongly(string file, string text, string into, string expected)
    {
        using var folder = new SopFolder().Change(file, text, into);

        Assert.Contains(folder.Faults(), fault => fault.Problem.Contains(expected, StringComparison.Ordinal)
            && fault.Line > 0 && fault.Remedy.Length > 0);
    }
}
