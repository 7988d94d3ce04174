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
}
