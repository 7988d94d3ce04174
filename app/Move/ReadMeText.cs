namespace Ppid.App.Move;

/// <summary>What stands in every package, for whoever opens it without the program.</summary>
internal static class ReadMeText
{
    public static IReadOnlyList<string> Lines { get; } =
        """
        Folder ini adalah satu kantor PPID seluruhnya: buku besar semua berkas perkara, dokumen, nomor, dan surat yang
        masih harus dikirim. Isinya data pribadi; simpan seperti menyimpan folder data program.

        Setiap berkas .jsonl berisi satu catatan JSON per baris, dalam UTF-8, terurut.

          peristiwa.jsonl  peristiwa setiap buku besar ("stream"), berurut menurut "seq"; "json" adalah peristiwanya
          kepala.jsonl     sidik peristiwa terakhir setiap buku besar, dan banyaknya peristiwa
          perintah.jsonl   jawaban atas setiap perintah, supaya perintah yang diulang dijawab sama
          kewajiban.jsonl  surat dan tugas lain yang terutang; "nextTry" tidak ada bila sudah selesai
          tautan.jsonl     sidik tautan tugas dalam surat kepada pejabat
          daftar.jsonl     satu baris daftar untuk setiap berkas perkara
          nomor.jsonl      setiap nomor yang pernah diberikan; tanpa "stream" berarti nomor batal
          nilai.jsonl      catatan kecil lain, antara lain sidik PIN
          dokumen.jsonl    sidik dan panjang setiap dokumen; isinya di berkas/ab/cd/abcd...
          manifest.json    banyak baris, ukuran, dan SHA-256 setiap berkas di atas, dan segel

        Sidik sebuah peristiwa adalah SHA-256 (heksadesimal) dari enam baris yang dipisahkan LF, tanpa LF di akhir:
        sidik peristiwa sebelumnya (64 angka nol untuk yang pertama), stream, seq, "at" sebagai banyaknya 100 nanodetik
        sejak 1 Januari tahun 1 UTC, type, json. Dokumen bernama SHA-256 isinya.

        Kunci server tidak ada di sini. Tanpa kunci itu tautan dan tiket yang sudah dikirim tidak berlaku.
        """.ReplaceLineEndings("\n").Split('\n');
}
