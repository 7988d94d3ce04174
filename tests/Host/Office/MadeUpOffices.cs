namespace Ppid.Tests.Host.Office;

/// <summary>A folder of offices that exist nowhere: data files only, and the national calendar.</summary>
internal sealed class MadeUpOffices : IDisposable
{
    public const string Suggestion = "saran";
    public const string Memo = "nota";

    public MadeUpOffices(params string[] offices)
    {
        var calendars = Directory.CreateDirectory(Path.Combine(Folder, "kalender")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "sops", "kalender")))
        {
            File.Copy(file, Path.Combine(calendars, Path.GetFileName(file)));
        }

        foreach (var office in offices)
        {
            Write(office, "kantor.yaml", Kantor(office, office == offices[0]));
            Write(office, "pejabat.yaml", Pejabat.Replace("@kantor", office, StringComparison.Ordinal));
            Write(office, "dip.yaml", Dip);
            Write(office, $"{Suggestion}.1.yaml", Sop(office, Suggestion, "ya", "ringkas", "", "pemohon", PublicSteps));
            Write(office, $"{Memo}.1.yaml",
                Sop(office, Memo, "tidak", "pegawai", "mulai: { peran: [penerima] }", "penerima", OfficerSteps));
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("ppid-kantor-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Write(string office, string file, string text)
    {
        Directory.CreateDirectory(Path.Combine(Folder, office));
        File.WriteAllText(Path.Combine(Folder, office, file), text);
    }

    private static string Kantor(string office, bool main) => $$"""
        id: {{office}}
        utama: {{(main ? "ya" : "tidak")}}
        nama: Balai Contoh {{office}}
        nama_pendek: Balai Contoh
        pemerintah: Pemerintah Provinsi Contoh
        kop: [PEMERINTAH PROVINSI CONTOH, BALAI CONTOH]
        alamat: Jalan Contoh Nomor 3
        tempat_surat: Contoh
        telepon: (0000) 000000
        situs: https://{{office}}.example.go.id
        surel_layanan: layanan@{{office}}.example.go.id
        surel_pengirim: tanpa-balas@{{office}}.example.go.id
        masih_contoh: []
        zona: WIT
        libur_pada_cuti_bersama: ya
        hari_terima: 0
        tutup: []
        nomor:
          saran: "{nomor}/S/{{office}}/{tahun}"
          nota: "{nomor}/N/{{office}}/{tahun}"
        unggahan: { maks_berkas_pemohon_mb: 1, maks_jumlah_pemohon: 2, maks_berkas_petugas_mb: 5 }
        """;

    private const string Pejabat = """
        masih_contoh: tidak
        peran: { penerima: Penerima, kepala: Kepala Balai, admin: Admin, ppid: PPID, atasan-ppid: Atasan PPID }
        unit:
          - { id: balai, nama: Balai }
        pejabat:
          - { id: tuti-@kantor, nama: Tuti Contoh, jabatan: Penerima, surel: tuti@balai.example.go.id, peran: [penerima] }
          - id: wayan-@kantor
            nama: Wayan Contoh
            jabatan: Kepala Balai
            surel: wayan@balai.example.go.id
            peran: [kepala, admin, ppid, atasan-ppid]
        """;

    private const string Dip = """
        masih_contoh: tidak
        sk: 1/SK/2026
        informasi: []
        """;

    private const string PublicSteps = """
          - no: 1
            no_tercetak: 1
            kegiatan: Mengirim saran
            pelaksana: { peran: pemohon, asal: tertulis }
            kelengkapan:
            waktu: { tertulis: , min: , maks: , satuan: , kerja: }
            output:
            asal: tertulis
            hasil:
              - id: ajukan
                label: Kirim saran
                ke: 2
                formulir: isian
                isian:
                  - { nama: perihal, label: Perihal saran, jenis: teks, wajib: ya }
                tindakan: []
                asal: tertulis
          - no: 2
            no_tercetak: 2
            kegiatan: Menjawab saran
            pelaksana: { peran: penerima, asal: tertulis }
            kelengkapan:
            waktu: { tertulis: , min: , maks: , satuan: , kerja: }
            output:
            asal: tertulis
            hasil:
              - id: jawab
                label: Saran dijawab
                ke: selesai
                formulir: isian
                isian:
                  - { nama: jawaban, label: Jawaban, jenis: paragraf, wajib: ya, umum: ya }
                tindakan: [beri-tahu-pemohon]
                asal: tertulis
        """;

    private const string OfficerSteps = """
          - no: 1
            no_tercetak: 1
            kegiatan: Menulis nota
            pelaksana: { peran: penerima, asal: tertulis }
            kelengkapan:
            waktu: { tertulis: , min: , maks: , satuan: , kerja: }
            output:
            asal: tertulis
            hasil:
              - id: ajukan
                label: Ajukan nota
                ke: 2
                formulir: isian
                isian:
                  - { nama: perihal, label: Perihal nota, jenis: teks, wajib: ya }
                tindakan: []
                asal: tertulis
          - no: 2
            no_tercetak: 2
            kegiatan: Menyetujui nota
            pelaksana: { peran: kepala, asal: tertulis }
            kelengkapan:
            waktu: { tertulis: , min: , maks: , satuan: , kerja: }
            output:
            asal: tertulis
            hasil:
              - { id: setujui, label: Setujui, ke: selesai, formulir: tanpa, tindakan: [], asal: tertulis }
              - { id: perbaiki, label: Perbaiki, ke: 1, formulir: alasan, tindakan: [], asal: tertulis }
        """;

    private static string Sop(
        string office, string id, string isPublic, string filer, string starts, string first, string steps) => $"""
        id: {id}
        sumber: C-01
        kantor: {office}
        revisi: 1
        berlaku_sejak: 2025-01-01
        nama: SOP {id}
        nomor: {id}/1
        publik: {isPublic}
        pemohon: {filer}
        {starts}
        judul: perihal
        langkah_awal: 1
        kepala:
          instansi: BALAI CONTOH
          unit: BALAI
          dibuat:
          direvisi:
          efektif:
          disahkan_oleh: Kepala Balai
          nip:
          dasar_hukum: []
          kualifikasi: []
          keterkaitan: []
          peralatan: []
          peringatan: []
          pencatatan_pengantar:
          pencatatan: []
          pencatatan_penutup:
        catatan: []
        benturan: []
        pelaksana:
          - peran: {first}
            nama: Yang memulai
            jenis: {(first == "pemohon" ? "pemohon" : "petugas")}
            asal: tertulis
          - peran: {(first == "pemohon" ? "penerima" : "kepala")}
            nama: Yang menjawab
            jenis: petugas
            asal: tertulis
        langkah:
        {steps}
        """;
}
