using Ppid.App.Mail.Incoming;
using Xunit;

namespace Ppid.Tests.App.Mail;

public sealed class What_a_letter_asks_for
{
    private const string Asked = "Saya mohon data koperasi aktif tahun 2025.";

    [Theory]
    [InlineData("Assalamualaikum, selamat siang Bapak/Ibu PPID.")]
    [InlineData("Assalamu'alaikum Wr. Wb.")]
    [InlineData("assalamualaikum wr wb")]
    [InlineData("Selamat pagi,")]
    [InlineData("Dengan hormat,")]
    [InlineData("Kepada Yth.\nKepala Dinas Perindustrian, Perdagangan, Koperasi dan UKM\ndi Tempat")]
    [InlineData("Yth. Pejabat Pengelola Informasi dan Dokumentasi (PPID)\ndi Samarinda\n\nDengan hormat,")]
    [InlineData("Halo kak admin")]
    public void Begins_after_the_courtesies(string courtesy) => Assert.Equal(Asked, AskedText.Of($"{courtesy}\n\n{Asked}"));

    [Theory]
    [InlineData("Dengan hormat, saya mengajukan permohonan informasi publik.")]
    [InlineData("Selamat siang, mohon data koperasi 2025.")]
    [InlineData("Selamat siang, daftar koperasi 2025 ada?")]
    [InlineData("Ibu hamil penerima bantuan tahun 2025, per kecamatan.")]
    [InlineData("Laporan keuangan 2025.")]
    [InlineData("Selamat pagi")]
    public void Is_kept_where_it_says_something(string text) => Assert.Equal(text, AskedText.Of(text));

    [Theory]
    [InlineData("HP 0812 5555 1234")]
    [InlineData("Alamat: Jl. Pramuka 6 No. 12, Samarinda\nHP: 0812 5555 1234")]
    [InlineData("Nama : Siti\n\nsiti@contoh.id")]
    public void Ends_before_the_data_of_its_writer(string data) => Assert.Equal(Asked, AskedText.Of($"{Asked}\n\n{data}"));

    [Theory]
    [InlineData("KEBERATAN")]
    [InlineData("Perihal: Permohonan Informasi Publik\nLampiran : 1 (satu) berkas")]
    [InlineData("Samarinda, 9 Maret 2026\n\nHal : Keberatan\n\nKepada Yth.\nAtasan PPID\ndi Tempat\n\nDengan hormat,")]
    [InlineData("---------- Forwarded message ---------\nDari: Ani <a@contoh.id>\nSubject: Data\n\nYth. PPID,")]
    public void Begins_after_its_head(string head) => Assert.Equal(Asked, AskedText.Of($"{head}\n\n{Asked}"));

    [Theory]
    [InlineData("Terima kasih 🙏")]
    [InlineData("Demikian permohonan ini saya sampaikan, atas perhatian Bapak/Ibu saya\nucapkan terima kasih.\n\nHormat saya,")]
    [InlineData("Hormat saya, Siti Contoh")]
    [InlineData("Wassalamu'alaikum wr. wb.\n\n(Siti)")]
    [InlineData("Siti Contoh, S.E.")]
    public void Ends_before_courtesies_and_the_writers_name(string end) =>
        Assert.Equal(Asked, AskedText.Of($"{Asked}\n\n{end}", "Siti Contoh"));

    /// <summary>What is cut off is lost to whoever reads the list: in doubt it stays.</summary>
    [Theory]
    [InlineData("Demikian data yang saya minta: laporan tahun 2025.", "Siti Contoh")]
    [InlineData("Terima kasih, laporan 2024 saja.", "Siti Contoh")]
    [InlineData("Keberatan atas penolakan nomor 12.", "Siti Contoh")]
    [InlineData("Koperasi Aktif", "Koperasi")]
    [InlineData("Budi Santoso", "Siti Contoh")]
    [InlineData("Terima kasih, Kutai Barat", "Siti Contoh")]
    [InlineData("dikirim dari perangkat daerah", "Siti Contoh")]
    [InlineData("diunduh dari situs dinas", "Siti Contoh")]
    public void Keeps_what_may_belong_to_it(string last, string writer)
    {
        var said = ReplyText.Of($"{Asked}\n\n{last}");
        Assert.Equal($"{Asked}\n\n{last}", AskedText.Of(said.Said, writer));
    }

    [Theory]
    [InlineData("Terima kasih.\n\nNB: tahun 2024 juga")]
    [InlineData("Terima kasih.\n1. Per kecamatan\n2. Per kelurahan")]
    [InlineData("--\nMohon juga data UMKM.")]
    [InlineData("Hormat saya,\nApakah ada biayanya?")]
    public void Goes_on_under_a_courtesy(string more) =>
        Assert.Equal($"{Asked}\n\n{more}", AskedText.Of(ReplyText.Of($"{Asked}\n\n{more}").Said, "Siti Contoh"));

    [Fact]
    public void Is_no_signature_when_nothing_came_before() =>
        Assert.Equal("Salam,\nJumlah koperasi aktif per kecamatan", ReplyText.Of("Salam,\nJumlah koperasi aktif per kecamatan").Said);

    [Theory]
    [InlineData("Dikirim dari iPhone saya")]
    [InlineData("Dikirim dari Yahoo Mail untuk iPhone")]
    [InlineData("Dikirim dari Samsung Galaxy smartphone saya.")]
    [InlineData("Terkirim dari ponsel cerdas Xiaomi saya")]
    public void Is_not_what_the_device_says(string device) => Assert.Equal(Asked, ReplyText.Of($"{Asked}\n\n{device}").Said);

    /// <summary>Tried on what strangers write: no line may keep it busy.</summary>
    [Theory]
    [InlineData("Yth ")]
    [InlineData("Yth. A. ")]
    [InlineData("Selamat Pagi ")]
    public void Is_found_however_often_a_courtesy_is_said(string courtesy)
    {
        foreach (var times in new[] { 100 / courtesy.Length, 10_000 })
        {
            var line = string.Concat(Enumerable.Repeat(courtesy, times)).TrimEnd() + "x";
            Assert.Equal(line, AskedText.Of(line));
        }
    }

    [Theory]
    [InlineData("HP 0812 5555 1234")]
    [InlineData("WA: 081255551234")]
    [InlineData("0812-5555-1234")]
    [InlineData("siti@contoh.id")]
    public void An_address_ends_where_another_datum_begins(string under) => Assert.Equal(
        "Jl. Pramuka 6 No. 12, Samarinda", new LabelledFields($"Alamat: Jl. Pramuka 6 No. 12, Samarinda\n{under}")["alamat"]);

    [Fact]
    public void A_line_of_nothing_but_marks_keeps_nobody_busy()
    {
        var marks = new string('@', 300_000) + " x";
        Assert.Equal($"{Asked}\n{marks}", AskedText.Of($"{Asked}\n{marks}"));
    }

    [Fact]
    public void An_address_may_go_over_lines()
    {
        const string Address = "Jl. Pramuka 6 No. 12\nRT 04, Samarinda 75119";
        Assert.Equal(Address, new LabelledFields($"Alamat: {Address}")["alamat"]);
    }

    [Theory]
    [InlineData(", NIK 6472010101900001, HP 081255551234")]
    [InlineData(" (No. KTP: 6472 0101 0190 0001)")]
    [InlineData(", 6472010101900001")]
    [InlineData(" dan nomor WA saya 0812-5555-1234")]
    [InlineData("; telp. 0541-741963")]
    [InlineData(", email: siti@contoh.id")]
    [InlineData(" 0812 5555 1234")]
    public void An_address_ends_where_the_same_line_goes_on_with_another_datum(string more) =>
        Assert.Equal("Jalan Mawar 3 Samarinda", AddressEnd.Cut("Jalan Mawar 3 Samarinda" + more));

    [Theory]
    [InlineData("Jl. Wa Ode Buri 12, sesuai KTP")]
    [InlineData("Jl. Pramuka 6 No. 12\nRT 04, Samarinda 75119")]
    [InlineData("Gang Nikmat 4, dekat kantor Telkom 2")]
    public void An_address_is_kept_whole_where_it_only_sounds_like_one(string address) => Assert.Equal(address, AddressEnd.Cut(address));

    [Fact]
    public void Nothing_is_no_address() => Assert.Null(AddressEnd.Cut("NIK: 6472010101900001"));
}
